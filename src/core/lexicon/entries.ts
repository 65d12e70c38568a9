/** Words of one language after the other; a missing language has none. */
export interface Wordings {
  readonly vi?: readonly string[]
  readonly en?: readonly string[]
}

export interface Name {
  readonly vi: string
  readonly en: string
}

/** How percentages and amounts beside an indicator are read (see `IndicatorEntry.kind`). */
export type IndicatorKind = 'amount' | 'rate' | 'share' | 'index' | 'score' | 'count' | 'price'

/** One indicator of the catalogue. */
export interface IndicatorEntry {
  readonly id: string
  readonly name: Name
  readonly kind: IndicatorKind
  /** Canonical units; the first is that of its level. */
  readonly units: readonly string[]
  readonly forms: Wordings
  /** Names of its growth: a percent after them is a growth. */
  readonly growthForms?: Wordings
  /** Words that name it only beside other evidence. */
  readonly weakForms?: Wordings
  /** Those of its names that mean a part of it only: a branch of industry. */
  readonly parts?: Wordings
  /** Names with the figure inside, `#` standing for it and `*` for words between. */
  readonly patterns?: Wordings
  readonly breakdown?: readonly string[]
  /** What a percent without words of its own says of it. */
  readonly percent?: 'growth' | 'attainment' | 'share' | 'level'
  /** Indicator that a share of it means: a sector's share is the structure of the whole. */
  readonly asShare?: string
  /** Indicator that counts what it is the amount of: capital and its projects. */
  readonly countedAs?: string
  /** The same thing of a country and of a part of it: GDP and GRDP. */
  readonly twins?: { readonly country: string; readonly local: string }
  /** Of things counted: the indicator of the money that they bring (`118 dự án mới với 674 triệu USD`). */
  readonly worth?: string
  readonly topic: string
  readonly source: string
  readonly examples: readonly string[]
  readonly counterExamples?: readonly string[]
}

export type PlaceKind = 'country' | 'region' | 'province' | 'municipality' | 'city' | 'district' | 'town' | 'group'

/** The area that a name stood for within a span of days. */
export interface Territory {
  readonly from?: string
  readonly to?: string
  readonly holds?: readonly string[]
}

/** One place of the gazetteer. */
export interface PlaceEntry {
  readonly id: string
  readonly kind: PlaceKind
  readonly name: Name
  readonly forms: Wordings
  readonly prefixed?: boolean
  readonly notAfter?: Wordings
  readonly parent?: string
  readonly code?: string
  readonly iso?: string
  readonly from?: string
  readonly to?: string
  readonly territories?: readonly Territory[]
  readonly successor?: string
  readonly source?: string
}

/** A unit of measure: `ha`, `VND`, `percent`. */
export interface UnitEntry {
  /** Canonical unit as printed. */
  readonly unit: string
  /** Multiplier into the canonical unit: 0.01 for a hundredweight in tonnes. */
  readonly factor?: number
  readonly forms: Wordings
  /** Forms that stand before the number: `US$1.2 billion`. */
  readonly leads?: Wordings
  /** Name under a stroke, where the price of it is printed as said: `VND/kg`. */
  readonly per?: string
  /** What the unit can measure, which tells `5 năm` (a duration) from a figure. */
  readonly family: 'ratio' | 'money' | 'mass' | 'area' | 'length' | 'volume' | 'energy' | 'duration' | 'other'
}

/** A noun that is counted: `dự án`, `doanh nghiệp`. */
export interface NounEntry {
  /** Canonical unit: the English noun in the singular. */
  readonly unit: string
  readonly forms: Wordings
  /** `always`: any count of it is reported; `doing`: only beside a word of doing or having; `never`: plans, tasks, names of groups. */
  readonly counted: 'always' | 'doing' | 'never'
  /** A stand-in for whatever is counted (`đơn vị`). */
  readonly vague?: boolean
  /** Indicator that a count of it means when nothing else names one. */
  readonly indicator?: string
}

/** A scale word: `triệu`, `nghìn tỷ`. */
export interface ScaleEntry {
  readonly factor: number
  readonly forms: Wordings
}

/** A number in words, with the value and the role it has in composing larger ones. */
export interface NumeralEntry {
  readonly value: number
  readonly role: 'digit' | 'ten' | 'tens' | 'hundred' | 'zero' | 'half' | 'dozen' | 'spelled'
  readonly forms: Wordings
}

/** Words with a grammatical role, named by its tag. */
export interface CueEntry {
  readonly tag: string
  readonly forms: Wordings
  /** A number that goes with the words: 2 for a doubling, the month of a holiday. */
  readonly value?: number
  readonly note?: string
  readonly source?: string
  readonly examples?: readonly string[]
  readonly counterExamples?: readonly string[]
}

/** Letters that stand for words inside longer names: `DN` for `doanh nghiệp`. */
export interface AliasEntry {
  readonly long: string
  readonly short: string
}

/** All words the extractor knows, as read from the data files. */
export interface LexiconData {
  readonly indicators: readonly IndicatorEntry[]
  readonly shields: Wordings
  readonly aliases: readonly AliasEntry[]
  readonly places: readonly PlaceEntry[]
  /** Words put before a place name, by the kind of place. */
  readonly placePrefixes: Readonly<Partial<Record<PlaceKind, Wordings>>>
  readonly units: readonly UnitEntry[]
  readonly nouns: readonly NounEntry[]
  readonly scales: readonly ScaleEntry[]
  readonly numerals: readonly NumeralEntry[]
  readonly cues: readonly CueEntry[]
  /** How often a rule was right on annotated texts, by field and rule. */
  readonly reliability: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Abbreviations after which a full stop ends no sentence. */
  readonly abbreviations: Wordings
}

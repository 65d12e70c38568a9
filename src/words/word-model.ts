import { fold } from '../core/text/fold.ts'
import { Phrases } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { RunTable } from './run-table.ts'
import { answers, beginnings, templates } from './templates.ts'
import type { Question, Template } from './templates.ts'
import type { WordRules } from './word-rules.ts'
import type { WordLore } from './word-token.ts'

/** What is known of words beside the model: they are settled before it is asked. */
export interface WordKnowledge {
  readonly phrases: readonly Phrase[]
  /** Abbreviations that are written with a full stop. */
  readonly abbreviations: readonly string[]
}

/** How a run stands in the dictionary: as it is written, or in another spelling of the same syllables. */
export const asWritten = 1
export const respelt = 2

/** What the model knows of a token alone. */
export interface TokenTraits {
  /** Numbers among the model's strings of its text, its lower case and its folded spelling; 0 where it has none. */
  readonly text: number
  readonly lower: number
  readonly folded: number
  readonly isTitle: boolean
  /** A sign or a figure: a word of its own. */
  readonly isAlone: boolean
  /** Folded: as phrases are looked up. */
  readonly key: string
  readonly startsPhrase: boolean
  /** What it says of the token two after it, one after it, of itself, one before it and two before it. */
  readonly weights: Float64Array
}

/** Weights of a run of two or three tokens where it is no known word, and where it is. */
interface RunWeights {
  readonly unknown: Float64Array
  readonly known: Float64Array
}

/** Tokens whose traits are kept; texts seldom have more. */
const cacheLimit = 1 << 16
/** Longer tokens are looked at anew each time. */
const longestKept = 40

/** A word model ready for use: every weight that can be added beforehand is. */
export class WordModel {
  readonly phrases: Phrases
  readonly lore: WordLore
  readonly transitions: readonly [number, number, number, number]
  /** Weights for the tokens before the first (two before, one before) and after the last (one after, two after). */
  readonly edges: Readonly<{
    tokens: Float64Array
    pairs: Float64Array
    triples: Float64Array
    titles: Float64Array
    beginnings: Float64Array
  }>
  readonly pairs: RunTable
  readonly triples: RunTable
  readonly isKnownPair: Uint8Array
  readonly isKnownTriple: Uint8Array
  /** Weights of the text of a pair (four for each, by place) and of a triple (three). */
  readonly pairTexts: Float64Array
  /** Pairs whose text has weights. */
  readonly hasText: Uint8Array
  readonly tripleTexts: Float64Array
  readonly pair: RunWeights
  readonly triple: RunWeights
  /** Weight of two and of three tokens being titles, from the first of them on: no, yes. */
  readonly titles: Readonly<{ two: Float64Array; three: Float64Array }>

  /** Without knowledge beside the model only the spelling of the dictionary is known, and nothing is settled. */
  readonly hasKnowledge: boolean

  readonly #numbers: Map<string, number>
  readonly #isKnown: Uint8Array
  readonly #single: readonly TokenWeights[]
  readonly #traits = new Map<string, TokenTraits>()

  constructor(rules: WordRules, knowledge?: WordKnowledge) {
    const { phrases, abbreviations } = knowledge ?? { phrases: [], abbreviations: [] }
    this.phrases = new Phrases(phrases)
    this.hasKnowledge = knowledge !== undefined
    const hyphenated = new Set(
      phrases.flatMap(({ words }) =>
        words
          .flat()
          .filter((syllable) => syllable.includes('-'))
          .map(fold),
      ),
    )
    this.lore = {
      abbreviations: new Set(abbreviations.map(fold)),
      isHyphenated: (text) => hyphenated.has(fold(text)) || hyphenWord.test(text) || this.isWord(text),
    }

    // String numbers from 1, so that 0 is none.
    this.#numbers = new Map(rules.strings.map((string, k) => [string, k + 1]))
    const folded = rules.strings.map((string) => (this.hasKnowledge ? this.#numberOf(fold(string)) : 0))
    const [one, two, three] = rules.known
    this.#isKnown = new Uint8Array(this.#numbers.size + 1)
    for (const word of one) {
      this.#isKnown[word + 1] = asWritten
      this.#isKnown[folded[word] ?? 0] ||= respelt
    }
    this.#isKnown[0] = 0

    const weightsOf = templates.map((template, k) => ({ template, weights: rules.weights[k] ?? [] }))
    const texts = (length: number) =>
      weightsOf.filter(({ template: { question, first, last } }) => question === 'text' && last - first === length - 1)
    const runsOf = (length: number) =>
      texts(length).flatMap(({ weights }, place) =>
        weights
          .filter(({ strings }) => strings.length === length)
          .map(({ strings: [a = 0, b = 0, c = 0], weight }) => ({ a: a + 1, b: b + 1, c: c + 1, weight, place })),
      )
    const pairTexts = runsOf(2)
    const tripleTexts = runsOf(3)

    const [pairCount, tripleCount] = [two.length / 2, three.length / 3]
    this.pairs = new RunTable(2 * pairCount + 2 * tripleCount + pairTexts.length + tripleTexts.length)
    this.triples = new RunTable(2 * tripleCount + tripleTexts.length)
    const tripleOf = (a: number, b: number, c: number) => this.triples.add(this.pairs.add(a, b), c)
    // Tens of thousands of runs: nothing is allocated for one.
    const pairsOf = (numberOf: (string: number) => number): Int32Array => {
      const pairs = new Int32Array(pairCount)
      for (let k = 0; k < pairCount; k++) {
        pairs[k] = this.pairs.add(numberOf(two[2 * k] ?? 0), numberOf(two[2 * k + 1] ?? 0))
      }
      return pairs
    }
    const triplesOf = (numberOf: (string: number) => number): Int32Array => {
      const triples = new Int32Array(tripleCount)
      for (let k = 0; k < tripleCount; k++) {
        const [a, b, c] = [three[3 * k] ?? 0, three[3 * k + 1] ?? 0, three[3 * k + 2] ?? 0]
        triples[k] = tripleOf(numberOf(a), numberOf(b), numberOf(c))
      }
      return triples
    }
    const numberOf = (string: number) => string + 1
    const foldedOf = (string: number) => folded[string] ?? 0
    for (const { a, b } of pairTexts) this.pairs.add(a, b)
    const written = { pairs: pairsOf(numberOf), triples: triplesOf(numberOf) }
    const none = new Int32Array(0)
    const other = this.hasKnowledge
      ? { pairs: pairsOf(foldedOf), triples: triplesOf(foldedOf) }
      : { pairs: none, triples: none }
    for (const { a, b, c } of tripleTexts) tripleOf(a, b, c)

    this.isKnownPair = marked(written.pairs, other.pairs, this.pairs.size)
    this.isKnownTriple = marked(written.triples, other.triples, this.triples.size)
    this.pairTexts = new Float64Array(4 * this.pairs.size)
    this.hasText = new Uint8Array(this.pairs.size)
    for (const { a, b, weight, place } of pairTexts) {
      const pair = this.pairs.find(a, b)
      this.pairTexts[4 * pair + place] = weight
      this.hasText[pair] = 1
    }
    this.tripleTexts = new Float64Array(3 * this.triples.size)
    for (const { a, b, c, weight, place } of tripleTexts) this.tripleTexts[3 * tripleOf(a, b, c) + place] = weight

    /** Weight of a template for an answer that is a mark or a single text. */
    const single = ({ first, last, question }: Pick<Template, 'first' | 'last' | 'question'>, answer: string) => {
      const wanted = weightsOf.find(
        ({ template }) => template.first === first && template.last === last && template.question === question,
      )
      const number = (this.#numbers.get(answer) ?? 0) - 1
      return wanted?.weights.find(({ strings }) => strings.length === 1 && strings[0] === number)?.weight ?? 0
    }
    const placesOf = (length: number) => texts(length).map(({ template }) => template)
    const runWeights = (length: number): RunWeights => {
      const places = placesOf(length)
      return {
        unknown: Float64Array.from(places, (place) => single({ ...place, question: 'known' }, answers.no)),
        known: Float64Array.from(
          places,
          (place) =>
            single({ ...place, question: 'known' }, answers.yes) + (length === 2 ? single(place, answers.known) : 0),
        ),
      }
    }
    this.pair = runWeights(2)
    this.triple = runWeights(3)
    const titleOf = (last: number) =>
      Float64Array.of(
        single({ first: 0, last, question: 'title' }, answers.no),
        single({ first: 0, last, question: 'title' }, answers.yes),
      )
    this.titles = { two: titleOf(1), three: titleOf(2) }
    this.transitions = [
      rules.transitions[0] ?? 0,
      rules.transitions[1] ?? 0,
      rules.transitions[2] ?? 0,
      rules.transitions[3] ?? 0,
    ]

    const edge = (places: readonly Pick<Template, 'first' | 'last'>[], questions: readonly Question[], mark: string) =>
      places.map((place) => questions.reduce((sum, question) => sum + single({ ...place, question }, mark), 0))
    const all: readonly Question[] = ['lower', 'text', 'known', 'digits', 'title']
    const at = (first: number) => [{ first, last: first }]
    const both = (length: number, mark: string) => edge(placesOf(length), ['text', 'known'], mark)
    this.edges = {
      tokens: Float64Array.from([
        ...[-2, -1].flatMap((place) => edge(at(place), all, answers.before)),
        ...[1, 2].flatMap((place) => edge(at(place), all, answers.after)),
      ]),
      pairs: Float64Array.from([...both(2, answers.before), ...both(2, answers.after)]),
      triples: Float64Array.from([...both(3, answers.before), ...both(3, answers.after)]),
      titles: Float64Array.from([1, 2].flatMap((last) => edge([{ first: 0, last }], ['title'], answers.after))),
      beginnings: Float64Array.from(beginnings, (_, k) => rules.beginnings[k] ?? 0),
    }
    this.#single = [-2, -1, 0, 1, 2].map((place) => tokenWeights(place, weightsOf, this.#numbers))
  }

  /** What the model knows of a token; kept for the next time it stands in a text. */
  traitsOf(token: string): TokenTraits {
    const known = this.#traits.get(token)
    if (known) return known
    if (this.#traits.size >= cacheLimit) this.#traits.clear()
    const traits = this.#newTraits(token)
    if (token.length <= longestKept) this.#traits.set(token, traits)
    return traits
  }

  /** Whether a token is itself a word of the dictionary. */
  isWord(token: string): boolean {
    const isKnown = (text: string) => (this.#isKnown[this.#numbers.get(text) ?? 0] ?? 0) > 0
    return isKnown(token.toLowerCase()) || (this.hasKnowledge && isKnown(fold(token)))
  }

  /** The number of a string, which it is given where it has none. */
  #numberOf(string: string): number {
    const known = this.#numbers.get(string)
    if (known !== undefined) return known
    const number = this.#numbers.size + 1
    this.#numbers.set(string, number)
    return number
  }

  #newTraits(token: string): TokenTraits {
    const lowerCase = token.toLowerCase()
    // The names of the model's attributes end at the next equals sign.
    const isCut = token.includes('=')
    const number = (text: string) => this.#numbers.get(isCut ? text.slice(0, text.indexOf('=')) : text) ?? 0
    const isKnown = this.isWord(token)
    const isTitle = isTitleCase(token, lowerCase)
    const isDigits = /^\d+$/.test(token)
    const weights = Float64Array.from(this.#single, (single) => {
      const shape = single.digits[isDigits ? 1 : 0] + single.title[isTitle ? 1 : 0]
      if (isKnown) return shape + single.known
      return shape + single.unknown + (single.lower.get(number(lowerCase)) ?? 0) + (single.text.get(number(token)) ?? 0)
    }).reverse()
    const key = fold(token)
    const lower = this.#numbers.get(lowerCase) ?? 0
    return {
      key,
      startsPhrase: this.phrases.isFirst(key),
      isAlone: !hasLetter.test(token) || figure.test(token),
      text: isCut ? 0 : number(token),
      lower,
      folded: this.hasKnowledge ? (this.#numbers.get(key) ?? 0) : lower,
      isTitle,
      weights,
    }
  }
}

const hasLetter = /\p{L}/u
/** A figure with letters after its inner signs, as numbers of laws have them. */
const figure = /^\d+[-./,:]/
/** `COVID-19`, and foreign names in syllables: `Ma-lai-xi-a`. */
const hyphenWord = /^\p{Lu}{2,}\d*-\d+$|^\p{Lu}\p{Ll}*(?:-\p{Ll}+){2,}$/u

/** Weights of a token at one place. */
interface TokenWeights {
  readonly known: number
  readonly unknown: number
  readonly text: ReadonlyMap<number, number>
  readonly lower: ReadonlyMap<number, number>
  readonly digits: readonly [no: number, yes: number]
  readonly title: readonly [no: number, yes: number]
}

function tokenWeights(
  place: number,
  weightsOf: readonly { readonly template: Template; readonly weights: WordRules['weights'][number] }[],
  numbers: ReadonlyMap<string, number>,
): TokenWeights {
  const of = (question: Question): ReadonlyMap<number, number> =>
    new Map(
      weightsOf
        .filter(({ template: t }) => t.question === question && t.first === place && t.last === place)
        .flatMap(({ weights }) => weights.map(({ strings: [string = 0], weight }) => [string + 1, weight] as const)),
    )
  const number = (answer: string) => numbers.get(answer) ?? 0
  const answer = (question: Question) => {
    const weights = of(question)
    return [weights.get(number(answers.no)) ?? 0, weights.get(number(answers.yes)) ?? 0] as const
  }
  const [text, lower] = [of('text'), of('lower')]
  const [unknown, known] = answer('known')
  return {
    unknown,
    known: known + (text.get(number(answers.known)) ?? 0) + (lower.get(number(answers.known)) ?? 0),
    text,
    lower,
    digits: answer('digits'),
    title: answer('title'),
  }
}

/** Letters and digits alone, the first in upper case and no other. */
function isTitleCase(token: string, lowerCase: string): boolean {
  return token === lowerCase.charAt(0).toUpperCase() + lowerCase.slice(1) && /^[\p{L}\p{N}]+$/u.test(token)
}

function marked(written: Int32Array, other: Int32Array, size: number): Uint8Array {
  const marks = new Uint8Array(size)
  for (const number of other) marks[number] = respelt
  for (const number of written) marks[number] = asWritten
  return marks
}

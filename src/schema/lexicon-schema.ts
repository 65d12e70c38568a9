import * as z from 'zod'

const wordings = z.strictObject({ vi: z.array(z.string()).optional(), en: z.array(z.string()).optional() })
const name = z.strictObject({ vi: z.string(), en: z.string() })
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const indicator = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name,
  kind: z.enum(['amount', 'rate', 'share', 'index', 'score', 'count', 'price']),
  units: z.array(z.string()).min(1),
  forms: wordings,
  growthForms: wordings.optional(),
  weakForms: wordings.optional(),
  parts: wordings.optional(),
  patterns: wordings.optional(),
  breakdown: z.array(z.string()).optional(),
  twins: z.strictObject({ country: z.string(), local: z.string() }).optional(),
  percent: z.enum(['growth', 'attainment', 'share', 'level']).optional(),
  asShare: z.string().optional(),
  countedAs: z.string().optional(),
  worth: z.string().optional(),
  topic: z.string(),
  source: z.string().min(1),
  examples: z.array(z.string()).min(1),
  counterExamples: z.array(z.string()).optional(),
})

const place = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.enum(['country', 'region', 'province', 'municipality', 'city', 'district', 'town', 'group']),
  name,
  forms: wordings,
  prefixed: z.boolean().optional(),
  notAfter: wordings.optional(),
  parent: z.string().optional(),
  code: z.string().optional(),
  iso: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
  territories: z
    .array(z.strictObject({ from: day.optional(), to: day.optional(), holds: z.array(z.string()).optional() }))
    .optional(),
  successor: z.string().optional(),
  source: z.string().optional(),
})

const unit = z.strictObject({
  unit: z.string(),
  factor: z.number().optional(),
  leads: wordings.optional(),
  per: z.string().optional(),
  family: z.enum(['ratio', 'money', 'mass', 'area', 'length', 'volume', 'energy', 'duration', 'other']),
  forms: wordings,
})

const noun = z.strictObject({
  unit: z.string(),
  counted: z.enum(['always', 'doing', 'never']),
  vague: z.boolean().optional(),
  indicator: z.string().optional(),
  forms: wordings,
})

const cue = z.strictObject({
  tag: z.string(),
  value: z.number().optional(),
  forms: wordings,
  note: z.string().optional(),
  source: z.string().optional(),
  examples: z.array(z.string()).optional(),
  counterExamples: z.array(z.string()).optional(),
})

/** The shape of the word data: what an entry may hold, and that its ids and names do not collide. */
export const lexiconSchema = z
  .strictObject({
    indicators: z.array(indicator),
    shields: wordings,
    aliases: z.array(z.strictObject({ long: z.string(), short: z.string() })),
    places: z.array(place),
    placePrefixes: z.partialRecord(place.shape.kind, wordings),
    units: z.array(unit),
    nouns: z.array(noun),
    scales: z.array(z.strictObject({ factor: z.number(), forms: wordings })),
    numerals: z.array(
      z.strictObject({
        value: z.number(),
        role: z.enum(['digit', 'ten', 'tens', 'hundred', 'zero', 'half', 'dozen', 'spelled']),
        forms: wordings,
      }),
    ),
    cues: z.array(cue),
    abbreviations: wordings,
    reliability: z.record(z.string(), z.record(z.string(), z.number().min(0).max(1))),
  })
  .superRefine(({ indicators, places }, context) => {
    const complain = (message: string) => {
      context.addIssue({ code: 'custom', message })
    }
    for (const [what, ids] of [
      ['indicator', indicators.map((entry) => entry.id)],
      ['place', places.map((entry) => entry.id)],
    ] as const) {
      for (const id of ids.filter((known, k) => ids.indexOf(known) !== k)) complain(`${what} ${id} stands twice`)
    }
    const owners = new Map<string, string>()
    for (const { id, forms, growthForms, weakForms, parts, patterns } of indicators) {
      const names = new Set(
        [forms, growthForms, weakForms, patterns].flatMap((own) => [...(own?.vi ?? []), ...(own?.en ?? [])]),
      )
      for (const part of [...(parts?.vi ?? []), ...(parts?.en ?? [])])
        if (!names.has(part)) complain(`part «${part}» of ${id} is none of its forms`)
      for (const form of [...(forms.vi ?? []), ...(growthForms?.vi ?? [])]) {
        const key = form.toLowerCase()
        const owner = owners.get(key)
        if (owner !== undefined && owner !== id) complain(`«${form}» names both ${owner} and ${id}`)
        owners.set(key, id)
      }
      for (const pattern of [...(patterns?.vi ?? []), ...(patterns?.en ?? [])]) {
        if (pattern.split('#').length !== 2) complain(`pattern «${pattern}» of ${id} needs one #`)
      }
    }
  })

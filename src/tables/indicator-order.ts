import type { Lexicon } from '../core/lexicon/lexicon.ts'

/** Topics in the order in which Vietnamese reports on a year go through them. */
const topics = [
  'accounts',
  'economy',
  'industry',
  'budget',
  'investment',
  'trade',
  'prices',
  'agriculture',
  'transport',
  'tourism',
  'enterprises',
  'finance',
  'population-labour',
  'social',
  'rural',
  'environment',
  'land',
  'safety',
  'governance',
  'party',
]

/** Gives every indicator its place in tables: by topic, then as in the catalogue; strangers come last. */
export function indicatorOrder(lexicon: Lexicon): (id: string) => number {
  const topicAt = (topic: string) => (topics.includes(topic) ? topics.indexOf(topic) : topics.length)
  const sorted = [...lexicon.indicators].sort((a, b) => topicAt(a.topic) - topicAt(b.topic))
  const order = new Map(sorted.map(({ id }, k) => [id, k]))
  return (id) => order.get(id) ?? sorted.length
}

import type { CrfsuiteModel } from './crfsuite-model.ts'
import { answers, beginnings, templates } from './templates.ts'
import type { Template } from './templates.ts'

/** A weight of a template for one answer, as the numbers of the strings that make it. */
export interface AnswerWeight {
  readonly strings: readonly number[]
  readonly weight: number
}

/** All that the decoder needs of a word model and its dictionary; strings are named by their place in `strings`. */
export interface WordRules {
  /** Sorted by code unit. */
  readonly strings: readonly string[]
  /** The known words of one, two and three syllables: the numbers of their strings, one word after the other. */
  readonly known: readonly [one: Uint16Array, two: Uint16Array, three: Uint16Array]
  /** For every template, how much more its answers speak for going on with a word than for beginning one. */
  readonly weights: readonly (readonly AnswerWeight[])[]
  /** The same for standing less than so many tokens from the beginning, in the order of `beginnings`. */
  readonly beginnings: readonly number[]
  /** `[begin → begin, begin → go on, go on → begin, go on → go on]` */
  readonly transitions: readonly number[]
}

/** The longest run of tokens that a template looks up. */
const longestRun = 3

/** Brings a model of two labels, beginning a word and going on with one, and a dictionary with a word a line into one. */
export function compileWordRules(model: CrfsuiteModel, dictionary: string): WordRules {
  const begin = model.labels.indexOf('BW')
  const goOn = model.labels.indexOf('IW')
  if (begin < 0 || goOn < 0 || model.labels.length !== 2) throw new Error('no word model: its labels are not BW and IW')

  const words = [...new Set(dictionary.toLowerCase().split('\n'))]
    .map((word) => word.split(' '))
    .filter((parts) => parts.length <= longestRun && parts.every((part) => part !== ''))
  const single = new Set(words.filter((parts) => parts.length === 1).map(([word]) => word))
  const pairs = new Set(words.filter((parts) => parts.length === 2).map((parts) => parts.join(' ')))

  const marks = new Set<string>(Object.values(answers))
  /** Texts of known words are never asked for: that they are known is the answer. */
  const isAsked = ({ question, first, last }: Template, answer: string) => {
    if ((question !== 'text' && question !== 'lower') || marks.has(answer)) return true
    if (first === last) return !single.has(answer.toLowerCase())
    return last - first > 1 || !pairs.has(answer.toLowerCase())
  }

  const difference = (attribute: string) => {
    const weights = model.attributes.get(attribute)
    return (weights?.[goOn] ?? 0) - (weights?.[begin] ?? 0)
  }
  const byTemplate = templates.map((template) => {
    const head = `${template.name}=`
    return [...model.attributes.keys()]
      .filter((attribute) => attribute.startsWith(head))
      .map((attribute) => ({ answer: attribute.slice(head.length), weight: Math.fround(difference(attribute)) }))
      .filter(({ answer, weight }) => weight !== 0 && isAsked(template, answer))
      .map(({ answer, weight }) => ({ parts: answer.split(' '), weight }))
  })

  const strings = [
    ...new Set([...Object.values(answers), ...words.flat(), ...byTemplate.flat().flatMap(({ parts }) => parts)]),
  ].sort()
  const numbers = new Map(strings.map((string, number) => [string, number]))
  const numbersOf = (parts: readonly string[]) => parts.map((part) => numbers.get(part) ?? 0)
  const ofLength = (length: number) =>
    Uint16Array.from(
      words
        .filter((parts) => parts.length === length)
        .map(numbersOf)
        .sort(inOrder)
        .flat(),
    )
  return {
    strings,
    known: [ofLength(1), ofLength(2), ofLength(3)],
    weights: byTemplate.map((weights) =>
      weights
        .map(({ parts, weight }) => ({ strings: numbersOf(parts), weight }))
        .sort((a, b) => inOrder(a.strings, b.strings)),
    ),
    beginnings: beginnings.map(([attribute]) => Math.fround(difference(attribute))),
    transitions: [begin, goOn].flatMap((before) =>
      [begin, goOn].map((after) => Math.fround(model.transitions[before]?.[after] ?? 0)),
    ),
  }
}

/** By length, then by first number that differs. */
function inOrder(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length
  const at = a.findIndex((number, k) => number !== b[k])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

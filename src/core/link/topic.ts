import type { Decision } from '../model/observation.ts'
import type { Claim, Topic } from './claim.ts'
import { decide } from './decide.ts'
import type { Rule } from './decide.ts'
import type { Frame } from './frame.ts'
import { governingVerb } from './governing-verb.ts'
import type { Scene } from './scene.ts'
import type { Asked } from './topic/asked.ts'
import { breakdownOf, breakdownOfTaken } from './topic/breakdown.ts'
import {
  countedNoun,
  countOfAmount,
  culled,
  movedCount,
  nameFromCount,
  sameCount,
  worthOfCounted,
} from './topic/counted.ts'
import { dealtOutTo, namedAsAspect, respectively } from './topic/dealt-out.ts'
import { misspeltName } from './topic/misspelt-name.ts'
import { figureInName } from './topic/name-around-figure.ts'
import { namedAfter, namedAfterRank, namedBefore, namedInSuperlative } from './topic/name-beside-figure.ts'
import { ownMention } from './topic/own-mention.ts'
import { fallbackSpan, strangePhrase } from './topic/own-words.ts'
import { groupsOf, partAnnounced, partOfSum, partOfTopic } from './topic/parts-of-whole.ts'
import { partOfStructure, sectorGrows, wholeOfShare } from './topic/share-of-whole.ts'
import { inheritable, sameTopic, topicBefore } from './topic/taken-over.ts'
import { weakName } from './topic/weak-name.ts'
import { byUnit, growthOfEconomy, growthOfPlace, unlisted } from './topic/without-name.ts'

/** All ways to tell the topic, each in the file of its kind; of two that are equally strong the earlier wins. */
const rules: readonly Rule<Asked>[] = [
  { name: 'figure-in-name', propose: figureInName },
  { name: 'culled', ceiling: 99, propose: culled },
  { name: 'respectively', propose: respectively },
  { name: 'name-from-count', propose: nameFromCount },
  { name: 'named-as-aspect', ceiling: 78, propose: namedAsAspect },
  { name: 'named-before', ceiling: 76, propose: namedBefore },
  { name: 'named-in-superlative', ceiling: 77, propose: namedInSuperlative },
  { name: 'whole-of-share', ceiling: 79, propose: wholeOfShare },
  { name: 'part-of-structure', ceiling: 84, propose: partOfStructure },
  { name: 'sector-grows', ceiling: 67, propose: sectorGrows },
  { name: 'same-count', ceiling: 49, propose: sameCount },
  { name: 'moved-count', ceiling: 67, propose: movedCount },
  { name: 'named-after', ceiling: 68, propose: namedAfter },
  { name: 'same-topic', ceiling: 66, propose: sameTopic },
  { name: 'weak-name', ceiling: 71, propose: weakName },
  { name: 'named-after-rank', ceiling: 62, propose: namedAfterRank },
  { name: 'misspelt-name', ceiling: 65, propose: misspeltName },
  { name: 'part-of-topic', ceiling: 73, propose: partOfTopic },
  { name: 'part-announced', ceiling: 72, propose: partAnnounced },
  { name: 'part-of-sum', ceiling: 62, propose: partOfSum },
  { name: 'groups-of', ceiling: 57, propose: groupsOf },
  { name: 'count-of-amount', ceiling: 62, propose: countOfAmount },
  { name: 'worth-of-counted', ceiling: 62, propose: worthOfCounted },
  { name: 'counted-noun', ceiling: 61, propose: countedNoun },
  { name: 'growth-of-place', ceiling: 63, propose: growthOfPlace },
  { name: 'growth-of-economy', ceiling: 62, propose: growthOfEconomy },
  { name: 'topic-before', ceiling: 67, propose: topicBefore },
  { name: 'by-unit', ceiling: 20, propose: byUnit },
  { name: 'unlisted', ceiling: 10, propose: unlisted },
]

/** What a figure speaks of, and how that was decided. */
export interface TopicDecision {
  readonly topic: Topic
  readonly decision: Decision
  /** The claim whose topic was taken over. */
  readonly from: Claim | undefined
}

/** Decides what a figure speaks of: the naming beside it, the topic in force, or words that no list knows. */
export function decideTopic(frame: Frame, scene: Scene, claims: readonly Claim[]): TopicDecision {
  const asked: Asked = { frame, scene, claims, strange: strangePhrase(frame), verb: governingVerb(frame) }
  const decision = decide(rules, asked, scene.keepsLosers)
  const won = decision.won
  if (won?.origin === 'inherited') {
    const from = inheritable(asked)
    if (from?.topic.indicator === won.value && won.rule !== 'part-of-topic' && won.rule !== 'part-announced') {
      const part = breakdownOfTaken(asked, from)
      return { topic: part === undefined ? from.topic : { ...from.topic, breakdown: part }, decision, from }
    }
  }
  const known = dealtOutTo(claims, won)
  if (known) return { topic: known.topic, decision, from: known }
  const indicator = won?.value ?? 'other'
  const own = ownMention(frame)
  const named = won?.rule === 'named-before' ? own : undefined
  const part = breakdownOf(asked, indicator, named, won)
  return {
    topic: {
      indicator,
      words: won?.span ?? fallbackSpan(frame),
      breakdown: part,
      isGrowth: named?.names.some((name) => name.id === indicator && name.firmness === 'growth') ?? false,
    },
    decision,
    from: undefined,
  }
}

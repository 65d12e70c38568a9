import { begins, free, goesOn } from './tags.ts'
import { asWritten } from './word-model.ts'
import type { TokenTraits, WordModel } from './word-model.ts'

/**
 * Tells for every token whether it goes on with the word before it (1) or begins one (0): the likeliest row under the
 * model among those that keep what is `settled`. The first token always begins a word.
 */
export function tagTokens(tokens: readonly TokenTraits[], model: WordModel, settled?: Uint8Array): Uint8Array {
  return bestTags(scoreTokens(tokens, model), model.transitions, settled)
}

/** For every token how much more speaks for going on with a word than for beginning one. */
function scoreTokens(tokens: readonly TokenTraits[], model: WordModel): Float64Array {
  const count = tokens.length
  const scores = new Float64Array(count)
  const { edges, pair, triple, titles, pairTexts, tripleTexts, pairs, triples, isKnownPair, isKnownTriple, hasText } =
    model
  const add = (at: number, weight: number) => {
    if (at >= 0 && at < count) scores[at] = (scores[at] ?? 0) + weight
  }

  for (let i = 0; i < count; i++) {
    const first = tokens[i]
    const second = tokens[i + 1]
    const third = tokens[i + 2]
    if (!first) break
    const { weights } = first
    for (let k = 0; k < 5; k++) add(i + k - 2, weights[k] ?? 0)
    if (!second) continue

    const lowerPair = first.lower > 0 && second.lower > 0 ? pairs.find(first.lower, second.lower) : -1
    const isLower = first.text === first.lower && second.text === second.lower
    const isListed = first.text > 0 && second.text > 0
    const textPair = isLower ? lowerPair : isListed ? pairs.find(first.text, second.text) : -1
    const isFolded = first.folded === first.lower && second.folded === second.lower
    const isFoldedListed = first.folded > 0 && second.folded > 0
    const foldedPair = isFolded ? lowerPair : isFoldedListed ? pairs.find(first.folded, second.folded) : -1
    // A pair that the model knows by its own text is better told by it than by another spelling.
    const isKnown =
      (lowerPair >= 0 && isKnownPair[lowerPair] === asWritten) ||
      (foldedPair >= 0 && (isKnownPair[foldedPair] ?? 0) > 0 && !(textPair >= 0 && hasText[textPair] === 1))
    const pairWeights = isKnown ? pair.known : pair.unknown
    const texts = !isKnown && textPair >= 0 ? 4 * textPair : -1
    // The first place of a run is the farthest before the token in hand.
    for (let k = 0; k < 4; k++) add(i + 2 - k, (pairWeights[k] ?? 0) + (texts < 0 ? 0 : (pairTexts[texts + k] ?? 0)))
    const areTitles = first.isTitle && second.isTitle
    add(i, titles.two[areTitles ? 1 : 0] ?? 0)
    if (!third) continue

    const lowerTriple = lowerPair >= 0 && third.lower > 0 ? triples.find(lowerPair, third.lower) : -1
    const textTriple = textPair >= 0 && third.text > 0 ? triples.find(textPair, third.text) : -1
    const foldedTriple = foldedPair >= 0 && third.folded > 0 ? triples.find(foldedPair, third.folded) : -1
    const isKnownRun =
      (lowerTriple >= 0 && isKnownTriple[lowerTriple] === asWritten) ||
      (foldedTriple >= 0 && (isKnownTriple[foldedTriple] ?? 0) > 0)
    const tripleWeights = isKnownRun ? triple.known : triple.unknown
    for (let k = 0; k < 3; k++) {
      add(i + 2 - k, (tripleWeights[k] ?? 0) + (textTriple < 0 ? 0 : (tripleTexts[3 * textTriple + k] ?? 0)))
    }
    add(i, titles.three[areTitles && third.isTitle ? 1 : 0] ?? 0)
  }
  addEdges(scores, edges)
  return scores
}

/** What the model says of places before the first token and after the last. */
function addEdges(scores: Float64Array, edges: WordModel['edges']): void {
  const count = scores.length
  const { tokens, pairs, triples, titles, beginnings } = edges
  const before = (at: number) => at < 0
  const after = (at: number) => at >= count
  for (let i = 0; i < count; i = i === 1 && count > 4 ? count - 2 : i + 1) {
    let sum = 0
    if (before(i - 2)) sum += (tokens[0] ?? 0) + (beginnings[0] ?? 0)
    if (before(i - 1)) sum += (tokens[1] ?? 0) + (beginnings[1] ?? 0)
    if (after(i + 1)) sum += tokens[2] ?? 0
    if (after(i + 2)) sum += tokens[3] ?? 0
    for (let k = 0; k < 4; k++) {
      if (before(i + k - 2)) sum += pairs[k] ?? 0
      else if (after(i + k - 1)) sum += pairs[4 + k] ?? 0
    }
    for (let k = 0; k < 3; k++) {
      if (before(i + k - 2)) sum += triples[k] ?? 0
      else if (after(i + k)) sum += triples[3 + k] ?? 0
    }
    if (after(i + 1)) sum += titles[0] ?? 0
    if (after(i + 2)) sum += titles[1] ?? 0
    scores[i] = (scores[i] ?? 0) + sum
  }
}

/** The best row of tags by scores and transitions; of two equally good ones that which begins a word. */
function bestTags(
  scores: Float64Array,
  transitions: readonly [number, number, number, number],
  settled: Uint8Array | undefined,
): Uint8Array {
  const count = scores.length
  const [beginBegin, beginGoOn, goOnBegin, goOnGoOn] = transitions
  // Bit 0: begin came from going on; bit 1: going on came from going on.
  const tags = new Uint8Array(count)
  // How far the best row that goes on is ahead of the best that begins a word.
  let lead = -Infinity
  for (let i = 1; i < count; i++) {
    const toBegin = lead + goOnBegin > beginBegin
    const toGoOn = lead + goOnGoOn > beginGoOn
    tags[i] = (toBegin ? 1 : 0) | (toGoOn ? 2 : 0)
    const settledTag = settled?.[i] ?? free
    if (settledTag === begins) lead = -Infinity
    else if (settledTag === goesOn) lead = Infinity
    else {
      // Where the token before goes on for certain, both ways come from there.
      const forBegin = lead === Infinity ? goOnBegin : toBegin ? lead + goOnBegin : beginBegin
      const forGoOn = lead === Infinity ? goOnGoOn : toGoOn ? lead + goOnGoOn : beginGoOn
      lead = forGoOn - forBegin + (scores[i] ?? 0)
    }
  }
  let tag = lead > 0 ? 1 : 0
  for (let i = count - 1; i >= 0; i--) {
    const from = ((tags[i] ?? 0) >> tag) & 1
    tags[i] = tag
    tag = from
  }
  return tags
}

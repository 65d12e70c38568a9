import { hasTag } from '../../core/link/frame.ts'
import { governingVerb } from '../../core/link/governing-verb.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'

/** A printed sign against its verb: `tăng -5%`, `giảm -5%`, `giảm +5%`. */
export function signs(material: Material): Finding[] {
  return material.figures.flatMap((figure) => ofFigure(figure, material))
}

function ofFigure(figure: Figure, { wordsOf, data }: Material): Finding[] {
  const { frame } = figure.claim
  const { sign } = frame.quantity
  if (sign === undefined || figure.o.value === 0) return []
  const verb = governingVerb(frame)
  if (!verb || !hasTag(verb, 'increase', 'decrease')) return []
  const word = wordsOf(figure, verb)
  const rises = hasTag(verb, 'increase')
  if (rises && (sign > 0 || data.words[frame.reading.language].neutralGrowth.includes(word))) return []
  return [
    {
      code: 'sign-verb',
      // A fall of -5% is likely meant as a fall of 5%; a rise of -5% may be either.
      severity: rises ? 'cannot-both-hold' : 'needs-reading',
      figures: [{ role: 'growth', observation: figure.o }],
      computed: [],
      words: { verb: word },
    },
  ]
}

import { divide, meets } from '../../intervals/interval.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'

/** A multiple of another's growth or level (`gấp 4 lần cả nước (2 - 3%)`) against both figures. */
export function multiples({ figures, qualifying, withId }: Material): Finding[] {
  return figures.flatMap((multiple) => {
    if (multiple.o.measure !== 'multiple' || multiple.o.status === 'target') return []
    const head = withId(multiple.o.of)
    const comparator = qualifying(multiple).find(
      ({ o }) =>
        o.measure === head?.o.measure && o.unit === head.o.unit && (o.measure === 'growth' || o.place !== head.o.place),
    )
    return head && comparator ? against(head, multiple, comparator) : []
  })
}

function against(head: Figure, multiple: Figure, comparator: Figure): Finding[] {
  const wide = divide(head.wide, comparator.wide)
  const shown = divide(head.range, comparator.range)
  if (!wide || !shown || meets(wide, multiple.wide)) return []
  return [
    {
      code: 'multiple-comparator',
      severity: 'does-not-add-up',
      figures: [
        { role: 'value', observation: head.o },
        { role: 'multiple', observation: multiple.o },
        { role: 'comparator', observation: comparator.o },
      ],
      computed: [{ name: 'multiple', range: shown, unit: 'times' }],
      words: {},
    },
  ]
}

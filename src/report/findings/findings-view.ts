import { join, markup } from '../html.ts'
import type { Html } from '../html.ts'
import type { Messages } from '../messages.ts'
import type { Finding } from './finding.ts'

/** Findings of one kind, with the key of their heading. */
export interface FindingGroup {
  readonly id: string
  readonly findings: readonly Finding[]
}

/** Shows the findings group by group; a limit that holds for a whole group is told once, below it. */
export function viewFindings(groups: readonly FindingGroup[], { text }: Messages): Html {
  return markup`${groups.map(({ id, findings }) => {
    if (findings.length === 0) return id === 'beside' && markup`<p>${text('findings.none')}</p>\n`
    const { findings: own, shared } = ownLimits(findings)
    const note = shared.length > 0 && markup`<p class="note">${join(shared, ' ')}</p>\n`
    return markup`<h3>${text(`findings.${id}`)}</h3>\n<ul class="findings">\n${own.map(viewFinding)}</ul>\n${note}`
  })}`
}

/** The findings with the limits that are their own, and the limits that hold for them all. */
export function ownLimits(findings: readonly Finding[]): { findings: readonly Finding[]; shared: readonly Html[] } {
  const shared = sharedLimits(findings)
  return {
    findings: findings.map(({ lead, limits }) => ({
      lead,
      limits: limits.filter((limit) => !shared.has(limit.markup)),
    })),
    shared: limitsAmong(findings, shared),
  }
}

/** Limits that hold for all of several findings are told once. */
function sharedLimits(findings: readonly Finding[]): Set<string> {
  const [first, ...others] = findings
  if (!first || others.length === 0) return new Set()
  const everywhere = first.limits.filter(({ markup: limit }) =>
    others.every((finding) => finding.limits.some((other) => other.markup === limit)),
  )
  return new Set(everywhere.map((limit) => limit.markup))
}

const limitsAmong = (findings: readonly Finding[], shared: ReadonlySet<string>) =>
  findings[0]?.limits.filter((limit) => shared.has(limit.markup)) ?? []

function viewFinding({ lead, limits }: Finding): Html {
  const limit = limits.length > 0 && markup`<p class="limit">${join(limits, ' ')}</p>`
  return markup`<li><p>${lead}</p>${limit}</li>\n`
}

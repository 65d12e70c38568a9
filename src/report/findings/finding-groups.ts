import { againstPlan } from './against-plan.ts'
import { besideOthers } from './beside-others.ts'
import { comparePlaces } from './compare-places.ts'
import type { Material } from './finding.ts'
import type { FindingGroup } from './findings-view.ts'

/** All findings, group by group; one place has nobody beside it. */
export function findingGroups(material: Material): FindingGroup[] {
  return [
    ...(material.table.places.length === 1 ? [] : [{ id: 'beside', findings: comparePlaces(material) }]),
    { id: 'plan', findings: againstPlan(material) },
    { id: 'country', findings: besideOthers(material) },
  ]
}

import type { EvidenceVariable, Group } from 'fhir/r5'
import { describePopulation, formatLoss } from '@/evidence/format/population'
import type { KnownName } from '@/evidence/record/names-schema'
import type { ExportSite } from '@/evidence/study/site'
import type { AnalysisPopulation, Arm, Study } from '@/evidence/study/study'
import { armRoles } from '@/evidence/study/vocabulary'
import { dataAbsent } from './codes'
import { fhirId } from './fhir-id'
import { narrative } from './narrative'
import { namedConcept } from './terminology'

// HL7's guide for evidence-based medicine takes the people of a study for an enumerated group, whose members are known to the study
// and listed nowhere; "definitional" would say that the description alone decides who belongs to it.
const enumerated = { type: 'person', membership: 'enumerated' } as const

/** Returns an analysis population as the guide's Study Group with its size and whom it leaves out; nobody in it is listed. */
export function groupOf(population: AnalysisPopulation): Group {
  return {
    resourceType: 'Group',
    id: fhirId(population.id),
    text: narrative(describePopulation(population), population.description),
    ...enumerated,
    code: { text: 'Study Group' },
    name: population.label,
    description: [population.description, ...population.losses.map(formatLoss)].join(' '),
    ...(population.n === null
      ? { _quantity: { extension: [dataAbsent(population.nAbsence ?? 'not-reported')] } }
      : { quantity: population.n }),
    ...(population.losses.length > 0 && {
      characteristic: population.losses.map(({ what }) => ({
        code: { text: what },
        valueBoolean: true,
        exclude: true,
      })),
    }),
  }
}

export const armGroupId = ({ id }: Arm): string => fhirId(`arm-${id}`)

/** Returns the people of an arm as a group, with what they were given in codes; their number where the record has it. */
export function armGroupOf(arm: Arm, study: Study, names: readonly KnownName[]): Group {
  const given = study.interventions.filter(({ id }) => arm.interventionIds.includes(id))
  const role = arm.role === null ? '' : ` (${armRoles[arm.role]})`
  return {
    resourceType: 'Group',
    id: armGroupId(arm),
    text: narrative(`${arm.title}${role}`, arm.description),
    ...enumerated,
    code: { text: 'Exposure Group' },
    name: arm.title,
    description: arm.description,
    ...(arm.allotment !== null && { quantity: arm.allotment.n }),
    ...(given.length > 0 && {
      characteristic: given.map(({ name }) => ({
        code: { text: 'received' },
        valueCodeableConcept: namedConcept('drug', name, names),
        exclude: false,
      })),
    }),
  }
}

export const assignmentId = (arm: Arm, comparator: Arm): string =>
  fhirId(`assignment-${arm.id}--${comparator.id}`)

/** Returns the assignment to an arm or to the one that it is compared with, as the guide's categorical exposure. */
export function assignmentOf(
  [arm, comparator]: readonly [Arm, Arm],
  study: Study,
  site: ExportSite,
): EvidenceVariable {
  const title = `${arm.title} or ${comparator.title}`
  return {
    resourceType: 'EvidenceVariable',
    id: assignmentId(arm, comparator),
    text: narrative(title, `${comparator.title} is what the other is compared with.`),
    title,
    status: 'active',
    date: study.editorial.reviewedOn,
    publisher: site.name,
    actual: true,
    handling: 'dichotomous',
    category: [arm, comparator].map((one) => ({
      name: one.title,
      valueCodeableConcept: { text: one.title },
    })),
  }
}

/** Returns the pairs of arms that results of a study compare, each once. */
export function comparedArms(study: Study): [Arm, Arm][] {
  const pairs = new Map<string, [Arm, Arm]>()
  for (const { armId, comparatorArmId } of study.results) {
    const arm = study.arms.find(({ id }) => id === armId)
    const comparator = study.arms.find(({ id }) => id === comparatorArmId)
    if (arm && comparator) pairs.set(assignmentId(arm, comparator), [arm, comparator])
  }
  return [...pairs.values()]
}

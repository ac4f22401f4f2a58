import type { StudyRecord } from '@/evidence/record/record-schema'
import type { ArmRole } from '@/evidence/study/vocabulary'
import { registrySource } from './draft-parts'
import { labelled } from './labelled'
import type { RegistryProtocol } from './registry-record'

type Design = StudyRecord['design']
type Decide = (what: string) => void

const allocations: Readonly<Record<string, Design['allocation']>> = {
  RANDOMIZED: 'randomised',
  NON_RANDOMIZED: 'non-randomised',
  NA: 'not-applicable',
}
const models: Readonly<Record<string, Design['model']>> = {
  SINGLE_GROUP: 'single-group',
  PARALLEL: 'parallel',
  CROSSOVER: 'crossover',
}
const maskings: Readonly<Record<string, Design['masking']>> = {
  NONE: 'none',
  SINGLE: 'single',
  DOUBLE: 'double',
}

/** What stands after a number of people, by the registry's word for how it is known. */
export const enrolments: Readonly<Record<string, string>> = { ESTIMATED: ' (estimated)', ACTUAL: ' (actual)' }

/** Returns the design in the record's words, with the registry's own beside them. */
export function designOf(module: RegistryProtocol['designModule'], decide: Decide): Design {
  const { allocation, interventionModel, maskingInfo } = module?.designInfo ?? {}
  const { masking, whoMasked = [] } = maskingInfo ?? {}
  const given = (field: string, word: string | undefined, stands: string) =>
    decide(
      word === undefined
        ? `The ${field}: the registry does not state it, and "${stands}" stands until then.`
        : `The ${field}: the record has no word for ${word}, and "${stands}" stands until then.`,
    )
  const allocated = allocations[allocation ?? '']
  const model = models[interventionModel ?? '']
  const masked = maskings[masking ?? '']
  // More than two parties are blind: at least double.
  const otherwise = masking === 'TRIPLE' || masking === 'QUADRUPLE' ? 'double' : 'not-stated'
  if (!allocated) given('allocation', allocation, 'not-applicable')
  if (!model) given('design model', interventionModel, 'parallel')
  if (!masked) given('masking', masking, otherwise)
  return {
    allocation: allocated ?? 'not-applicable',
    model: model ?? 'parallel',
    masking: masked ?? otherwise,
    description:
      labelled({
        'Study type': module?.studyType,
        Allocation: allocation,
        Model: interventionModel,
        'Model in words': module?.designInfo?.interventionModelDescription,
        Masking: masking,
        'Masking in words': maskingInfo?.maskingDescription,
        'Who is masked': whoMasked.join(', ') || undefined,
        Enrolment:
          module?.enrollmentInfo?.count === undefined
            ? undefined
            : `${module.enrollmentInfo.count}${enrolments[module.enrollmentInfo.type ?? ''] ?? ''}`,
        Purpose: module?.designInfo?.primaryPurpose,
      }) || 'The registry does not describe the design.',
    source: registrySource,
    locator: 'Study design',
    plan: [],
  }
}

const roles: Readonly<Record<string, ArmRole>> = {
  EXPERIMENTAL: 'experimental',
  ACTIVE_COMPARATOR: 'active-comparator',
  PLACEBO_COMPARATOR: 'placebo',
  NO_INTERVENTION: 'no-treatment',
}

/** Returns the registry's word for what an arm is; undefined where it has none. */
export const registryRole = (role: ArmRole): string | undefined =>
  Object.keys(roles).find((word) => roles[word] === role)

/** Returns what an arm is. A randomised study needs a role for each, so that one stands in until somebody decides. */
export function roleOf(type: string | undefined, label: string | undefined, decide: Decide): ArmRole {
  const role = roles[type ?? '']
  if (role) return role
  const stands = type === 'SHAM_COMPARATOR' ? 'placebo' : 'experimental'
  decide(
    `The role of the arm "${label ?? ''}": the registry says ${type ?? 'nothing'}, and "${stands}" stands until then.`,
  )
  return stands
}

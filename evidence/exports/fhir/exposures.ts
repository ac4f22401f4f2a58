import type { EvidenceVariableDefinition } from 'fhir/r5'
import type { Arm } from '@/evidence/study/study'
import { variableRole } from './codes'
import { armGroupId, assignmentId } from './groups'

// R6 has this element, and R5 carries what R6 has in an extension of that name.
const comparatorCategory =
  'http://hl7.org/fhir/6.0/StructureDefinition/extension-Evidence.variableDefinition.comparatorCategory'

/**
 * Returns what the people of a result were given: the people of its arm, or, of a comparison, the assignment to one of two arms with
 * the one that the other is compared with. R5's own role for that one stands beside it, for readers of R5 alone.
 */
export function exposuresOf(arm: Arm | null, comparatorArm: Arm | null): EvidenceVariableDefinition[] {
  if (arm === null) return []
  if (comparatorArm === null) {
    return [
      {
        description: arm.title,
        variableRole: variableRole('exposure'),
        observed: { reference: `Group/${armGroupId(arm)}` },
      },
    ]
  }
  return [
    {
      extension: [{ url: comparatorCategory, valueString: comparatorArm.title }],
      description: arm.title,
      variableRole: variableRole('exposure'),
      observed: { reference: `EvidenceVariable/${assignmentId(arm, comparatorArm)}` },
    },
    {
      description: comparatorArm.title,
      variableRole: variableRole('referenceExposure'),
      observed: { reference: `Group/${armGroupId(comparatorArm)}` },
    },
  ]
}

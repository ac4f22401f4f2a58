import type { CodeableConcept } from 'fhir/r5'
import { formatDesign } from '@/evidence/format/design'
import type { Study } from '@/evidence/study/study'
import { concept } from './codes'

const design = (code: string, display: string) =>
  concept('http://hl7.org/fhir/study-design', `SEVCO:${code}`, display)

const models: Partial<Record<Study['design']['model'], CodeableConcept>> = {
  parallel: design('01011', 'Parallel cohort design'),
  crossover: design('01012', 'Crossover cohort design'),
  'single-group': design('01016', 'Uncontrolled cohort design'),
}

/**
 * Returns how a study was designed in the codes of the Scientific Evidence Code System, where it has one that says no more than the
 * record does, and in words.
 */
export function studyDesignOf(study: Study): CodeableConcept[] {
  const { allocation, model } = study.design
  const isSeries = model.endsWith('series')
  const ofModel = models[model]
  return [
    ...(isSeries
      ? [design('01002', 'Observational research')]
      : [design('01001', 'Interventional research')]),
    ...(allocation === 'randomised' ? [design('01003', 'randomized assignment')] : []),
    ...(allocation === 'non-randomised' ? [design('01005', 'Non-randomized assignment')] : []),
    ...(ofModel ? [ofModel] : []),
    { text: formatDesign(study) },
  ]
}

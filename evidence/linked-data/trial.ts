import type { MedicalObservationalStudy, MedicalTrial, MedicalTrialDesign, Thing } from 'schema-dts'
import { knownName, type OtherNames } from '@/evidence/format/other-names'
import type { ExportSite } from '@/evidence/study/site'
import { namesSponsor } from '@/evidence/study/sponsor'
import type { Study } from '@/evidence/study/study'
import { conditionNode, drugNode } from './site-graph'

const drugId = (site: ExportSite, id: string) => `${site.address}/treatments/${id}#drug`

/** The site, the address of the study's node, and the names under which catalogues have its drugs and diseases. */
type Where = { site: ExportSite; id: string; names: readonly OtherNames[] }

/** Returns the study itself and each drug that it gave, for a graph. A placebo is no drug with a page of its own. */
export function trialAndDrugs(study: Study, where: Where): Thing[] {
  const { site, names } = where
  const given = study.interventions.filter(({ drugClass }) => drugClass !== 'placebo')
  const drugs = given.map((drug) => drugNode(drug, site, knownName(names, 'drug', drug.name)))
  return [
    {
      ...typeOf(study),
      ...commonOf(
        study,
        where,
        given.map((drug) => drug.id),
      ),
    },
    ...drugs,
  ]
}

/** A series of patients is observed; the vocabulary has no word for one group, for a phase or for unstated masking. */
function typeOf({ design }: Study): MedicalTrial | MedicalObservationalStudy {
  if (design.model.endsWith('series')) {
    return { '@type': 'MedicalObservationalStudy', studyDesign: 'https://schema.org/CaseSeries' }
  }
  const designs: MedicalTrialDesign[] = [
    ...(design.allocation === 'randomised' ? ['https://schema.org/RandomizedTrial' as const] : []),
    ...(design.masking === 'none' ? ['https://schema.org/OpenTrial' as const] : []),
    ...(design.masking === 'single' ? ['https://schema.org/SingleBlindedTrial' as const] : []),
    ...(design.masking === 'double' ? ['https://schema.org/DoubleBlindedTrial' as const] : []),
  ]
  return { '@type': 'MedicalTrial', ...(designs.length > 0 && { trialDesign: designs }) }
}

function commonOf(study: Study, { site, id, names }: Where, drugIds: string[]) {
  return {
    '@id': id,
    name: study.officialTitle ?? study.title,
    status: study.status,
    healthCondition: study.conditions.map((condition) =>
      conditionNode(condition, site, knownName(names, 'condition', condition.name)),
    ),
    studySubject: drugIds.map((drug) => ({ '@id': drugId(site, drug) })),
    ...(namesSponsor(study.sponsor) && {
      sponsor: { '@type': 'Organization' as const, name: study.sponsor },
    }),
    ...(study.registryId && {
      identifier: study.registryId,
      sameAs: `https://clinicaltrials.gov/study/${study.registryId}`,
    }),
  }
}

import type { MedicalObservationalStudy, MedicalTrial, MedicalTrialDesign, Thing } from 'schema-dts'
import type { ExportSite } from '@/evidence/study/site'
import { namesSponsor } from '@/evidence/study/sponsor'
import type { Study } from '@/evidence/study/study'
import { drugNode } from './site-graph'

const drugId = (site: ExportSite, id: string) => `${site.address}/treatments/${id}#drug`

/** Returns the study itself and each drug that it gave, for a graph. A placebo is no drug with a page of its own. */
export function trialAndDrugs(study: Study, site: ExportSite, id: string): Thing[] {
  const given = study.interventions.filter(({ drugClass }) => drugClass !== 'placebo')
  const drugs = given.map((drug) => drugNode(drug, site))
  return [
    {
      ...typeOf(study),
      ...commonOf(
        study,
        site,
        id,
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

function commonOf(study: Study, site: ExportSite, id: string, drugIds: string[]) {
  return {
    '@id': id,
    name: study.officialTitle ?? study.title,
    status: study.status,
    healthCondition: study.conditions.map((condition) => ({
      '@type': 'MedicalCondition' as const,
      '@id': `${site.address}/conditions/${condition.id}#condition`,
      name: condition.name,
    })),
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

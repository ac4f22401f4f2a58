import { otherNamesOf } from '@/evidence/study/known-names'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import { wordsIn } from '@/evidence/verify/read/words'
import { onceFor } from '@/evidence/study/once-for'

/** Returns the stems of all words of some texts. */
export const stemsOf = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => wordsIn(text).map(({ stem }) => stem)))

/** What is abbreviated in texts. */
export const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/alveolar soft/iu, 'ASPS'],
  [/leiomyosarcoma/iu, 'LMS'],
  [/liposarcoma/iu, 'LPS'],
  [/tyrosine kinase/iu, 'TKI TKIs'],
  [/soft-tissue sarcoma/iu, 'STS'],
  [/not received|no earlier|without earlier/iu, 'no without never naive untreated'],
]

/** Returns the stems that may be said of any number of a study: its names, drugs, sponsor, sources, and its disease where it has one. */
export const wordsOfStudy = onceFor((study: Study): ReadonlySet<string> => {
  const isOne = study.arms.length === 1
  const drugs = study.interventions.flatMap(({ name, drugClass }) => [name, drugClass])
  const sold = study.interventions.flatMap(({ name }) => otherNamesOf('drug', name))
  return stemsOf([
    ...ownNames(study),
    stated(study.sponsor),
    ...(isOne ? [...drugs, ...sold, ...study.arms.map(({ title }) => title)] : []),
    ...(study.conditions.length === 1 ? study.conditions.map(({ name }) => name) : []),
    ...(study.conditions.length === 1
      ? abbreviations.flatMap(([pattern, short]) =>
          pattern.test(study.conditions[0]?.name ?? '') ? [short] : [],
        )
      : []),
  ])
})

/** "Not applicable", "None stated": that there is nothing to name bears out no "not", and no "none". */
const stated = (text: string) => (/\b(?:no|not|none)\b/iu.test(text) ? '' : text)

/** What a study is called and how it was designed, whoever took part. */
const ownNames = (study: Study): string[] => [
  study.shortTitle.replace(/ in .*$/u, ''),
  study.registryId ?? '',
  stated(study.phase),
  ...study.names,
  ...study.otherIds,
  ...designWords(study),
]

/** The words of a study's title, where it is of one disease, without those by which it calls others of its people. */
export function wordsOfTitle(study: Study, own: AnalysisPopulation): ReadonlySet<string> {
  if (study.conditions.length !== 1) return new Set()
  // Which drug is meant is asked of the arms.
  const named = [...study.conditions, ...study.interventions].map(({ name }) => name)
  const kept = stemsOf([own.label, ...named])
  const most = Math.max(...study.populations.map(({ n }) => n ?? 0))
  const parts = study.populations.filter(({ armId, n }) => armId === null && n !== most)
  const others = stemsOf(parts.map(({ label }) => label))
  const stems = [...stemsOf([study.title, study.shortTitle])]
  return new Set(stems.filter((stem) => kept.has(stem) || !others.has(stem)))
}

/** In a study of one arm everybody had its drugs, whatever their disease. */
export function drugsOfOneArm({ arms, interventions }: Study): ReadonlySet<string> {
  if (arms.length !== 1) return new Set()
  return stemsOf(interventions.flatMap(({ name }) => [name, ...otherNamesOf('drug', name)]))
}

/** The names of a study, without what they call its drugs and diseases: which of several is meant is asked of arms and people. */
export function namesWithoutArms(study: Study): ReadonlySet<string> {
  const asked = stemsOf([...study.interventions, ...study.conditions].map(({ name }) => name))
  return new Set([...stemsOf(ownNames(study))].filter((stem) => !asked.has(stem)))
}

/** What the design is called, as far as the record says so. */
function designWords({ design: { allocation, masking, model }, arms }: Study): string[] {
  return [
    arms.length === 1 || model === 'single-group' ? 'single single-arm single-group uncontrolled' : '',
    allocation === 'randomised' ? 'randomised randomly random chance' : '',
    masking === 'double'
      ? 'double-blind blinded blind masked'
      : masking === 'none'
        ? 'open open-label label'
        : '',
  ]
}

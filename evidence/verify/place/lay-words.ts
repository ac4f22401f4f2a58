import type { Outcome } from '@/evidence/study/study'

/** Words of everyday speech, and of the field, by which texts speak of what was measured. */
const byConcept: Readonly<Record<string, string>> = {
  'progression-free-survival':
    'PFS mPFS progression progressed progress free without growing grow grew grown growth worse worsen worsened until spread died die death dying alive relapse recurrence event events',
  'overall-survival':
    'OS mOS alive live lived living survive survived surviving survival die died dying death deaths any cause',
  'objective-response':
    'ORR RR respond responded responder responders response responses remission shrink shrank shrunk shrinking shrinkage smaller clear clearly objective objectively overall tumour',
  'complete-response':
    'CR complete completely vanish vanished disappear disappeared gone cancer sign signs longer response responses',
  'partial-response': 'PR partial partially shrink shrank shrunk smaller response responses',
  'stable-disease': 'SD stable steady same stabilised stabilisation',
  'progressive-disease': 'PD progressive progression progressed grew grow growth',
  'disease-control': 'DCR control controlled response stable disease',
  'clinical-benefit': 'CBR clinical benefit',
  'duration-of-response':
    'DOR mDOR duration last lasted lasting durable response responses responders held kept going',
  'time-to-response': 'TTR time until response first',
  'tumour-change':
    'change changed shrink shrank shrunk shrinkage grew grow growth size sum diameter diameters target lesion lesions',
}

const ofHarms =
  'AE AEs TRAE TRAEs SAE SAEs harm harms adverse event events effect effects side reaction reactions toxicity toxicities problem problems unwanted any cause'
const ofFlow =
  'enrol enrolled enroll enrollment enrolment recruit recruited accrued joined entered enter randomised randomly random assigned allotted allocated treated received eligible evaluable evaluated'

/** Returns the words of everyday speech for what was measured. */
export function layWordsFor({ concept, harm, domain, title }: Outcome): string {
  if (harm !== null) {
    const died = harm.grade?.lowest === 5 ? ' died die death deaths fatal' : ''
    const ofEnzyme = /^creatine-/u.test(concept) ? ' raised increased muscle enzyme blood' : ''
    return `${ofHarms}${ofEnzyme}${harm.serious ? ' serious' : ''}${died}`
  }
  const own = Object.entries(byConcept).find(([name]) => concept === name || concept.startsWith(`${name}-`))
  const ofCause = /\badverse (?:events|reactions)\b/iu.test(title) ? ' harm harms toxicity' : ''
  const ofSpread = /\bmetasta/iu.test(title) ? ' spread metastases metastatic' : ''
  const ofResponse = /\bresponse\b/iu.test(title) ? ' respond responded responding' : ''
  return `${own?.[1] ?? ''}${ofSpread}${ofResponse}${domain === 'participant-flow' ? ofFlow : ''}${ofCause}`
}

/** Words that say the same of people: where a label has one of a row, texts may have any. */
export const peopleSynonyms: readonly string[] = [
  'received treated given took treatment receiving taking',
  'enrolled enrolment enrollment recruited entered joined accrued registered',
  'randomised randomly random assigned allotted allocated randomisation chance',
  'evaluated evaluable assessable assessed judged measurable eligible',
  'earlier prior previous previously pretreated',
  'one single',
  'women female females woman',
  'men male males man',
  'children child paediatric adolescents adolescent',
  'metastases metastatic metastasis spread',
  'first began begin begun started starting',
  'response responders responder responded responding objective objectively',
]

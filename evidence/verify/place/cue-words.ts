import type { Outcome } from '@/evidence/study/study'
import { layCues } from './lay-cues'

/** Words that speak of an outcome, and which outcomes of a study they may mean. */
export type CueRule = {
  words: string
  of: (outcome: Outcome) => boolean
  /** Which outcomes they mean in a study that has none of those. */
  orElse?: (outcome: Outcome) => boolean
}

const concept =
  (...names: string[]) =>
  (outcome: Outcome) =>
    names.includes(outcome.concept)
const id =
  (...starts: string[]) =>
  (outcome: Outcome) =>
    starts.some((start) => outcome.id.startsWith(start))
/** "Had spread: to the lung in 23, to bone in 5", in a study that counts each place. */
const ofSpread: readonly CueRule[] = [
  { words: '(?:disease |cancers? |tumou?rs? )?(?:had|has|have) spread', of: id('metastatic-disease') },
  ...['lung', 'bone', 'brain', 'liver'].map((organ) => ({
    words: `(?:(?:had |has |have )?spread |metastases |metastatic disease )?(?:to|in) (?:the )?${organ}s?`,
    of: id(`${organ}-metastases`),
  })),
]
const ofMuscleEnzyme: CueRule = {
  words:
    '(?:an? )?(?:raised|increased) (?:blood )?(?:muscle enzyme(?: in the blood)?|creatine (?:phospho)?kinase|CPK)',
  of: ({ concept: name }) => /^creatine-(?:phospho)?kinase/u.test(name),
}
const laySentences: readonly CueRule[] = layCues.map(({ words, of }) => ({ words, of: concept(...of) }))
const allHarms = ({ id: outcomeId, harm }: Outcome) =>
  harm !== null && harm.term === null && !harm.serious && !outcomeId.startsWith('discontinuation')

/** Sources of patterns, matched without regard to capitals; where one contains another, the longer counts. */
export const cueRules: readonly CueRule[] = [
  ...laySentences,
  ...ofSpread,
  ofMuscleEnzyme,
  {
    words:
      'ORR|(?:objective|overall|tumou?r|confirmed)\\s(?:objective\\s)?(?:response|remission)(?:\\srates?|s)?|response rates?|respond(?:ed|ers?)|responses?|RR',
    of: concept('objective-response'),
  },
  {
    words: '(?:confirmed )?responses?(?: were| was)?(?: observed| seen| recorded)? (?:in|among) the first',
    of: id('interim-response'),
  },
  {
    words: 'CRs?|complete (?:responses?|remissions?|responders?)|complete',
    of: concept('complete-response'),
  },
  {
    words: 'PRs?|partial (?:responses?|remissions?|responders?)|partial',
    of: concept('partial-response'),
  },
  { words: 'unconfirmed (?:partial )?responses?', of: concept('unconfirmed-partial-response') },
  { words: 'SD|stable disease|disease stabili[sz]ation', of: concept('stable-disease') },
  {
    words: 'PD|progressive disease|(?:had|with) (?:disease )?progression',
    of: concept('progressive-disease', 'progression'),
  },
  {
    words: 'alive and (?:free (?:of|from) |without )(?:disease )?progression',
    of: ({ concept: name }) => name.startsWith('progression-free'),
  },
  {
    words:
      '(?:for|of) (?:the )?(?:disease )?(?:progression|recurrence|relapse)(?: or death)?(?: from any cause)?|(?:disease )?(?:progression or (?:death|died)|progressed or died)',
    of: concept('progression-free-survival'),
  },
  {
    words: '(?:for|of) (?:the )?death(?: from any cause| of any cause)?',
    of: (outcome) => outcome.concept === 'overall-survival' || /death/.test(outcome.id),
  },
  {
    words: '(?:a )?(?:confirmed )?responses? or stable disease|stable disease or (?:a )?responses?',
    of: concept('disease-control', 'clinical-benefit'),
  },
  { words: 'DCR|disease[- ]control(?: rate)?', of: concept('disease-control') },
  { words: 'CBR|clinical[- ]benefit(?: rate)?', of: concept('clinical-benefit') },
  {
    words:
      'm?PFS|progression[- ]?free[- ](?:survival|rate)|(?:without|free (?:of|from)) (?:disease )?progression|progression[- ]?free|(?:time to|before) (?:disease )?progression',
    of: concept('progression-free-survival'),
  },
  { words: 'm?OS|overall survival|survival|alive', of: concept('overall-survival') },
  {
    words:
      'm?DOR|duration of (?:the )?(?:objective |overall )?(?:response|remission)s?|response duration|responses? (?:that )?(?:lasted|lasting|persisted)|durable|lasted|lasting',
    of: concept('duration-of-response'),
  },
  {
    words: 'TTR|(?:time|median time) to (?:first |initial )?(?:objective )?response',
    of: concept('time-to-response'),
  },
  { words: 'time to (?:a )?complete response', of: concept('time-to-complete-response') },
  {
    words:
      '(?:best )?(?:(?:percentage|percent) )?change (?:from baseline )?in (?:the )?(?:size|sum|diameters?|target|tumou?r)[\\p{L} -]*?(?:size|tumou?rs?|lesions?|diameters?)?|tumou?r (?:size|shrinkage|burden)|target (?:marker )?(?:lesions?|tumou?rs?)|tumou?rs? changed|tumou?rs? shr[aiu]nk|shrinkage',
    of: concept('tumour-change'),
    // A response is a shrinkage by so much; the answer says so.
    orElse: concept('objective-response'),
  },
  {
    words: '(?:adverse (?:events?|reactions?|effects?)|side[- ]effects?|toxicit(?:y|ies)|TR?AEs?|AEs?)',
    of: allHarms,
  },
  {
    words:
      '(?:serious|SAEs?)(?: (?:treatment|drug)[- ]related)? ?(?:adverse (?:events?|reactions?|effects?))?',
    of: (outcome) => outcome.harm?.serious === true && outcome.harm.term === null,
  },
  {
    words:
      'discontinu(?:ed|ation|ations|ing)|(?:stopped|withdrew|withdrawn)(?: from)?(?: (?:the )?(?:treatment|drug|study))?',
    of: id('discontinuation', 'stopped-for'),
  },
  {
    words:
      '(?:(?:treatment|drug)-related )?(?:adverse (?:events?|reactions?|effects?)|harms?|side[- ]effects?) (?:ended|stopped|led to (?:the )?(?:end|stopping|discontinuation) of) (?:the )?treatment|(?:ended|stopped|discontinued)(?: (?:the )?treatment)? (?:because of|due to|for) (?:(?:treatment|drug)-related )?(?:adverse (?:events?|reactions?|effects?)|harms?|side[- ]effects?)',
    of: id('discontinuation', 'stopped-for'),
  },
  { words: 'died|deaths?|fatal', of: (outcome) => /death/.test(outcome.id) },
  {
    words: 'enrol(?:l?ed|l?ment)|accrued|recruited',
    of: id('enrolled-patients', 'patients', 'randomised-patients'),
  },
  { words: 'randomi[sz]ed|allotted at random|randomly assigned', of: id('randomised-patients') },
  {
    words: '(?:received|were given|took) (?:the )?(?:treatment|drug|at least one|study)|treated|received',
    of: id('treated-patients'),
  },
  { words: 'evaluable|could be evaluated|eligible', of: id('evaluable-patients') },
  {
    words: 'dose (?:reductions?|(?:was |were |had to be |has been )?(?:reduced|lowered))',
    of: id('dose-reduc'),
  },
  {
    words: '(?:the )?disease (?:was )?(?:under control|controlled)',
    of: concept('disease-control'),
  },
  { words: '(?:the )?disease (?:had |has )?progressed', of: concept('progression') },
  { words: 'active (?:movement|mobility) of the joints?', of: id('range-of-motion', 'active-range') },
  {
    words: '(?:other|later|further|subsequent) (?:anticancer )?treatments? (?:followed|was given|were given)',
    of: id('later-treatment'),
  },
  { words: '(?:had |has )?(?:begun|began|started|arisen|arose) in the (?:uterus|womb)', of: id('uterine') },
  { words: 'cent(?:er|re)s|sites|hospitals', of: id('centres') },
  { words: 'follow[- ]?up|followed|time (?:in|on) (?:the )?study', of: id('follow-up', 'time-in-study') },
  { words: 'median age|aged?|mean age', of: id('median-age') },
  { words: 'women|female', of: id('sex-female') },
  { words: 'men|male', of: id('sex-male') },
  { words: 'Black(?: or African[- ]American)?', of: id('race-black') },
  { words: 'Asian', of: id('race-asian') },
  { words: 'White', of: id('race-white') },
  { words: 'adults', of: id('age-adult') },
  { words: 'children|adolescents|pa?ediatric(?: patients)?', of: id('age-child') },
  { words: '(?:previous|prior|earlier) (?:surgery|operations?)|surgery', of: id('previous-surgery') },
  { words: '(?:lines?|regimens?) of (?:systemic )?(?:therapy|treatment)', of: id('previous-lines') },
  {
    words: '(?:previous|prior|earlier) TKIs?|tyrosine kinase inhibitors?',
    of: id('previous-tki', 'first-line-treatment'),
  },
  { words: 'lung (?:metastas[ei]s|mets)|metastas[ei]s (?:in|to) the lungs?', of: id('lung-metastases') },
  { words: 'bone (?:metastas[ei]s|mets)|metastas[ei]s (?:in|to) (?:the )?bones?', of: id('bone-metastases') },
  { words: 'brain (?:metastas[ei]s|mets)|metastas[ei]s (?:in|to) the brain', of: id('brain-metastases') },
  {
    words: 'metastatic(?: disease)?|metastases (?:were|had been) (?:present|found|seen)',
    of: id('metastatic'),
  },
  {
    words: '(?:treatment )?breaks?(?: from treatment)?|treatment holidays?',
    of: id('treatment-break', 'break-duration', 'break-allowed-after'),
  },
  { words: 'MET[- ]?(?:positive|negative|\\+|-)', of: id('met-status') },
]

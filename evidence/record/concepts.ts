/**
 * What the field's usual outcomes are, once for the site: a record that names one (`concept: overall-survival`, or an
 * outcome of that id) need not say its title, its definition, which way is better, nor where pages list it. What a study
 * defines otherwise, it writes, and that counts.
 */
export type Concept = {
  title: string
  definition: string
  domain: 'efficacy' | 'safety' | 'participant-flow' | 'baseline'
  /** Left out where it depends on the scale of a score: then the record has to say it. */
  better?: 'higher' | 'lower' | 'neither'
  group: string
}

const efficacy = (
  title: string,
  definition: string,
  better: Concept['better'] | null,
  group: string,
): Concept => ({
  title,
  definition,
  domain: 'efficacy',
  ...(better ? { better } : {}),
  group,
})
const safety = (title: string, definition: string, group: string): Concept => ({
  title,
  definition,
  domain: 'safety',
  better: 'lower',
  group,
})
const flow = (title: string, definition: string): Concept => ({
  title,
  definition,
  domain: 'participant-flow',
  better: 'neither',
  group: 'Taking part',
})

const best = 'Best response'
const course = 'Progression and survival'
const response = 'Time and size of response'
const byGrade = 'Adverse events by grade'
const stopping = 'Stopping treatment'

// The definitions say no more than holds in every study: none names a criterion, a start of the clock or a time point.
export const concepts: Readonly<Record<string, Concept>> = {
  'objective-response': efficacy(
    'Objective response',
    'Complete or partial response',
    'higher',
    'Objective response',
  ),
  'complete-response': efficacy(
    'Complete response',
    'Disappearance of all signs of the tumours',
    'higher',
    best,
  ),
  'partial-response': efficacy(
    'Partial response',
    'Shrinkage enough for a partial response and no more, by the criteria in use',
    'higher',
    best,
  ),
  'stable-disease': efficacy(
    'Stable disease',
    'Neither enough shrinkage for a partial response nor enough growth for progression',
    'neither',
    best,
  ),
  'progressive-disease': efficacy(
    'Progressive disease',
    'Growth beyond the limit of the criteria, or new tumours',
    'lower',
    best,
  ),
  'disease-control': efficacy(
    'Disease control',
    'Response or stable disease, as usually defined',
    'higher',
    best,
  ),
  'duration-of-response': efficacy(
    'Duration of response',
    'Time from response until the disease grew again, as usually defined',
    'higher',
    response,
  ),
  'time-to-response': efficacy(
    'Time to response',
    'Time until response, as usually defined',
    'lower',
    response,
  ),
  'progression-free-survival': efficacy(
    'Progression-free survival',
    'Time until the disease grew or the patient died, as usually defined',
    'higher',
    course,
  ),
  'overall-survival': efficacy('Overall survival', 'Time until death from any cause', 'higher', course),
  'health-related-quality-of-life': efficacy(
    'Health-related quality of life',
    'Score of a questionnaire that patients fill in',
    null,
    'What patients report',
  ),
  pain: efficacy('Pain', 'Score of pain that patients give', null, 'What patients report'),
  'adverse-events': safety('Adverse events', 'Patients with an adverse event of any grade', byGrade),
  'adverse-events-grade-3': safety(
    'Adverse events of grade 3 or higher',
    'Patients with an adverse event of grade 3 or higher',
    byGrade,
  ),
  'serious-adverse-events': safety(
    'Serious adverse events',
    'Patients with at least one serious adverse event',
    'Serious adverse events',
  ),
  'deaths-from-treatment': safety(
    'Deaths put down to treatment',
    'Patients whose death was put down to treatment',
    'Serious adverse events',
  ),
  discontinuation: safety(
    'Treatment stopped because of adverse events',
    'Patients who stopped treatment because of adverse events',
    stopping,
  ),
  'dose-reduction': safety(
    'Dose reduced because of adverse events',
    'Patients whose dose was reduced because of adverse events',
    stopping,
  ),
  'follow-up': flow('Length of follow-up', 'Time for which patients were followed'),
  centres: flow('Centres', 'Places that took part'),
  'randomised-patients': flow('Patients randomised', 'Everyone randomised'),
  'enrolled-patients': flow('Patients enrolled', 'Patients who entered the study'),
}

/** What makes each concept of harm one: which grades count, whether serious events alone. */
export const harmsOfConcepts: Readonly<Record<string, Record<string, unknown>>> = {
  'adverse-events': {},
  'adverse-events-grade-3': { grade: { lowest: 3, highest: 5 } },
  'serious-adverse-events': { serious: true },
  'deaths-from-treatment': { grade: { lowest: 5, highest: 5 }, attribution: 'related' },
}

import { expect, test } from 'vitest'
import type { StudyRecord } from '../record-schema'
import { plainSenseProblems } from './plain-sense'

const outcome = (of: object) => ({
  outcomes: [{ id: 'one', title: 'Outcome', concept: null, better: 'higher', results: [], ...of }],
})
const armsOf = (title: string, role = 'active-comparator') => ({
  interventions: [{ id: 'drug', regimens: [] }],
  arms: [
    { id: 'tested', title: 'Drug', role: 'experimental', interventions: ['drug'] },
    { id: 'control', title, role, interventions: ['drug'] },
  ],
})
const said = (record: object) =>
  plainSenseProblems({
    ...{ title: 'A trial', shortTitle: 'Trial', registryId: 'NCT01337401', phase: 'phase 2' },
    ...{ arms: [], interventions: [], outcomes: [], sources: [], ...record },
  } as unknown as StudyRecord).map(({ path }) => path.join('.'))

// Each is what a true record of some published trial would say.
test.each([
  ['a trial before phase 1', { phase: 'phase 0' }],
  ['two phases in one', { phase: 'phase 1b/2a' }],
  ['the strength of a foam', { title: 'Minoxidil 5% foam or placebo for hair loss' }],
  ['the strength of salt water', { title: 'Inhaled 7% hypertonic saline or 0.9% saline' }],
  ['a part of several', { title: 'The trial, part 1 of 2' }],
  ['a start at once or later', armsOf('Deferred start')],
  ['a longer course', armsOf('Twelve weeks')],
  ['events that end survival', outcome({ concept: 'progression-free-survival-events', better: 'lower' })],
  ['the loss of a response', outcome({ concept: 'loss-of-complete-response', better: 'lower' })],
  ['no response', outcome({ concept: 'non-objective-response', better: 'lower' })],
  ['the time to a response', outcome({ concept: 'time-to-objective-response', better: 'lower' })],
  ['a harm that went away', outcome({ title: 'Ovarian dysfunction resolved', harm: {} })],
  ['freedom from a harm', outcome({ title: 'Free of hand-foot reaction', harm: {} })],
])('%s makes sense', (_what, record) => {
  expect(said(record)).toEqual([])
})

test.each([
  ['phase 33', { phase: 'phase 33' }, 'phase'],
  ['a share in a title', { title: 'Sotorasib shrinks 37% of lung cancers' }, 'title'],
  ['a share of people', { title: 'Response in 40% of patients' }, 'title'],
  ['a count in a title', { shortTitle: '46 of 124 responded' }, 'shortTitle'],
  ['a cure in a title', { title: 'A drug that cures sarcoma' }, 'title'],
  ['a control given the drug', armsOf('Placebo', 'placebo'), 'arms.1.interventions'],
  ['a comparator given the drug', armsOf('Dacarbazine'), 'arms.1.interventions'],
  [
    'survival turned round',
    outcome({ concept: 'interim-overall-survival', better: 'lower' }),
    'outcomes.0.better',
  ],
  [
    'a response turned round',
    outcome({ concept: 'complete-response-at-week-24', better: 'lower' }),
    'outcomes.0.better',
  ],
  ['a harm of which more is better', outcome({ title: 'Nausea', harm: {} }), 'outcomes.0.better'],
  ['a registry number of seven digits', { registryId: 'NCT0133740' }, 'registryId'],
])('%s does not', (_what, record, path) => {
  expect(said(record)).toEqual([path])
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Report, Result, Spread } from '@/evidence/study/result'
import type { Attribution } from '@/evidence/study/vocabulary'
import { checkStudy } from './check-study'
import { aHarm, anOutcome, aPopulation, aReport, aResult, aStudy, confidenceInterval, range } from './fixture'
import { anArm, pOf } from './fixture-two-arms'

/** What an editor recorded from a sentence; `compared` is of both arms, by its measure or as a difference. */
type Recorded = {
  value?: string
  low?: string
  high?: string | 'not-estimable'
  sd?: string
  se?: string
  count?: number
  of?: number
  p?: string
  sides?: 'one' | 'two' | 'not-stated'
  arm?: 'tested' | 'control'
  compared?: Result['measure'] | 'difference'
  kind?: Result['kind']
  unit?: Result['unit']
  at?: string
  assessor?: Result['assessor']
  /** The level of an interval, or another kind of spread. */
  spread?: number | Spread['kind']
  harm?: Attribution
  grades?: [lowest: number, highest: number]
}
type Sentence = { quote: string; true?: Recorded[]; slips?: Recorded[] }
type Trial = { arms: string[]; sentences: Sentence[] }

const trials = parse(readFileSync(new URL('held-out.yaml', import.meta.url), 'utf8')) as Trial[]

const armsNamed = ([tested, control]: string[]) =>
  tested === undefined || control === undefined
    ? []
    : [
        { ...anArm('tested', tested), role: 'experimental' as const },
        {
          ...anArm('control', control),
          role: control === 'Placebo' ? ('placebo' as const) : ('active-comparator' as const),
        },
      ]

function resultOf({ arm, compared, kind, unit, at, assessor, spread }: Recorded): Partial<Result> {
  const isDifference = compared === 'difference'
  return {
    ...(compared
      ? {
          armId: 'tested',
          comparatorArmId: 'control',
          kind: isDifference ? 'difference' : 'ratio',
          measure: isDifference ? null : compared,
          unit: isDifference ? 'percent' : 'none',
        }
      : { armId: arm ?? null, kind: kind ?? 'proportion', unit: unit ?? 'percent' }),
    timePoint: at ?? null,
    assessor: assessor ?? 'investigator',
    spread:
      spread === undefined
        ? null
        : typeof spread === 'number'
          ? { ...confidenceInterval, level: spread }
          : { ...range, kind: spread },
  }
}

function reportOf(quote: string, { high, count, of: whole, p, sides, ...rest }: Recorded): Report {
  const { value, low, sd, se } = rest
  const isBelow = p?.startsWith('<') === true
  return aReport({
    quote,
    ...Object.fromEntries(Object.entries({ value, low, sd, se }).filter(([, text]) => text !== undefined)),
    ...(high === undefined ? {} : { high: high === 'not-estimable' ? { state: high } : high }),
    count: count ?? null,
    denominator: whole ?? null,
    pValue: p === undefined ? null : pOf(p.replace('<', ''), isBelow ? '<' : '=', sides ?? 'not-stated'),
  })
}

const outcomeOf = ({ harm, grades }: Recorded) =>
  harm === undefined
    ? anOutcome()
    : anOutcome({
        domain: 'safety',
        better: 'lower',
        title: 'Nausea',
        harm: aHarm({
          attribution: harm,
          grade: grades === undefined ? null : { lowest: grades[0], highest: grades[1] },
        }),
      })

/** Returns what is called an error, but for a count in a small study that has no denominator. */
const errorsIn = ({ arms }: Trial, { quote }: Sentence, recorded: Recorded) =>
  checkStudy(
    aStudy({
      arms: armsNamed(arms),
      populations: [aPopulation({ n: null })],
      outcomes: [outcomeOf(recorded)],
      results: [aResult({ ...resultOf(recorded), reports: [reportOf(quote, recorded)] })],
    }),
  ).filter(({ verdict, field }) => verdict === 'fails' && field !== 'of')

const all = (which: 'true' | 'slips') =>
  trials.flatMap((trial) =>
    trial.sentences.flatMap((sentence) =>
      (sentence[which] ?? []).map((recorded) => ({
        sentence: sentence.quote,
        recorded,
        errors: errorsIn(trial, sentence, recorded).map(({ working }) => working),
      })),
    ),
  )

test('nothing recorded rightly of a published trial is called an error', () => {
  expect(all('true').filter(({ errors }) => errors.length > 0)).toEqual([])
})

test('a slip in what is recorded of it is called one', () => {
  expect(all('slips').filter(({ errors }) => errors.length === 0)).toEqual([])
})

import { otherNamesOf } from '@/evidence/study/known-names'
import { findOutcome } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { units } from '@/evidence/study/vocabulary'
import type { FoundName } from '@/evidence/verify/read/found'

type Asked = { study: Study; result: Result | null; typed: string; around: string }

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Digits that are no finding of their own and yet say how, when or to whom: what the record must have for them to be compared. */
const demands: Readonly<Record<string, (asked: Asked) => boolean>> = {
  'registry number': ({ study, typed }) => numbersOf(study).includes(bare(typed)),
  'protocol number': ({ study, typed }) => numbersOf(study).includes(bare(typed)),
  'phase of the trial': ({ study, typed }) => bare(study.phase).includes(bare(typed)),
  date: isDateOf,
  year: isDateOf,
  dose: ({ study, typed }) => isDoseOf(study, typed),
  'schedule of treatment': ({ study, typed }) => isScheduleOf(study, typed),
  'version of criteria': ({ study, result, typed }) => {
    const outcome = result && findOutcome(study, result.outcomeId)
    const version = /\d(?:\.\d+)*/u.exec(typed)?.[0] ?? ''
    return bare(outcome?.criteria ?? '').includes(version) || outcome?.harm?.ctcaeVersion === version
  },
  'limit of age': ({ study, result, typed }) => isInLabel(study, result, typed),
  'time on treatment': ({ study, result, typed }) =>
    isInLabel(study, result, typed) || isLengthOf(study, typed),
  name: ({ study, result, typed }) => isOwnName(study, typed) || isInLabel(study, result, typed),
  // What a drug acts on is its name only where a drug is spoken of: "PD-L1-positive patients" are people.
  'name of a protein, gene or tumour type': ({ study, result, typed, around }) =>
    (ofDrugs.test(around) && isOwnName(study, typed)) || isInLabel(study, result, typed),
  // A table or a figure says where a number stands; a cohort or an arm of that number, in whom.
  'part of a text': ({ study, result, typed }) =>
    !/^(?:part|cohort|arm)\b/iu.test(typed) || isInLabel(study, result, typed),
  ordinal: ({ study, result, typed }) => isInLabel(study, result, typed),
  // No record here holds one, and it is no confidence interval.
  'level of a credible interval': () => false,
  'place in a journal': ({ study: { sources }, typed }) => {
    const [, volume = '', page = ''] = /;\s?(\d+)(?:\s?\([^()]*\))?:\s?([eE]?\d+)/u.exec(typed) ?? []
    return sources.some(
      ({ reference }) => reference.volume === volume && reference.page?.split('-')[0] === page,
    )
  },
  'identifier of an article': ({ study: { sources }, typed }) =>
    sources.some(({ doi, pmid }) =>
      [doi, pmid].some((one) => one != null && bare(typed).includes(bare(one))),
    ),
  'performance status': ({ study, result, typed }) => isInLabel(study, result, typed),
}

/** A study may have it as a name of its own, of its drug's class. */
const protein = /^(?:PD-?\(?L?\)?-?[12]|CTLA-?4|CD\d+|VEGFR-?[1-3])$/iu

/** What makes a protein part of a drug's name; the name itself stands as a full stop. */
const ofDrugs =
  /(?:\banti-?|\bagainst |\bblock(?:s|ed|ing)? |\binhibit(?:s|ed|ing)? )\.|\.(?:[ /-](?:\p{L}+[ /-]){0,2}|-)(?:inhibitors?|inhibition|antibod(?:y|ies)|block(?:er|ade)s?|immunotherapy|drugs?|agents?)\b/iu

/** Says whether digits that are no finding agree with the record, or say nothing that could be compared: a table, a grade. */
export function isNameBorne(
  study: Study,
  result: Result | null,
  { because, index, end }: FoundName,
  text: string,
): boolean {
  const around = `${text.slice(Math.max(0, index - 24), index)}.${text.slice(end, end + 40)}`
  const typed = text.slice(index, end)
  const kind = protein.test(typed) ? 'name of a protein, gene or tumour type' : because
  return demands[kind]?.({ study, result, typed, around }) ?? true
}

const bare = (text: string) => text.toLowerCase().replace(/[\s-]/gu, '')
const numbersOf = ({ registryId, otherIds }: Study) => [registryId ?? '', ...otherIds].map(bare)

/** A name of the study, of what it gave or of what its drugs act on. */
function isOwnName(study: Study, typed: string): boolean {
  const own = [
    study.title,
    study.shortTitle,
    ...study.names,
    ...study.otherIds,
    ...study.interventions.flatMap(({ name, drugClass }) => [name, drugClass, ...otherNamesOf('drug', name)]),
    ...study.sources.map(({ shortTitle }) => shortTitle),
  ]
  return /^COVID-19$/iu.test(typed) || own.some((name) => bare(name).includes(bare(typed)))
}

function isInLabel(study: Study, result: Result | null, typed: string): boolean {
  const people = study.populations.find(({ id }) => id === result?.populationId)
  const outcome = result === null ? null : findOutcome(study, result.outcomeId)
  const title = `${outcome?.title ?? ''} ${outcome?.criteria ?? ''} ${outcome?.definition ?? ''}`
  return bare(`${people?.label ?? ''} ${people?.description ?? ''} ${title}`).includes(bare(typed))
}

/** "After 2 years of treatment": a length of time that the record has as a number of the design. */
function isLengthOf(study: Study, typed: string): boolean {
  const [, number = '', unit = ''] = /(\d+)\s*(year|month|week|day)/iu.exec(typed) ?? []
  return study.results.some(
    (result) =>
      result.unit.startsWith(unit) &&
      findOutcome(study, result.outcomeId).domain !== 'efficacy' &&
      result.reports.some(({ value }) => value?.text === number),
  )
}

const ofReports = /publish|talk|approv|article|report/iu

/** A date as typed, by its parts; it is the record's where a date of the study has all of them. */
function isDateOf({ study, result, typed }: Asked): boolean {
  const [, one = '', two = '', of = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/u.exec(typed) ?? []
  if (of !== '') {
    // Day and month, or month and day, as the country has it.
    const orders = [
      [one, two],
      [two, one],
    ]
    return orders.some(([day = '', month = '']) => {
      const name = months[Number(month) - 1]
      return (
        name !== undefined &&
        isDateOf({ study, result, around: '', typed: `${day} ${name} ${of.length === 2 ? '20' : ''}${of}` })
      )
    })
  }
  const year = /(?:19|20)\d{2}/u.exec(typed)?.[0]
  const word = /[a-z]{3}/iu.exec(typed)?.[0]?.toLowerCase() ?? ''
  const month = months.includes(word) ? String(months.indexOf(word) + 1).padStart(2, '0') : null
  const day = /(?<!\d)\d{1,2}(?!\d)/u.exec(typed.replace(year ?? '', ''))?.[0]?.padStart(2, '0')
  // When people were enrolled is no matter of when it was published.
  const isOfFlow = result === null || findOutcome(study, result.outcomeId).domain === 'participant-flow'
  const own = [
    ...study.dates.flatMap(({ date, label }) => (isOfFlow && ofReports.test(label) ? [] : [date])),
    ...(isOfFlow ? [] : study.sources.flatMap(({ published }) => published ?? [])),
    ...study.results.flatMap((one) => (result === null || one === result ? (one.dataCutoff ?? []) : [])),
  ]
  return own.some((date) => {
    const [y, m, d] = date.split('-')
    return (year === undefined || y === year) && (month === null || m === month) && (!day || !d || d === day)
  })
}

function isDoseOf(study: Study, typed: string): boolean {
  const number = Number(/\d+(?:[.,]\d+)*/u.exec(typed)?.[0]?.replace(',', ''))
  const isPerWeight = /kg/iu.test(typed)
  return study.interventions.some(({ regimens }) =>
    regimens.some(
      ({ amount, unit, cap, capUnit }) =>
        (amount.number === number && isPerWeight === /kilogram|kg/iu.test(units[unit].many)) ||
        (cap?.number === number &&
          capUnit !== null &&
          isPerWeight === /kilogram|kg/iu.test(units[capUnit].many)),
    ),
  )
}

const spelled: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6 }

function isScheduleOf(study: Study, typed: string): boolean {
  const [, count = '', unit = ''] =
    /(\d+|two|three|four|six)[\s-]*(d|w|m|day|week|month|cycle)/iu.exec(typed) ?? []
  const days =
    (spelled[count.toLowerCase()] ?? Number(count)) * (/^w/iu.test(unit) ? 7 : /^m/iu.test(unit) ? 30 : 1)
  return study.interventions.some(({ regimens }) =>
    regimens.some(
      ({ everyDays, schedule }) =>
        everyDays === days ||
        bare(schedule).includes(bare(`${count}${unit}`)) ||
        bare(schedule).includes(bare(typed)),
    ),
  )
}

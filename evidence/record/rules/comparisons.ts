import { armFault } from '@/evidence/study/arms-of-result'
import { armRoles } from '@/evidence/study/vocabulary'
import { faultOfName } from '@/evidence/study/names-of-study'
import { formatList } from '@/evidence/format/list'
import { resultsOf } from '../record-parts'
import type { RecordPath, RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

type RecordPopulation = StudyRecord['populations'][number]

/**
 * Returns what does not fit together in the arms of a study: numbers allotted that add up to no population, people of one arm
 * inside of another's, a result of one arm in the people of another, a comparison in the people of one arm, and arms of a
 * randomised trial that do not say what they are.
 */
export function comparisonProblems(record: StudyRecord): RecordProblem[] {
  const populations = new Map(record.populations.map((population) => [population.id, population]))
  return [
    ...roleProblems(record),
    ...allotmentProblems(record),
    ...regimenProblems(record),
    ...nestedArmProblems(record, populations),
    ...resultArmProblems(record, populations),
    ...planProblems(record),
    ...nameProblems(record),
  ]
}

const problem = (path: RecordPath, message: string): RecordProblem => ({ path, rule: 'comparison', message })

function roleProblems({ design, arms }: StudyRecord): RecordProblem[] {
  if (design.allocation !== 'randomised' || arms.length < 2) return []
  return arms.flatMap(({ id, role }, index) =>
    role
      ? []
      : [
          problem(
            ['arms', index],
            `The arm "${id}" of a randomised study has no role; expected ${formatList(Object.keys(armRoles), 'or')}.`,
          ),
        ],
  )
}

/** A dose of one arm is of a drug that the arm received. */
function regimenProblems({ interventions, arms }: StudyRecord): RecordProblem[] {
  return interventions.flatMap(({ id: drug, regimens }, index) =>
    regimens.flatMap(({ id, arm }, position) => {
      const given = arms.find((one) => one.id === arm)
      return given === undefined || given.interventions.includes(drug)
        ? []
        : [
            problem(
              ['interventions', index, 'regimens', position, 'arm'],
              `The regimen "${id}" is of the arm "${arm}", which did not receive "${drug}".`,
            ),
          ]
    }),
  )
}

/** Where every arm says how many were allotted to it, together they are one of the populations. */
function allotmentProblems({ arms, populations }: StudyRecord): RecordProblem[] {
  const allotted = arms.map(({ allotted: one }) => one?.n)
  const larger = populations.flatMap(({ id, arm, n }, index) => {
    const most = arms.find((one) => one.id === arm)?.allotted?.n
    return most !== undefined && typeof n === 'number' && n > most
      ? [
          problem(
            ['populations', index, 'n'],
            `The population "${id}" has ${n} people, more than the ${most} who were allotted to its arm "${arm}".`,
          ),
        ]
      : []
  })
  if (allotted.some((n) => n === undefined)) return larger
  const sum = allotted.reduce<number>((total, n) => total + (n ?? 0), 0)
  const wholes = populations.filter(({ arm }) => arm === undefined)
  if (wholes.some(({ n }) => n === sum)) return larger
  const known = wholes.flatMap(({ id, n }) => (typeof n === 'number' ? [`"${id}" ${n}`] : []))
  return [
    ...larger,
    problem(
      ['arms'],
      `${formatList(allotted.map(String), 'and')} allotted to the arms are ${sum} people, and no population of all arms has that number${known.length > 0 ? ` (${known.join(', ')})` : ''}.`,
    ),
  ]
}

function nestedArmProblems(
  record: StudyRecord,
  populations: ReadonlyMap<string, RecordPopulation>,
): RecordProblem[] {
  return record.populations.flatMap(({ id, arm, subsetOf }, index) => {
    const wider = subsetOf === undefined ? undefined : populations.get(subsetOf)
    if (wider?.arm === undefined || wider.arm === arm) return []
    const path = ['populations', index, 'arm']
    return [
      problem(
        path,
        `The population "${id}" is part of "${wider.id}", whose people are all of the arm "${wider.arm}"${
          arm === undefined ? `; expected arm: ${wider.arm} here too.` : `, but is of the arm "${arm}".`
        }`,
      ),
    ]
  })
}

function resultArmProblems(
  record: StudyRecord,
  populations: ReadonlyMap<string, RecordPopulation>,
): RecordProblem[] {
  return resultsOf(record).flatMap(({ path, result }) => {
    const of = populations.get(result.population)?.arm ?? null
    const { id, arm, comparator, population } = result
    const fault = armFault({ armId: arm ?? null, comparatorArmId: comparator ?? null }, of)
    if (fault === 'compared-in-one-arm') {
      return [
        problem(
          [...path, 'population'],
          `The result "${id}" compares "${arm}" with "${comparator}" in "${population}", whose people are all of the arm "${of}".`,
        ),
      ]
    }
    return fault === 'of-another-arm'
      ? [
          problem(
            [...path, 'arm'],
            `The result "${id}" is of the arm "${arm}", but its population "${population}" is of the arm "${of}".`,
          ),
        ]
      : []
  })
}

function nameProblems({ names }: StudyRecord): RecordProblem[] {
  return names.flatMap((name, index) => {
    const fault = faultOfName(name)
    return fault === null
      ? []
      : [
          problem(
            ['names', index],
            `"${name}" is no name with a digit: ${fault}. A number comes from the record.`,
          ),
        ]
  })
}

function planProblems({ design }: StudyRecord): RecordProblem[] {
  return design.plan.flatMap(({ kind, number, sides }, index) => {
    const place = ['design', 'plan', index]
    return [
      ...(sides !== undefined && kind !== 'alpha'
        ? [problem([...place, 'sides'], `Only alpha has sides, but the ${kind} says "${sides}".`)]
        : []),
      ...((kind === 'power' || kind === 'alpha') &&
      number !== undefined &&
      !(Number(number) > 0 && Number(number) < 100)
        ? [
            problem(
              [...place, 'number'],
              `The ${kind} is ${number}; expected percent, above 0 and below 100.`,
            ),
          ]
        : []),
    ]
  })
}

/** The parts of a study's JSON that hold counts. */
type Counted = {
  populations: { id: string; n: number | null; armId: string | null; subgroup: unknown }[]
  partitions: { whole: { populationId?: string }; resultIds: string[]; sourceId: string | null }[]
  results: {
    id: string
    outcomeId: string
    armId: string | null
    unit: string
    reports: {
      sourceId: string
      count: number | null
      denominator: number | null
      value: { number: number } | null
    }[]
  }[]
}

/** Returns every number in the text, without leading noughts: `31 July 2022` has 31 and 2022. */
export function numbersIn(text: string): Set<string> {
  return new Set((text.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? []).map(withoutNoughts))
}

const withoutNoughts = (number: string) => number.replace(/^0+(?=\d)/, '')

/**
 * Returns every number that a figure of the study may print: those of its JSON, and what follows from its counts:
 * how many did not, how many of a whole no part accounts for, their shares, and how far those of two arms lie apart, whole or to
 * a tenth.
 */
export function allowedNumbers(study: Counted): Set<string> {
  const allowed = numbersIn(JSON.stringify(study).replaceAll(',', ' '))
  for (const { reports } of study.results) {
    for (const { count, denominator } of reports) {
      if (count === null || !denominator) continue
      addParts(allowed, [count, denominator - count], denominator)
    }
  }
  for (const { whole, resultIds, sourceId } of study.partitions) {
    const n = study.populations.find(({ id }) => id === whole.populationId)?.n
    if (!n) continue
    const counts = resultIds.map((id) => sumOf(study, [id], sourceId))
    addParts(allowed, [n - sumOf(study, resultIds, sourceId), ...counts], n)
  }
  addKindsOfPeople(allowed, study)
  addDifferences(allowed, study)
  return allowed
}

/** What share of an arm are people of one kind. */
function addKindsOfPeople(allowed: Set<string>, { populations }: Counted) {
  for (const kind of populations.filter(({ subgroup, armId }) => subgroup !== null && armId !== null)) {
    for (const whole of populations.filter(
      ({ subgroup, armId }) => subgroup === null && armId === kind.armId,
    ))
      if (kind.n !== null && whole.n) addParts(allowed, [kind.n], whole.n)
  }
}

/** How far the shares of two arms lie apart, in percentage points. */
function addDifferences(allowed: Set<string>, { results }: Counted) {
  for (const one of results) {
    for (const other of results) {
      if (one.outcomeId !== other.outcomeId || one.armId === other.armId) continue
      const [a, b] = [shareOf(one), shareOf(other)]
      if (a === null || b === null) continue
      for (const digits of [0, 1]) allowed.add(Math.abs(a - b).toFixed(digits))
    }
  }
}

function shareOf({ unit, reports }: Counted['results'][number]): number | null {
  for (const { count, denominator, value } of reports) {
    if (count !== null && denominator) return (count / denominator) * 100
    if (unit === 'percent' && value) return value.number
  }
  return null
}

function addParts(allowed: Set<string>, parts: number[], whole: number) {
  for (const part of parts) {
    const share = (part / whole) * 100
    for (const number of [`${part}`, share.toFixed(0), share.toFixed(1)]) allowed.add(number)
  }
}

function sumOf({ results }: Counted, resultIds: string[], sourceId: string | null): number {
  const counts = resultIds.map((id) => {
    const reports = results.find((result) => result.id === id)?.reports ?? []
    return (reports.find((report) => report.sourceId === sourceId) ?? reports[0])?.count ?? 0
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Returns the percentage that follows each count in the text: `19 of 52 patients (37%` gives 37 for "19 of 52". */
export function sharesIn(text: string): Map<string, string> {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ')
  return new Map(
    [...plain.matchAll(/(\d+ of \d+)\b\*?[^()\d]{0,24}\((\d+(?:\.\d+)?)%/g)].map(
      ([, count = '', share = '']) => [count, share],
    ),
  )
}

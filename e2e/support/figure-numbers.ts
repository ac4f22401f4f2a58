/** The parts of a study's JSON that hold counts. */
type Counted = {
  populations: { id: string; n: number }[]
  partitions: { whole: { populationId?: string }; resultIds: string[]; sourceId: string | null }[]
  results: {
    id: string
    reports: { sourceId: string; count: number | null; denominator: number | null }[]
  }[]
}

/** Returns every number in the text, without leading noughts: `31 July 2022` has 31 and 2022. */
export function numbersIn(text: string): Set<string> {
  return new Set((text.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? []).map(withoutNoughts))
}

const withoutNoughts = (number: string) => number.replace(/^0+(?=\d)/, '')

/**
 * Returns every number that a figure of the study may print: those of its JSON, and what follows from its counts:
 * how many did not, how many of a whole no part accounts for, and their shares, whole or to a tenth.
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
    if (n) addParts(allowed, [n - sumOf(study, resultIds, sourceId)], n)
  }
  return allowed
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

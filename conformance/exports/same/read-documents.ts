import type { Bundle, CodeableConcept, Evidence, EvidenceStatisticAttributeEstimate, Quantity } from 'fhir/r5'
import type { ResultItem } from '@/evidence/api/result-item'
import type { StudyDocument } from '@/evidence/exports/study-json'
import { fhirId } from '@/evidence/exports/fhir/fhir-id'
import { absenceReasons } from '@/evidence/study/absence'
import { joinAllReports, joinResult } from '@/evidence/study/join'
import { printedText } from '@/evidence/study/printed'
import type { Study } from '@/evidence/study/study'
import type { SpreadKind } from '@/evidence/study/vocabulary'
import { saidByRecord, spreadText, textOf, type Reading, type Said } from './said'

/** Returns what the JSON document says, with the line that it gives beside each report. */
export function readJson(text: string): Reading {
  const { study, reports } = JSON.parse(text) as StudyDocument
  const lines = new Map(reports.map(({ reportId, reads }) => [reportId, reads]))
  return new Map(
    joinAllReports(study as Study).map((joined) => [
      joined.report.id,
      { ...saidByRecord(joined), reads: lines.get(joined.report.id) ?? 'no line' },
    ]),
  )
}

/** What this reader expects of each kind: HL7's code, or the words where HL7 has none. */
const spreadSigns: Record<SpreadKind, string> = {
  'confidence-interval': 'C53324',
  range: 'C38013',
  'interquartile-range': 'C53245',
  'not-stated': 'limits of a kind not stated',
}
const spreadOfSign = new Map(Object.entries(spreadSigns).map(([kind, sign]) => [sign, kind]))
const reasonOf = (words: string | undefined) =>
  Object.entries(absenceReasons).find(([, text]) => text === words)?.[0] ?? `no reason: ${words}`

/** Returns what a FHIR bundle says; the record names the reports, since a long id is cut there. */
export function readFhir(text: string, study: Study): Reading {
  const bundle = JSON.parse(text) as Bundle
  const evidence = (bundle.entry ?? []).flatMap(({ resource }) =>
    // A line of the summary of findings has no name in the record, and is no report.
    resource?.resourceType === 'Evidence' && resource.identifier ? [resource] : [],
  )
  const named = new Map(joinAllReports(study).map(({ report }) => [fhirId(report.id), report.id]))
  return new Map(evidence.map((one) => [named.get(textOf(one.id)) ?? textOf(one.id), saidByEvidence(one)]))
}

function saidByEvidence({ statistic: statistics, description }: Evidence): Said {
  const statistic = statistics?.[0]
  const isAbsent = statistic?.quantity?.extension?.some(({ url }) => url.endsWith('/data-absent-reason'))
  const spread = statistic?.attributeEstimate?.find(({ range }) => range)
  const code = spread?.type?.coding?.[0]?.code
  // Where the number affected is the statistic, it is its quantity; a count has no digits after a point, and no count of them.
  const isCount = statistic?.statisticType?.coding?.[0]?.code === 'C25463' && !statistic.quantity?.extension
  const kind = spreadOfSign.get(code ?? textOf(spread?.type?.text))
  return {
    state: isAbsent ? reasonOf(statistic?.note?.[0]?.text) : 'reported',
    value: isCount ? '' : boundedIn(statistic?.quantity, statistic?.note?.map(({ text }) => text) ?? []),
    count: textOf(
      isCount ? statistic?.quantity?.value : (statistic?.numberAffected ?? statistic?.numberOfEvents),
    ),
    denominator: textOf(statistic?.sampleSize?.knownDataCount),
    personTime: printedIn(
      statistic?.attributeEstimate?.find(({ type }) => /^person-/.test(type?.text ?? ''))?.quantity,
    ),
    ...limitsOf(spread),
    spread: spread ? spreadText(kind ?? 'unknown', spread.level && Math.round(spread.level * 1000) / 10) : '',
    sd: printedIn(
      statistic?.attributeEstimate?.find(({ type }) => type?.coding?.[0]?.code === 'C53322')?.quantity,
    ),
    se: printedIn(statistic?.attributeEstimate?.find(({ type }) => isErrorType(type))?.quantity),
    p: pValueIn(statistic?.attributeEstimate?.find(({ type }) => type?.coding?.[0]?.code === 'C44185')),
    reads: textOf(description),
  }
}

/** HL7 has a code for the error of a mean alone; that of another estimate is said in words. */
const isErrorType = (type: CodeableConcept | undefined) =>
  type?.coding?.[0]?.code === '0000037' || type?.text === 'standard error'

function limitsOf(estimate: EvidenceStatisticAttributeEstimate | undefined): Pick<Said, 'low' | 'high'> {
  const notes = estimate?.note?.map(({ text }) => text) ?? []
  const limit = (quantity: Quantity | undefined, end: string) => {
    const words = notes.find((note) => note.startsWith(`${end} limit `))?.slice(`${end} limit `.length)
    // A range of FHIR's has no comparators: its notes say what was printed.
    const printed = /^printed as ([^ ]+) /.exec(words ?? '')?.[1]
    if (quantity?.value !== undefined) return withSign(printedIn(quantity), printed)
    return quantity ? reasonOf(words) : ''
  }
  return { low: limit(estimate?.range?.low, 'lower'), high: limit(estimate?.range?.high, 'upper') }
}

function pValueIn(estimate: EvidenceStatisticAttributeEstimate | undefined): string {
  if (!estimate) return ''
  const sides = estimate.description === 'one-sided' ? 'one-sided ' : ''
  return `${sides}P ${(estimate.quantity?.comparator ?? '=').replace('<=', '≤')} ${printedIn(estimate.quantity)}`
}

/** Returns the digits as printed: JSON has no `16.0`, so the number of decimals stands beside it. */
function printedIn(quantity: Quantity | undefined): string {
  if (quantity?.value === undefined) return ''
  const decimals = quantity.extension?.find(({ url }) => url.endsWith('/quantity-precision'))?.valueInteger
  return quantity.value.toFixed(decimals ?? 0)
}

/** Returns a number with the sign of a bound: FHIR's comparator, or the plus that a note tells of. */
function boundedIn(quantity: Quantity | undefined, notes: readonly string[]): string {
  const digits = printedIn(quantity)
  const { comparator } = quantity ?? {}
  if (comparator === undefined) return digits
  const printed = notes.map((note) => /^Printed as ([^ ]+);/.exec(note)?.[1]).find((one) => one !== undefined)
  return printed
    ? withSign(digits, comparator === '>=' ? printed : undefined)
    : comparator.replace('<=', '≤').replace('>=', '≥') + digits
}

/** Returns what a note says was printed, where its digits are those of the number. */
const withSign = (digits: string, printed: string | undefined) =>
  printed?.replace(/^[<>≤≥]|\+$/, '') === digits ? printed : digits

/** Returns what the results of the interface say, as it answers with them. */
export function readInterface(text: string): Reading {
  const items = JSON.parse(text) as ResultItem[]
  return new Map(
    items.flatMap(({ spread, reports }) =>
      reports.map((report): [string, Said] => [
        report.id,
        {
          state: report.state,
          value: report.value ? printedText(report.value) : '',
          count: textOf(report.count),
          denominator: textOf(report.denominator),
          personTime: textOf(report.personTime?.text),
          low: limitOf(report.low),
          high: limitOf(report.high),
          spread: spread && report.low && report.high ? spreadText(spread.kind, spread.level) : '',
          sd: textOf(report.standardDeviation?.text),
          se: textOf(report.standardError?.text),
          p: report.pValue
            ? `${report.pValue.sides === 'one' ? 'one-sided ' : ''}P ${report.pValue.relation} ${report.pValue.printed.text}`
            : '',
          reads: report.reads,
        },
      ]),
    ),
  )
}

const limitOf = (limit: ResultItem['reports'][number]['low']) =>
  limit === null ? '' : limit.state === 'reported' ? printedText(limit.printed) : limit.state

type Measured = {
  propertyID: string
  description: string
  value: unknown
  valueReference?: { name: string; value: unknown }[]
}

/** Returns what the linked data of the data view says; it is of results, so of the reports that pages show. */
export function readLinkedData(text: string, study: Study): Reading {
  const { variableMeasured } = JSON.parse(text) as { variableMeasured: Measured[] }
  return new Map(
    variableMeasured.map(({ propertyID, description, value, valueReference = [] }) => {
      const { report } = joinResult(study, propertyID)
      const named = (end: string) => valueReference.find(({ name }) => name.endsWith(end))
      const low = named(', lower limit')
      const [kind = '', level] = spreadOfName(low?.name)
      const reads = description.split('; ').slice(0, -2).join('; ')
      const isAbsent = Object.hasOwn(absenceReasons, textOf(value))
      const said: Said = {
        state: isAbsent ? textOf(value) : 'reported',
        value: !isAbsent && isPrinted(value, reads) ? value : '',
        count: textOf(named('count')?.value),
        denominator: textOf(named('denominator')?.value),
        personTime: textOf(named('person-time')?.value),
        low: textOf(low?.value),
        high: textOf(named(', upper limit')?.value),
        spread: spreadText(kind, level),
        sd: textOf(named('standard deviation')?.value),
        se: textOf(named('standard error')?.value),
        p: textOf(named('P value')?.value).replaceAll('\u00a0', ' '),
        reads,
      }
      return [report.id, said]
    }),
  )
}

/** Without an estimate the value is the count, or the whole line; a line may be nothing but the estimate. */
const isPrinted = (value: unknown, reads: string): value is string =>
  typeof value === 'string' && (value !== reads || /^[<>≤≥]?-?[\d.]+\+?$/.test(value))

function spreadOfName(name: string | undefined): [string?, string?] {
  const words = (name ?? '').replace(/, lower limit$/, '').replaceAll('\u00a0', ' ')
  const interval = /^(?:one-sided )?(?:([\d.]+)% )?CI$/.exec(words)
  if (interval) return ['confidence-interval', interval[1]]
  return [spreadOfSign.get(words) ?? words.replaceAll(' ', '-')]
}

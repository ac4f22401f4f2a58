import type { CodeableConcept, Extension, Quantity } from 'fhir/r5'
import type { AbsenceReason } from '@/evidence/study/absence'
import type { Bounded, Printed } from '@/evidence/study/printed'
import type { Result, Spread } from '@/evidence/study/result'
import {
  deviationKinds,
  ratioMeasures,
  resultKinds,
  spreadKinds,
  units,
  type Bound,
  type DeviationKind,
  type RatioMeasure,
  type ResultKind,
  type SpreadKind,
  type Unit,
} from '@/evidence/study/vocabulary'

const terminology = 'http://terminology.hl7.org/CodeSystem'

/** Returns a coded concept with its words. */
export function concept(system: string, code: string, display: string): CodeableConcept {
  return { coding: [{ system, code, display }], text: display }
}

export const variableRole = (code: 'population' | 'exposure' | 'referenceExposure' | 'measuredVariable') =>
  concept(`${terminology}/variable-role`, code, variableRoles[code])

const variableRoles = {
  population: 'population',
  exposure: 'exposure',
  referenceExposure: 'reference exposure',
  measuredVariable: 'measured variable',
} as const

/** One study, of which nothing was put together with another. */
export const notSynthesised = concept(`${terminology}/synthesis-type`, 'NotApplicable', 'not applicable')

const statistic = (code: string, display: string) => concept(`${terminology}/statistic-type`, code, display)

/** Returns the type of statistic of a result; in words alone where HL7's list has no term that means the same. */
export function statisticType({ kind, measure }: Result): CodeableConcept {
  if (measure !== null) return ratioConcepts[measure]
  return kindConcepts[kind] ?? { text: resultKinds[kind] }
}

const ratioConcepts: Record<RatioMeasure, CodeableConcept> = {
  'hazard-ratio': statistic('C93150', 'Hazard Ratio'),
  'risk-ratio': statistic('C93152', 'Relative Risk'),
  'odds-ratio': statistic('C16932', 'Odds Ratio'),
  // HL7's list has relative risk and hazard ratio, and no term for a ratio of rates per person-time.
  'rate-ratio': { text: ratioMeasures['rate-ratio'] },
}

/** The share of people, and the difference of two. */
export const shareType = statistic('C44256', 'Proportion')
export const riskDifference = statistic('0000424', 'Risk Difference')

const kindConcepts: Record<ResultKind, CodeableConcept | null> = {
  proportion: statistic('C44256', 'Proportion'),
  count: statistic('C25463', 'Count'),
  median: statistic('C28007', 'Median'),
  mean: statistic('C53319', 'Mean'),
  'rate-at-time': null,
  'incidence-rate': null,
  difference: null,
  ratio: null,
  quantity: null,
}

const estimate = (code: string, display: string) =>
  concept(`${terminology}/attribute-estimate-type`, code, display)

/** Returns the kind of a spread. A range and a confidence interval are different codes. */
export function spreadType({ kind }: Spread): CodeableConcept {
  return spreadConcepts[kind] ?? { text: spreadKinds[kind] }
}

/** Null where HL7's list has no term for limits of that kind. */
const spreadConcepts: Record<SpreadKind, CodeableConcept | null> = {
  'confidence-interval': estimate('C53324', 'Confidence interval'),
  range: estimate('C38013', 'Range'),
  'interquartile-range': estimate('C53245', 'Interquartile range'),
  'not-stated': null,
}

/** The kind of a length that stands for a spread. HL7's code for an error is of that of a mean; of others words speak. */
export function deviationType(kind: DeviationKind, { kind: of }: Pick<Result, 'kind'>): CodeableConcept {
  if (kind === 'standard-deviation') return estimate('C53322', 'Standard deviation')
  return of === 'mean'
    ? estimate('0000037', 'Standard error of the mean')
    : { text: deviationKinds['standard-error'] }
}

export const pValueType = estimate('C44185', 'P-value')

/** Units that UCUM has a code for; the others are counts of things, annotated as UCUM writes them. */
const ucum: Record<Unit, string> = {
  percent: '%',
  months: 'mo',
  weeks: 'wk',
  days: 'd',
  years: 'a',
  participants: '{participants}',
  lines: '{lines}',
  centres: '{centres}',
  milligrams: 'mg',
  'milligrams-per-kilogram': 'mg/kg',
  'milligrams-per-square-metre': 'mg/m2',
  'target-area-under-the-curve': 'mg.min/mL',
  biopsies: '{biopsies}',
  doses: '{doses}',
  cycles: '{cycles}',
  events: '{events}',
  points: '{points}',
  'per-person-year': '/a',
  'per-100-person-years': '/(100.a)',
  'per-1000-person-years': '/(1000.a)',
  'per-100-person-months': '/(100.mo)',
  none: '1',
}

/** FHIR's comparators. A time of somebody still under observation is a true one or a greater. */
const comparators: Record<Bound, NonNullable<Quantity['comparator']>> = {
  'less-than': '<',
  'at-most': '<=',
  'greater-than': '>',
  'at-least': '>=',
  censored: '>=',
}

/** Returns a number that may be a bound as a quantity. */
export function boundedQuantity({ bound, ...digits }: Bounded, unit: Unit): Quantity {
  return { ...quantityOf(digits, unit), ...(bound !== null && { comparator: comparators[bound] }) }
}

/** Returns a printed number as a quantity. The digits after the point are kept apart: JSON has no `16.0`. */
export function quantityOf(printed: Printed, unit: Unit): Quantity {
  return {
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/quantity-precision',
        valueInteger: printed.decimals,
      },
    ],
    value: printed.number,
    ...(units[unit].many && { unit: units[unit].many }),
    system: 'http://unitsofmeasure.org',
    code: ucum[unit],
  }
}

/** Returns how many as a quantity: a count is what it is, and has no digits after a point. */
export const countQuantity = (value: number, unit: Unit): Quantity => ({
  value,
  ...(units[unit].many && { unit: units[unit].many }),
  system: 'http://unitsofmeasure.org',
  code: ucum[unit],
})

/** Returns a number of our own computing, which nobody printed, as a quantity without a unit. */
export const computedQuantity = (value: number): Quantity => ({
  value,
  system: 'http://unitsofmeasure.org',
  code: ucum.none,
})

const absenceCodes: Record<AbsenceReason, string> = {
  'not-reported': 'unknown',
  'not-in-parts-read': 'temp-unknown',
  // The words of the note say what FHIR's list of reasons has no code for.
  'not-reached': 'as-text',
  'not-estimable': 'as-text',
  'not-applicable': 'not-applicable',
  'not-yet-extracted': 'temp-unknown',
}

/** Returns the extension that says why a value is missing. */
export function dataAbsent(reason: AbsenceReason): Extension {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
    valueCode: absenceCodes[reason],
  }
}

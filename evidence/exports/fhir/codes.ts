import type { CodeableConcept, Extension, Quantity } from 'fhir/r5'
import type { AbsenceReason } from '@/evidence/study/absence'
import type { Printed } from '@/evidence/study/printed'
import type { Result, Spread } from '@/evidence/study/result'
import { resultKinds, spreadKinds, units, type Unit } from '@/evidence/study/vocabulary'

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

const statistic = (code: string, display: string) => concept(`${terminology}/statistic-type`, code, display)

/** Returns the type of statistic of a result; in words alone where HL7's list has no term that means the same. */
export function statisticType({ kind, measure }: Result): CodeableConcept {
  if (measure === 'hazard-ratio') return statistic('C93150', 'Hazard Ratio')
  if (measure === 'risk-ratio') return statistic('C93152', 'Relative Risk')
  if (measure === 'odds-ratio') return statistic('C16932', 'Odds Ratio')
  if (kind === 'proportion') return statistic('C44256', 'Proportion')
  if (kind === 'count') return statistic('C25463', 'Count')
  if (kind === 'median') return statistic('C28007', 'Median')
  if (kind === 'mean') return statistic('C53319', 'Mean')
  return { text: resultKinds[kind] }
}

const estimate = (code: string, display: string) =>
  concept(`${terminology}/attribute-estimate-type`, code, display)

/** Returns the kind of a spread. A range and a confidence interval are different codes. */
export function spreadType({ kind }: Spread): CodeableConcept {
  if (kind === 'confidence-interval') return estimate('C53324', 'Confidence interval')
  if (kind === 'range') return estimate('C38013', 'Range')
  if (kind === 'interquartile-range') return estimate('C53245', 'Interquartile range')
  return { text: spreadKinds[kind] }
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
  biopsies: '{biopsies}',
  doses: '{doses}',
  cycles: '{cycles}',
  events: '{events}',
  none: '1',
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

const absenceCodes: Record<AbsenceReason, string> = {
  'not-reported': 'unknown',
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

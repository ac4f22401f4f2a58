/** Units of values, limits and doses, as readers see them of one and of many. */
export const units = {
  percent: { one: '%', many: '%' },
  months: { one: 'month', many: 'months' },
  weeks: { one: 'week', many: 'weeks' },
  days: { one: 'day', many: 'days' },
  years: { one: 'year', many: 'years' },
  participants: { one: 'patient', many: 'patients' },
  lines: { one: 'line', many: 'lines' },
  centres: { one: 'centre', many: 'centres' },
  milligrams: { one: 'mg', many: 'mg' },
  'milligrams-per-kilogram': { one: 'mg/kg', many: 'mg/kg' },
  'milligrams-per-square-metre': { one: 'mg/m²', many: 'mg/m²' },
  /** The area under the curve of the concentration in plasma that a dose aims at: carboplatin "AUC 5". */
  'target-area-under-the-curve': { one: 'mg·min/mL', many: 'mg·min/mL' },
  biopsies: { one: 'biopsy', many: 'biopsies' },
  doses: { one: 'dose', many: 'doses' },
  cycles: { one: 'cycle', many: 'cycles' },
  /** Events, of which one participant may have several. */
  events: { one: 'event', many: 'events' },
  /** Points on a scale, such as one of quality of life. */
  points: { one: 'point', many: 'points' },
  'per-person-year': { one: 'per person-year', many: 'per person-year' },
  'per-100-person-years': { one: 'per 100 person-years', many: 'per 100 person-years' },
  'per-1000-person-years': { one: 'per 1000 person-years', many: 'per 1000 person-years' },
  'per-100-person-months': { one: 'per 100 person-months', many: 'per 100 person-months' },
  none: { one: '', many: '' },
} as const
export type Unit = keyof typeof units

/** The units of an incidence rate: events for so much time of all people together. */
export const rateUnits = {
  'per-person-year': { per: 1, time: 'person-years' },
  'per-100-person-years': { per: 100, time: 'person-years' },
  'per-1000-person-years': { per: 1000, time: 'person-years' },
  'per-100-person-months': { per: 100, time: 'person-months' },
} as const satisfies Partial<Record<Unit, { per: number; time: string }>>

/** Returns how a unit counts person-time, or null where it is no unit of a rate. */
export const rateUnit = (unit: Unit): { per: number; time: string } | null =>
  unit in rateUnits ? rateUnits[unit as keyof typeof rateUnits] : null

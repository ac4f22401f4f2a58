/** The slips that are planted in true records to see what the rules find, in the words of the table. */
export const corruptionKinds = {
  'digits-swapped': 'two digits swapped',
  'digit-dropped': 'a digit dropped',
  'off-by-one': 'last digit one up or down',
  'point-moved': 'decimal point moved',
  'limits-swapped': 'limits swapped',
  'denominator-dropped': 'denominator left out',
  'range-as-interval': 'range labelled as an interval',
  'wrong-group': 'wrong population or arm',
  'design-misprinted': 'a number of the two-stage design misprinted',
  'arms-exchanged': 'numbers of two arms exchanged',
  'effect-inverted': 'a ratio the other way up',
  'sides-misrecorded': 'one-sided P as two-sided, or the other way round',
  'unit-misrecorded': 'another unit of time',
  'key-twice': 'a result entered twice',
  'quotation-exchanged': 'a quotation of something else',
  'identifier-misprinted': 'two digits of an identifier swapped',
  'grade-misrecorded': 'another grade',
  'attribution-misrecorded': 'another attribution',
} as const
export type CorruptionKind = keyof typeof corruptionKinds

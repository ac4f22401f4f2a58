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
} as const
export type CorruptionKind = keyof typeof corruptionKinds

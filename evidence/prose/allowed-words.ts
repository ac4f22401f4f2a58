/** A form with a digit or a number word in it that is a name, not a number of the study. */
export type AllowedForm = { form: RegExp; because: string }

const space = '[\\s\\u00a0]'

/**
 * Everything with a number in it that prose may hold outside a tag. Short on purpose: a form that is not here is
 * a number, and a number comes from the record. Add one only for a name.
 */
export const allowedForms: readonly AllowedForm[] = [
  { form: /PD-L?1\b|PD-L?[12]\b/g, because: 'protein' },
  { form: /\bCTLA-4\b/g, because: 'protein' },
  { form: /\bCD(?:3|4|8|20)(?:ζ|zeta\b|\+|\b)/g, because: 'protein on cells' },
  { form: /\bpY142\b/g, because: 'place in a protein' },
  { form: /\bASPSCR1\b|\bTFE3\b/g, because: 'gene' },
  { form: new RegExp(`\\b(?:i?RECIST|version)${space}1\\.[01]\\b`, 'g'), because: 'criteria' },
  { form: new RegExp(`\\bCTCAE${space}(?:version${space})?[3-6]\\.0\\b`, 'g'), because: 'criteria' },
  {
    form: new RegExp(`\\bgrades?${space}[1-5](?:${space}(?:or|and|to)${space}[1-5])?\\b`, 'gi'),
    because: 'name of a grade',
  },
  {
    form: new RegExp(`\\btypes?${space}[12](?:${space}(?:or|and)${space}[12])?\\b`, 'gi'),
    because: 'name of a gene fusion',
  },
  {
    form: new RegExp(`\\bECOG${space}(?:performance${space}status${space})?[0-5]\\b`, 'g'),
    because: 'name of a status',
  },
  { form: new RegExp(`\\b(?:section|chapter)${space}\\d+\\b`, 'gi'), because: 'part of a text' },
  { form: /\bSource (?:Serif|Sans) 4\b/g, because: 'typeface' },
  { form: /\b(?:one|two|1|2)-(?:sided|stage|tailed|arm|group)\b/gi, because: 'name of a method' },
  { form: /\bdouble-blind(?:ed)?\b/gi, because: 'name of a method' },
  { form: /\bhalf-li(?:fe|ves)\b/gi, because: 'name of a quantity' },
  {
    form: /\bhalf[\s\u00a0]the[\s\u00a0]people[\s\u00a0]were[\s\u00a0]above[\s\u00a0](?:it|that|this),?[\s\u00a0](?:and[\s\u00a0])?half[\s\u00a0]below\b/gi,
    because: 'what a median is',
  },
  { form: /\bthird[- ]part(?:y|ies)\b/gi, because: 'idiom' },
  {
    form: /\b(?:this|that|the|which|another|either|neither|any)[\s\u00a0]one\b(?![\s\u00a0-](?:in|of|third|half|quarter))/gi,
    because: 'pronoun',
  },
  {
    form: /\bone[\s\u00a0](?:another|by[\s\u00a0]one|or[\s\u00a0]the[\s\u00a0]other|more[\s\u00a0]reason|reason|way|thing|kind|source|study|trial|question|answer)\b/gi,
    because: 'idiom',
  },
  {
    form: /\bon[\s\u00a0]the[\s\u00a0]one[\s\u00a0]hand\b|\bno[\s\u00a0]one[\s\u00a0](?:source|study|site)\b/gi,
    because: 'idiom',
  },
]

/** Idioms in which a quantity word says nothing of a quantity. */
export const allowedIdioms: readonly AllowedForm[] = [
  { form: /\b(?:at|above|after|first of|in|over|once and for)[\s\u00a0]all\b/gi, because: 'idiom' },
  {
    form: /\ball[\s\u00a0](?:the[\s\u00a0]same|along|but|in[\s\u00a0]all)\b|\ball-cause\b/gi,
    because: 'idiom',
  },
  {
    form: /\bmost[\s\u00a0](?:\p{L}+ly|common|frequent|recent|likely|important)\b|\bthe[\s\u00a0]most\b/giu,
    because: 'superlative',
  },
  { form: /\bup[\s\u00a0]to[\s\u00a0]date\b/gi, because: 'idiom' },
  { form: /\bnone[\s\u00a0]the[\s\u00a0]less\b|\bnext[\s\u00a0]to[\s\u00a0]none\b/gi, because: 'idiom' },
]

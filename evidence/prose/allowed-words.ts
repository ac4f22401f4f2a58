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
    form: new RegExp(
      `\\b(?:ECOG(?:${space}performance${space}status)?|performance${space}status)(?:${space}(?:of|was|were))?${space}[0-5](?:${space}(?:or|to|and)${space}[0-5])?\\b`,
      'gi',
    ),
    because: 'name of a status',
  },
  { form: /\bstages?[\s\u00a0](?:I|II|III|IV)[ABC]?\b/g, because: 'name of a stage' },
  {
    form: /\b(?:[Ff]igure|[Tt]able|[Aa]ppendix)[\s\u00a0][A-Z]?\d{1,2}[A-Z]?\b/g,
    because: 'part of an article',
  },
  {
    form: /\b(?:days?|cycles?)[\s\u00a0]\d{1,2}(?:(?:,|[\s\u00a0](?:and|to|or))[\s\u00a0]\d{1,2})*\b/gi,
    because: 'name of a day or cycle',
  },
  { form: /(?<![\d:.])[1-3]:[1-3](?!\d|[:.]\d)/g, because: 'ratio in which arms are allotted' },
  {
    form: /\b(?:80|90|95|99)%[\s\u00a0](?:confidence[\s\u00a0]intervals?|CIs?)\b/g,
    because: 'level of an interval',
  },
  {
    form: /\b(?:once|twice)[\s\u00a0](?:(?:a|each|every|per|in[\s\u00a0]each)[\s\u00a0](?:day|week|month|cycle)|daily|weekly)\b/gi,
    because: 'how often something is given',
  },
  { form: /\bonce[\s\u00a0](?:again|more)\b|\bfor[\s\u00a0]once\b/gi, because: 'idiom' },
  { form: new RegExp(`\\b(?:section|chapter)${space}\\d+\\b`, 'gi'), because: 'part of a text' },
  { form: /\bSource (?:Serif|Sans) 4\b/g, because: 'typeface' },
  { form: /\b(?:one|two|1|2)-(?:sided|stage|tailed|arm|group)\b/gi, because: 'name of a method' },
  { form: /\bdouble-(?:blind(?:ed)?|dummy|edged)\b/gi, because: 'name of a method' },
  { form: /\bhalf-li(?:fe|ves)\b/gi, because: 'name of a quantity' },
  {
    form: /\bhalf[\s\u00a0]the[\s\u00a0]people[\s\u00a0]were[\s\u00a0]above[\s\u00a0](?:it|that|this),?[\s\u00a0](?:and[\s\u00a0])?half[\s\u00a0]below\b/gi,
    because: 'what a median is',
  },
  { form: /\b(?:the[\s\u00a0])?middle[\s\u00a0]half\b/gi, because: 'what quartiles are' },
  {
    form: /(?<=\bratio[\s\u00a0](?:of|below|above|under|over)[\s\u00a0])one\b/gi,
    because: 'where a ratio says that nothing differs',
  },
  { form: /\bthird[- ]part(?:y|ies)\b/gi, because: 'idiom' },
  {
    form: /\b(?:third|fourth|fifth)[\s\u00a0-](?:report|line|paper|article|source|trial|study|analysis|visit|scan|reader|group|arm|question|reason|part|paragraph|time)s?\b/gi,
    because: 'place in an order',
  },
  {
    form: /\bthe[\s\u00a0]other[\s\u00a0]half[\s\u00a0]of[\s\u00a0]the[\s\u00a0](?:story|question)\b/gi,
    because: 'idiom',
  },
  {
    form: /\b(?:the[\s\u00a0]|these[\s\u00a0]|of[\s\u00a0])?two[\s\u00a0](?:arms?|groups?|drugs?|treatments?|analys[ei]s|reports?|sources?|halves)\b/gi,
    because: 'parts of a comparison',
  },
  {
    form: /\bone[\s\u00a0]of[\s\u00a0]the[\s\u00a0](?:few|most|\p{L}+est|two|questions?|reasons?|ways?|trials?|studies|sources)\b|\bone[\s\u00a0](?:\p{L}+[\s\u00a0])?(?:trial|study|report|source|group|arm)\b/giu,
    because: 'idiom',
  },
  {
    form: /\bone[\s\u00a0](?:must|may|might|can|cannot|could|should|has|would)\b|\bat[\s\u00a0]one\b|\bno[\s\u00a0]one[\s\u00a0](?:knows|can|could|has|says|disputes)\b/gi,
    because: 'pronoun',
  },
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
  { form: /\ball[\s\u00a0]in[\s\u00a0]all\b/gi, because: 'idiom' },
  {
    form: /\b(?:all|most|many|several|some|few|none|much)[\s\u00a0](?:of[\s\u00a0](?:the|these|those)[\s\u00a0])?(?:other[\s\u00a0])?(?:trials?|studies|sources?|reports?|papers?|articles?|questions?|readers?|doctors?|authors?)\b/gi,
    because: 'of what is written, not of patients',
  },
  {
    form: /\b(?:all|most|none|much|some)[\s\u00a0]of[\s\u00a0](?:this|that|it)\b|\ball[\s\u00a0]that\b/gi,
    because: 'idiom',
  },
  {
    form: /\bmore[\s\u00a0]than[\s\u00a0](?:anything|a[\s\u00a0](?:question|matter)|that|words)\b/gi,
    because: 'idiom',
  },
  {
    form: /\bat[\s\u00a0]least[\s\u00a0](?:the[\s\u00a0](?:direction|sign|order|question)|in[\s\u00a0]part|for[\s\u00a0]now)\b/gi,
    because: 'idiom',
  },
  { form: /\bmost[\s\u00a0]of[\s\u00a0]what\b/gi, because: 'of what is known, not of patients' },
  { form: /\bnobody[\s\u00a0]was[\s\u00a0](?:blinded|masked)\b/gi, because: 'how a trial was done' },
  { form: /\bnobody[\s\u00a0](?:knows|can|could|has|says|disputes)\b/gi, because: 'pronoun' },
  {
    form: /\b(?:every|each|all)[\s\u00a0](?:patients?|participants?)[\s\u00a0](?:gave|signed|(?:was|were)[\s\u00a0](?:seen|scanned|asked|followed|counted)|had[\s\u00a0](?:scans|visits))\b/gi,
    because: 'what the design asks of everybody',
  },
  { form: /\b(?:at|above|after|first of|in|over|once and for)[\s\u00a0]all\b/gi, because: 'idiom' },
  {
    form: /\ball[\s\u00a0](?:the[\s\u00a0]same|along|but|in[\s\u00a0]all)\b|\ball-cause\b/gi,
    because: 'idiom',
  },
  {
    form: /\b(?:the[\s\u00a0])?most[\s\u00a0](?:\p{L}+ly|common|frequent|recent|likely|important)\b|\bthe[\s\u00a0]most\b/giu,
    because: 'superlative',
  },
  { form: /\bup[\s\u00a0]to[\s\u00a0]date\b/gi, because: 'idiom' },
  { form: /\bnone[\s\u00a0]the[\s\u00a0]less\b|\bnext[\s\u00a0]to[\s\u00a0]none\b/gi, because: 'idiom' },
]

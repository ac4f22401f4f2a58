type Json = Record<string, unknown>

/**
 * What a property is by its name, where its schema does not say so: names that mean the same in every answer. A name that means one thing
 * here and another there, such as `kind` or `title`, is described where it is declared.
 */
const words: Readonly<Record<string, string>> = {
  acknowledgements: 'Failed checks that an editor has looked into, each with the reason for which it stands',
  arms: 'Groups to which people were assigned, each with what it was given',
  assessorText: 'Who judged the outcome, in words',
  atc: 'Code of the Anatomical Therapeutic Chemical classification',
  abbreviation: 'How the term is shortened; null where it is not',
  because: 'Why it has to be asked which study is meant',
  candidates: 'Studies that may be meant',
  'cannot-be-checked': 'Results of which no arithmetic can be done with what is printed',
  conditions: 'Diseases that the study is about',
  consistent: 'Results that agree with what else is printed',
  count: 'How many people or events had it; null where no source prints a count',
  countStatus: 'Whether a source prints the count or we inferred it',
  coverage: 'How much of the text was judged, and what of it was not',
  criteria: 'Rules by which the outcome was judged, such as RECIST 1.1; null where none are named',
  dataAddress: 'The row of the data view that has it; null where no result bears on it',
  dataCutoff: 'Day up to which data were counted; null where it is not stated',
  dataCutoffText: 'The same day in words; null where it is not stated',
  dates: 'Days of the study: enrolment, data cut-offs, publication, approval',
  decidedOnText: 'The day of the decision in words',
  definition: 'What counts as the outcome',
  denominator: 'Number of people in whom it was counted; null where no source prints one',
  disagrees: 'Results that the arithmetic of other printed numbers does not bear out',
  drugClass: 'What kind of drug it is',
  editorial: 'Who wrote and reviewed the summary, and when',
  eligibility: 'Criteria of entry',
  family: 'Family name',
  fractionText: 'Count and denominator as pages print them; null where one of them is missing',
  given: 'Given names or initials',
  highBound: 'Whether the upper limit is more or less than the number; null where it is the number',
  highText: 'The upper limit as pages print it',
  highest: 'Highest grade that is counted',
  icdO3: 'Code of the International Classification of Diseases for Oncology, third edition',
  id: 'Identifier: unique among its like within its study, or on this site where it is of none, and given to nothing else',
  issue: 'Number of the issue',
  keyResultId: 'Id of the result by which the study is summed up',
  label: 'Who they are, in words that follow a number',
  licence: 'Under which terms the data may be used',
  lowBound: 'Whether the lower limit is more or less than the number; null where it is the number',
  lowText: 'The lower limit as pages print it',
  lowest: 'Lowest grade that is counted',
  many: 'Noun after every other number',
  mark: 'What the arithmetic says of it',
  marks: 'How many of its results have each mark',
  mesh: 'Unique id of the Medical Subject Headings',
  n: 'How many people they are; null where no source says so',
  ncit: 'Code of the NCI Thesaurus',
  number: 'As a number, for arithmetic; the text beside it keeps the decimals that were printed',
  numbers: 'Numbers of the text, in its order',
  numbersJudged: 'Numbers that were held against the record',
  one: 'Noun after the number one',
  operations: 'What can be asked',
  orphanet: 'Number of Orphanet',
  outcomeId: 'Id of the outcome that was measured',
  outcomes: 'What was measured, each with its definition',
  pValue: 'The p value as printed, with its relation and its sides; null where none is',
  path: 'Path on this host, with names in braces for what it takes',
  populationId: 'Id of the analysis population',
  populations: 'Sets of people in whom something was counted',
  quote: 'Words of the source that bear it out, at most 25',
  recomputed: 'Results that were worked out again from other printed numbers',
  reportId: 'Id of the report: the result with the source that prints it',
  resolutionId: "Id of the editor's ruling on the two; null where there is none",
  resultId: 'Id of the result; null where it is of none',
  results: 'Everything that was measured, each in whom, by whom and by which sources',
  rule: 'Id of the rule of arithmetic',
  ruling: "An editor's judgement of a disagreement; null where there is none",
  rxnorm: 'Identifier of RxNorm',
  scope: 'What the licence covers and what not',
  sentences: 'Sentences of the text',
  shownSource: 'Short title of the source that pages show',
  sourceId: 'Id of the source that prints it',
  sources: 'Papers, registry entries and reports that were read for it',
  standardDeviation: 'Standard deviation as printed; null where none is',
  standardError: 'Standard error as printed; null where none is',
  state: 'Why there is no such limit',
  status: 'Status of the answer, as HTTP has it',
  studies: 'What each record says of the text',
  study: 'Slug of the study',
  term: 'The term as the glossary has it',
  text: 'The text, as it was given',
  timePoint: 'The landmark of the study that it is of, such as 6 months; null where it is of none',
  treatments: 'Drugs that were given',
  unread: 'Words beside the number that were not compared with the record',
  url: 'Where the source is to be read',
  verdictText: 'The verdict in words',
  volume: 'Volume of the journal',
  was: 'The value before, as pages printed it',
  is: 'The value since, as pages print it',
  whole: 'The population or result that the parts make up together',
  working: 'The arithmetic in a line, or why there is none',
}

/** Returns a JSON schema in which every property has a description: its own, else what its name means everywhere. */
export function withPropertyWords<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map((one: unknown) => withPropertyWords(one)) as T
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema as Json).map(([key, value]) =>
      key === 'properties' ? [key, described(value as Json)] : [key, withPropertyWords(value)],
    ),
  ) as T
}

function described(properties: Json): Json {
  return Object.fromEntries(
    Object.entries(properties).map(([name, own]) => {
      const schema = withPropertyWords(own) as Json
      const isTold = 'description' in schema || '$ref' in schema || 'const' in schema
      const said = words[name]
      return [name, isTold || said === undefined ? schema : { ...schema, description: said }]
    }),
  )
}

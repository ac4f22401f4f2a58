import type { RuleName } from '@/evidence/study/vocabulary'

type Explained = { name: string; asks: string }

/**
 * What else a check can find than what the rules of numbers say, each with its name in words, what it asks, and why. Only
 * what stands here can be the rule of a finding.
 */
export const findingRules = {
  file: {
    name: 'A file that can be read',
    asks: 'The file is there, is UTF-8 text with line feeds, is itself and no link out of its folder, and is not larger than any record. Else nothing of it can be trusted.',
  },
  yaml: {
    name: 'YAML as plain data',
    asks: 'The file is YAML without anchors, aliases, tags and fields named twice. The first slip of form is told alone, for what a parser says after it are echoes; text with one of [ ] { } , : # in it needs quotes.',
  },
  shape: {
    name: 'The shape of the file',
    asks: 'Each field is one that such a file has, holds what such a field can hold, and is there where it must be. content/README.md lists fields and closed words; content/schemas/ lets an editor complete them.',
  },
  identity: {
    name: 'One name for one thing',
    asks: 'An id, slug, registry number or name stands for one thing, and a thing has one. Two results that agree in outcome, people, arms, assessor, cut-off, time point and kind are one result: a later cut-off filed under the key of the first would replace it unseen.',
  },
  reference: {
    name: 'References that lead somewhere',
    asks: 'Whatever names a population, arm, source, outcome, result or date names one that the record defines.',
  },
  cycle: {
    name: 'No circles',
    asks: 'No source derives from itself, and no population is part of itself, by any way round.',
  },
  letters: {
    name: 'Letters as they look',
    asks: 'No letter looks like another (a Cyrillic "а"), and none is invisible: such texts are found by no search and compare with nothing. No text is longer than a reader would meet.',
  },
  'plain-sense': {
    name: 'What no study can mean',
    asks: 'Registry numbers and phases that exist, arms that differ, survival that is better when longer, a ratio without a unit, one article as one source, no numbers in titles and definitions.',
  },
  count: {
    name: 'Counts within their people',
    asks: 'No count is above its denominator, no denominator above its population, no part larger than its whole, and losses make up what a part lacks.',
  },
  population: {
    name: 'Populations with a number or a reason',
    asks: 'A population has its number, or the reason why no source states it; how a number came about is said of a number that is there.',
  },
  comparison: {
    name: 'Arms that fit together',
    asks: 'The numbers allotted add up to a population, nobody is in two arms, a result of an arm is in its own people, a comparison in the people of both, and arms of a randomised trial say what they are.',
  },
  flow: {
    name: 'Who came, stayed and stopped',
    asks: 'Each stage is told once; nobody appears from nowhere; those who completed, go on and stopped are those who began; reasons make up all who stopped.',
  },
  value: {
    name: 'Values as their kind allows',
    asks: 'A number lies in the range of its unit and between its own limits, a state prints nothing that it denies, and deviations and errors stand only beside what can have them.',
  },
  result: {
    name: 'Parts of a result that go together',
    asks: 'Kind, unit, measure, arms, spread and limits of a result fit each other: a ratio has two arms and no unit, an interval both limits or the reason why not.',
  },
  partition: {
    name: 'Parts that make a whole',
    asks: 'A partition has one whole, names each part once, and its parts add up as the record says they do.',
  },
  date: {
    name: 'Dates in order',
    asks: 'Nothing is published before it was entered or cut off, read before it was published, or later than the last review; a data cut-off is one of the dates of the record.',
  },
  design: {
    name: 'Design as the titles say it',
    asks: 'Masking and phase are those that the titles of the study’s sources name.',
  },
  'end-point': {
    name: 'Verdicts on end points',
    asks: 'Only a primary end point is said to be met or missed, in the words of a quotation, and once: for the outcome or for its analyses.',
  },
  harm: {
    name: 'Harms with their grades',
    asks: 'Grades name the version of the criteria that assigned them, run from the lower to the higher, and belong to outcomes that are harms.',
  },
  scale: {
    name: 'Scales of scores',
    asks: 'The ends of a scale are the right way round, and its smallest change that matters is one that it can show.',
  },
  quotation: {
    name: 'Words that hold the number',
    asks: 'What is quoted for a dose, a size, a loss, a design or a date holds it; a number of a secondary source has its words, and a number of a primary one its words or a named place.',
  },
  copy: {
    name: 'Copies that bear their origin out',
    asks: 'A number that was read in a copy stands under its origin only where the copy holds the same number with its words.',
  },
  reading: {
    name: 'No more than was read',
    asks: 'What a record says that a source leaves out, or where in it something stands, is allowed by how much of the source was read. What was not read is not missing.',
  },
  resolution: {
    name: 'Rulings on disagreements',
    asks: 'A ruling judges a disagreement that is there, shows a report that is there, and claims no more than its basis bears: a quotation shows a difference of what is counted, only the words copied from show a slip in copying.',
  },
  certainty: {
    name: 'Certainty and risk of bias',
    asks: 'A level follows from its start and its steps, every domain is judged once, and the words are those of the tool that the record names.',
  },
  standing: {
    name: 'Standing of sources',
    asks: 'That a source is clear, corrected or retracted is confirmed by a person from at least two lists, after they were looked at, with a reason where they disagree.',
  },
  unconfirmed: {
    name: 'Read by a person',
    asks: 'What a program proposed stands under unconfirmed: until a person has compared it with its source. A draft may hold some; a study that readers see holds none.',
  },
  coverage: {
    name: 'Coverage told once',
    asks: 'readings.yaml tells of each source once how many of its numbers were taken.',
  },
  'reading-differs': {
    name: 'Two readings, one value',
    asks: 'Where a second person read another value, arm, population or cut-off, the difference is resolved before publication.',
  },
  zero: {
    name: 'A typed zero',
    asks: 'A 0 that a second reader typed has the words of the source: it is the number that an empty cell becomes by mistake.',
  },
  reader: { name: 'Who read it', asks: 'Whoever made entries of a record is not its second reader.' },
  revision: {
    name: 'Changes that readers are told',
    asks: 'Every change of a published study has an entry in content/revisions.yaml, written by npm run revise, and each revision is kept whole as it was.',
  },
  audit: {
    name: 'Audits that say whose slip it was',
    asks: 'Where an auditor read something else than the record had, the audit says whose slip it was, and how that was told.',
  },
  detection: {
    name: 'The detection table is of these records',
    asks: 'docs/detection.md says what share of planted slips the rules find. It is measured anew, by npm run check -- --corrupt, when records or rules change.',
  },
  database: {
    name: 'The database follows the content',
    asks: 'In development each save is brought into the database; here that failed, for the reason given.',
  },
  form: {
    name: 'A form that can be taken',
    asks: 'What a filled form of a second reading or an audit names (places, results, arms, people, cut-offs) is what the record and its lists have.',
  },
  syntax: {
    name: 'Text that can be read',
    asks: 'The article is Markdown with tags: each tag is closed, and < and { stand for nothing else (write \\< and \\{).',
  },
  'code-in-prose': {
    name: 'No code in articles',
    asks: 'Articles hold words and tags. Nothing in them is run: no import, no export, no braces.',
  },
  'raw-html': {
    name: 'No HTML in articles',
    asks: 'Write Markdown, or one of the tags: every output is made from them, not pages alone.',
  },
  image: {
    name: 'Figures from the record',
    asks: 'Pictures are drawn from the record by <Figure id="..." />, so that they hold the numbers that were checked.',
  },
  footnote: {
    name: 'Notes from tags',
    asks: 'Sources are cited by <Cite source="..." />, and notes of numbers are made by their tags.',
  },
  heading: {
    name: 'One title',
    asks: 'The page has its title; the text begins with headings of the second level (##).',
  },
  link: {
    name: 'Addresses that may be followed',
    asks: 'A link goes to https://, mailto:, # or a page of this site.',
  },
  'tag-place': {
    name: 'Tags in their place',
    asks: 'A tag of a sentence stands in one, a tag of a block in a paragraph of its own, none in a heading or link, and a tag holds plain words.',
  },
  'unknown-tag': { name: 'Tags that exist', asks: 'A tag is one of the vocabulary in content/README.md.' },
  'unknown-attribute': { name: 'Attributes that exist', asks: 'A tag has only the attributes of its kind.' },
  'missing-attribute': {
    name: 'Attributes that must be there',
    asks: 'A tag says of what it is, and what else its kind asks for.',
  },
  'unknown-value': {
    name: 'Values that exist',
    asks: 'An attribute names a part of the record, or one of its own words.',
  },
  'unknown-result': {
    name: 'Results that exist',
    asks: 'A tag’s attributes pick a result, and a report of it, that the record has.',
  },
  'ambiguous-result': {
    name: 'One result, not several',
    asks: 'The attributes of a tag leave one result. Add assessor, arm, at or population, or name the result by its id.',
  },
  'absent-value': {
    name: 'Values that are there',
    asks: 'A tag shows only what the report has: no limits, counts or dates that no source prints.',
  },
  claim: {
    name: 'Claims that the data bear out',
    asks: 'What <Claim> says of results is true of them, of one measure at one cut-off, in words that say just that.',
  },
  'unbound-number': {
    name: 'Numbers from the record',
    asks: 'Every number of an article comes from the record by a tag, so that none can drift from its source. A name with a digit goes under names: in the record.',
  },
  'unbound-quantity': {
    name: 'Words of quantity with a claim',
    asks: '"Most", "few", "longer than" and the like stand in <Claim>, so that the data must bear them out.',
  },
  'unbound-effect': {
    name: 'Words of effect with a claim',
    asks: 'Which arm did better, or that none did, stands in <Claim that="better" of="..."> or its like; or the sentence says whose verdict it is.',
  },
  misbound: {
    name: 'Words and tag of one thing',
    asks: 'The outcome named right before a tag, and the arm named beside it, are those of its result.',
  },
  unwritten: {
    name: 'Sentences still to be written',
    asks: 'A new page asks for sentences ("To write: …"). Write each, or take it out.',
  },
  size: {
    name: 'Length, and how hard an article is to read',
    asks: 'A summary has 200 to 700 words, up to 1,400 where more of an article than its abstract was read; a plain page has a reading grade of 8 or lower (Flesch-Kincaid); each part holds a sentence.',
  },
  'said-once': {
    name: 'Said once',
    asks: 'Where several shares of a paragraph have no denominator, <Population of="…" show="unstated" /> says so once for all.',
  },
  'plain-page': {
    name: 'The plain-language page',
    asks: 'Each study with results has one: two or three key messages first, what harm was seen, what is not known, how up to date it is, and 200 to 350 words.',
  },
} as const satisfies Record<string, Explained>

/** The rule of a finding: one of those above, or a rule of numbers. */
export type FindingRule = keyof typeof findingRules | RuleName

import { expect, test } from 'vitest'
import { fixtureStudy, fixtureTerms } from './fixture-study'
import { parseProse } from './parse-prose'
import { isTagNode, tagOf, walk } from './prose-node'
import type { Meaning } from './resolved'
import { resolveTag } from './resolve-tag'
import { TagProblem, type Tag } from './tag'

/** Returns what one tag, written as an editor writes it, prints; spaces that do not break are shown as `_`. */
function printed(markup: string, study = fixtureStudy): string {
  const resolved = resolve(markup, study)
  if (resolved instanceof TagProblem) return `${resolved.rule}: ${resolved.message}`
  if (resolved.kind !== 'datum') return resolved.kind
  return (resolved.phrase.lead + resolved.phrase.tail).replaceAll('\u00a0', '_')
}

function resolve(markup: string, study = fixtureStudy): Meaning | TagProblem {
  const parsed = parseProse(`x ${markup}`, 'test.mdx')
  if ('finding' in parsed) throw new Error(parsed.finding.message)
  const tags: Tag[] = []
  walk(parsed.root, (node) => {
    if (isTagNode(node)) tags.push(tagOf(node))
    return true
  })
  const [tag] = tags
  if (!tag) throw new Error('no tag')
  return resolveTag(tag, study, fixtureTerms)
}

const response = 'of="objective-response" assessor="investigator"'

test.each([
  [`<Result ${response} />`, '19_of_52_patients (37%; 95%_CI, 24_to_51)'],
  [`<Result ${response} show="count percent interval" />`, '19_of_52_patients (37%; 95%_CI, 24_to_51)'],
  [`<Result ${response} show="percent limits" brackets="no" />`, '37%; 24_to_51'],
  [`<Result ${response} show="count" case="sentence" />`, 'Nineteen_of_52_patients'],
  [`<Result ${response} show="people" as="words" />`, 'nineteen_patients'],
  [`<Result ${response} show="fraction" as="words" />`, 'nineteen_of_52'],
  [`<Result ${response} show="word" />`, 'nineteen'],
  [`<Result ${response} show="rest" />`, '33'],
  [`<Result ${response} show="rest-people" case="sentence" />`, 'Thirty-three_patients'],
  [`<Result ${response} show="denominator-people" />`, '52_patients'],
  [`<Result ${response} show="in-ten" />`, 'about_4_in_10'],
  [`<Result ${response} show="span" />`, '24%_to_51%'],
  [`<Result ${response} source="asco-post-2023" show="percent" />`, '37%'],
  ['<Result of="objective-response" population="regulator" show="number" />', '12'],
  ['<Result of="complete-response" show="people" />', '1_patient'],
  ['<Result of="complete-response" show="count percent" />', '1_of_52_patients (2%)'],
  ['<Result of="related-grade-4-or-5" show="share" case="sentence" />', 'None_of_the_52_patients'],
  ['<Result of="related-grade-4-or-5" show="count percent" />', '0_of_52_patients (0%)'],
  ['<Result of="kept-response" show="share" />', 'all_seven_patients'],
  ['<Result of="progression-free-survival" />', '20.8_months'],
  ['<Result of="duration-of-response" kind="median" />', '24.7_months (range, 4.1_to_55.8)'],
  [
    '<Result of="duration-of-response" at="12 months" show="count time-point" />',
    '8_of_19_patients (12 months)',
  ],
  ['<Result of="time-to-progression" show="value interval" />', '11.0_months (95%_CI, 9.2_to_not reached)'],
  ['<Result of="time-to-progression" show="high" />', 'not reached'],
  ['<Result of="tumour-change" show="value interval" />', '−66.2% (range, −36.6_to_−100)'],
  ['<Result of="overall-survival" show="state" case="sentence" />', 'Not reported'],
  ['<Population of="treated" />', '52_patients'],
  ['<Population of="treated" show="all" case="sentence" />', 'All_52_patients'],
  ['<Population of="treated" show="labelled" />', '52 patients who received atezolizumab'],
  ['<Population of="on-break" show="people" as="words" />', 'seven_patients'],
  ['<Dose of="adults" show="amount every" />', '1200_mg every 21_days'],
  ['<Dose of="children" show="amount" />', '15_mg per kilogram of body weight'],
  ['<Dose of="children" show="cap" />', '1200_mg'],
  ['<Date of="data-cutoff" />', '31_July_2022'],
  ['<Date of="data-cutoff" form="month" />', 'July_2022'],
  ['<Date of="enrolment-start" />', 'April_2017'],
  ['<Date published="fda-2022" form="year" />', '2022'],
  ['<Date decided="response-rates" />', '20_November_2026'],
  ['<Design show="registry-id" />', 'NCT03141684'],
  ['<Design show="phase" />', 'phase_2'],
  ['<Design show="stage-two" as="words" />', 'fifteen'],
  ['<Design show="alpha" />', '9.3%'],
  ['<Partition of="best-response-news" show="unaccounted-people" as="words" />', 'five_patients'],
  [`<Claim that="about-one-third" ${response}>about one third</Claim>`, 'about one third'],
])('%s prints %s', (markup, expected) => {
  expect(printed(markup)).toBe(expected)
})

test.each([
  [
    '<Result of="objective-response" />',
    'ambiguous-result: "objective-response" matches 2 results: objective-response-investigator and objective-response-independent. Add assessor="investigator" or assessor="independent-review", or name one: of="objective-response-investigator".',
  ],
  [
    '<Result of="objectve-response" />',
    'unknown-result: of="objectve-response" names no outcome or result. Did you mean "objective-response"?',
  ],
  [
    '<Result of="objective-response" assessor="not-stated" />',
    'unknown-result: No result of "objective-response" has assessor="not-stated" with the other attributes. Its assessor: investigator, independent-review.',
  ],
  [
    '<Result of="complete-response" source="fda-2022" />',
    'unknown-result: The record holds no report of complete-response by source="fda-2022". It holds: chen-2023.',
  ],
  [
    '<Result of="overall-survival" show="value" />',
    'absent-value: Overall survival is not reported by Chen 2023; write show="state" to say so.',
  ],
  [
    '<Result of="overall-survival" />',
    'absent-value: Overall survival is not reported by Chen 2023; write show="state" to say so.',
  ],
  [
    '<Result of="progression-free-survival" show="value interval" />',
    'absent-value: progression-free-survival as Chen 2023 reports it has nothing for show="interval" (95% CI, 24 to 51, or: range, 4.1 to 55.8). It has: value, figure.',
  ],
  [
    '<Result of="progression-free-survival" show="state" />',
    'absent-value: progression-free-survival is reported by Chen 2023; show="state" is for what is not.',
  ],
  [
    '<Result of="complete-response" show="share" />',
    'absent-value: show="share" says none, all, half and exact thirds or quarters; 1\u00a0of\u00a052 is none of them. Write show="count".',
  ],
  [
    '<Result of="progression-free-survival" case="sentence" />',
    'unknown-value: A sentence cannot begin with "20.8\u00a0months". Turn it round, or lead with count.',
  ],
  ['<Reslt of="x" />', 'unknown-tag: There is no tag <Reslt>. Did you mean "Result"?'],
  ['<Result off="x" />', 'unknown-attribute: <Result> has no attribute "off". Did you mean "of"?'],
  ['<Result />', 'missing-attribute: <Result> needs of="...".'],
  [
    '<Result of="complete-response" show="coutn" />',
    'unknown-value: show="coutn" is no word of this attribute. Did you mean "count"?',
  ],
  [
    '<Population of="treatd" />',
    'unknown-value: of="treatd" names no analysis population. Did you mean "treated"?',
  ],
  [
    '<Cite source="chen-2023 chen-2032" />',
    'unknown-value: source="chen-2032" names no source. Did you mean "chen-2023"?',
  ],
  [
    '<Dose of="adults" show="cap" />',
    'absent-value: Regimen "adults" holds nothing for show="cap" (1200 mg (the most at once)).',
  ],
  [
    '<Date of="enrolment-start" form="full" />',
    'absent-value: The record dates "enrolment-start" only as 2017-04; form="full" asks for more.',
  ],
  [
    '<Term id="objective-response"></Term>',
    'missing-attribute: <Term> stands around words: <Term ...>words</Term>.',
  ],
  [
    '<Constant>25</Constant>',
    "unknown-tag: <Constant> belongs to the site's own pages; a study's numbers come from its record.",
  ],
  [
    `<Claim that="about-half" ${response}>about half</Claim>`,
    'claim: "about half" is not borne out by objective-response-investigator: 19 of 52 is 36.5%. It bears out "about one third".',
  ],
  [
    '<Quote of="complete-response" />',
    'absent-value: The record holds no quote of complete-response from Chen 2023.',
  ],
])('%s is refused', (markup, expected) => {
  const resolved = resolve(markup)
  expect(resolved).toBeInstanceOf(TagProblem)
  expect(resolved instanceof TagProblem && `${resolved.rule}: ${resolved.message}`).toBe(expected)
})

test('the same result shown twice shares one note, and another source has its own', () => {
  const note = (markup: string) => {
    const resolved = resolve(markup)
    return resolved instanceof TagProblem || resolved.kind !== 'datum' ? null : resolved.note.id
  }
  const one = note(`<Result ${response} show="percent" />`)
  expect(one).toBe('note-objective-response-investigator-chen-2023')
  expect(note('<Result of="objective-response-investigator" show="count" />')).toBe(one)
  expect(note(`<Result ${response} source="asco-post-2023" />`)).not.toBe(one)
})

/** The study of the tests, with nobody having said how many were treated. */
const unnumbered: typeof fixtureStudy = {
  ...fixtureStudy,
  populations: fixtureStudy.populations.map((one) => ({
    ...one,
    n: null,
    nAbsence: 'not-in-parts-read',
    nStatus: null,
  })),
  results: fixtureStudy.results.map((result) => ({
    ...result,
    reports: result.reports.map((report) => ({ ...report, denominator: null })),
  })),
}

test.each([
  ['<Population of="treated" />', 'an unstated number of patients'],
  ['<Population of="treated" case="sentence" />', 'An unstated number of patients'],
  ['<Population of="treated" show="labelled" />', 'an unstated number of patients who received atezolizumab'],
  ['<Population of="treated" show="label" />', 'patients who received atezolizumab'],
  ['<Population of="treated" show="unstated" />', 'of how many patients, we have not read'],
  [
    '<Population of="treated" show="n" />',
    'absent-value: The number of population "treated" is not stated; write show="people", "labelled", "label" or "unstated".',
  ],
  [`<Result ${response} />`, '19_of an unstated number of patients (37%; 95%_CI, 24_to_51)'],
  [`<Result ${response} show="percent" />`, '37% (of how many, we have not read)'],
  [`<Result ${response} show="percent" brackets="no" />`, '37%; of how many, we have not read'],
  [
    `<Result ${response} show="percent denominator-people" />`,
    '37% (of how many patients, we have not read)',
  ],
  [`<Result ${response} show="people" as="words" />`, 'nineteen_patients'],
  [
    `<Result ${response} show="denominator" />`,
    'absent-value: objective-response-investigator as Chen 2023 reports it has nothing for show="denominator" (52).',
  ],
])('of an unstated number of people %s prints "%s"', (markup, expected) => {
  expect(printed(markup, unnumbered).slice(0, expected.length)).toBe(expected)
})

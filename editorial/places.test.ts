import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordSchema } from '@/evidence/record/record-schema'
import { placeProblems } from '@/evidence/record/rules/places'

const text = readFileSync('editorial/fixtures/content/studies/invented-trial/record.yaml', 'utf8')
const plain = '{ extent: sections, sections: [Efficacy, Table 1], supplement: not-read }'

/** What is said of a report of the invented agency that stands in this place, with this reading of its notice. */
function faultOf(locator: string, read = plain): string | undefined {
  const planted = text
    .replace('of: 24, locator: Table 1, note', `of: 24, locator: "${locator}", note`)
    .replace(plain, read)
  const record = recordSchema.parse(parse(planted))
  return placeProblems(record)[0]?.message.replace(/^.*" stands in "[^"]*", /, '')
}

const onlyRead = 'but of "regulator" these parts alone were read: Efficacy and Table 1.'
const inSections = (sections: string) => `{ extent: sections, sections: [${sections}], figures: not-read }`

test.each([
  ['Table 1', undefined],
  ['Table 1, row of 2020', undefined],
  ['Efficacy', undefined],
  ['Results, Efficacy', undefined],
  ['Efficacy and Table 1', undefined],
  ['Beyond the parts read', undefined],
  ['Reference, volume 3', undefined],
  ['Table 2', onlyRead],
  ['Table 10', onlyRead],
  ['Efficacy, and Table 2', onlyRead],
  ['Safety', onlyRead],
  ['Statement', onlyRead],
  ['Table S1', 'but the supplement of "regulator" was not read.'],
])('of Efficacy and Table 1, "%s": %s', (locator, fault) => expect(faultOf(locator)).toBe(fault))

test.each([
  ['"main text, of which the sections were not noted", Table 1', 'Main text', undefined],
  ['main text, Table 1', 'Table 1 and main text', undefined],
  ['main text, Table 1', 'Main text', expect.stringContaining('which nobody can look up')],
  ['main text, Table 1', 'Figure 2', 'but a figure of "regulator" was not read.'],
  ['the row of Table 1 on this trial', 'Table 1', undefined],
  ['the row of Table 1 on this trial', 'Table 1, column of ASPS', undefined],
  ['the row of Table 1 on this trial', 'Abstract', expect.stringContaining('these parts alone were read')],
  ['sponsor, eligibility', 'Lead Sponsor', undefined],
])('of the sections %s, "%s": %s', (sections, locator, fault) =>
  expect(faultOf(locator, inSections(sections))).toEqual(fault),
)

test.each([
  ['Abstract, Findings', undefined],
  ['PubMed page of the abstract', undefined],
  ['Not in the abstract', undefined],
  ['Results', 'but of "regulator" the abstract alone was read.'],
  ['Table 1', 'but of "regulator" the abstract alone was read.'],
])('of the abstract, "%s": %s', (locator, fault) =>
  expect(faultOf(locator, '{ extent: abstract }')).toBe(fault),
)

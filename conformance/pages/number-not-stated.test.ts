import { beforeAll, describe, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { readCsv } from '@/conformance/exports/read-csv'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { studyCsv } from '@/evidence/exports/study-csv'
import type { Study } from '@/evidence/study/study'
import { site } from '../exports/site'
import { everyOutputOf, everyOutputOfAll } from './every-output'
import { forms } from '../exports/same/forms'
import { differences } from '../exports/same/said'
import { withoutNumbers } from './unnumbered'

const { studies } = knownContent('content')
const planted = studies.map((study) => withoutNumbers(study))
const flagship = planted.find(({ slug }) => slug === 'atezolizumab-asps') as Study

/** What stands where a program forgot that there may be no number, and what would be invented in its place. */
const slips =
  /\b(?:null|undefined|NaN|Infinity)\b|\[object |\bof\s+0\b(?!\.\d)|\bN\s=\s*[);,]|\bof of\b|\?\s+of\b|\(\s*\)|;\s*\)/g

/** A number of something counted with its denominator, and no date, dose or sentence of a source; so many of 1,000 is a rate. */
const fractions = /\b\d+ of (?:the )?\d+\b(?!,000\b)/g

/** The words of a text of any output, a line each: JSON by its texts alone, in which a null is data. */
function linesOf(text: string): string[] {
  const texts = /^[[{"]/.test(text)
    ? // A narrative of FHIR is one text of several paragraphs.
      textsIn(JSON.parse(text)).flatMap((one) => one.split('</p>'))
    : text
        .replace(/<(?:script|style)\b.*?<\/(?:script|style)>/gs, ' ')
        .replace(/<q\b.*?<\/q>|\u201c.*?\u201d/gs, ' ')
        .replace(/<\/(?:td|th|li|p|dd|dt|caption|text|title|desc|small|h\d|figcaption)>/g, '\n')
        .split('\n')
  return texts.map((line) => line.replace(/[\s\u00a0]+/g, ' '))
}
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** What is in the planted output and not in the same of the study as it is: prose of editors and of sources stays. */
function foundIn(pattern: RegExp, before: ReadonlySet<string>, text: string): string[] {
  return linesOf(text).filter((line) => !before.has(line) && line.match(pattern) !== null)
}

type Outputs = [output: string, text: string][]
const held: { name: string; before: Outputs; after: Outputs }[] = []
beforeAll(() => {
  for (const [index, study] of studies.entries()) {
    const one = planted[index]
    if (one) held.push({ name: study.slug, before: everyOutputOf(study), after: everyOutputOf(one) })
  }
  held.push({ name: 'all', before: everyOutputOfAll(studies), after: everyOutputOfAll(planted) })
}, 300_000)

const foundEverywhere = (pattern: RegExp) =>
  held.flatMap(({ name, before, after }) => {
    const known = new Set(before.flatMap(([, text]) => linesOf(text)))
    return after.flatMap(([output, text]) =>
      foundIn(pattern, known, text).map((line) => {
        const at = line.search(pattern)
        return `${name}, ${output}: ${line.slice(Math.max(0, at - 100), at + 100)}`
      }),
    )
  })

test('no output prints a slip of the program, or nought, where the number of patients is not stated', () => {
  expect(held.flatMap(({ after }) => after).length).toBeGreaterThan(500)
  expect(foundEverywhere(slips)).toEqual([])
})

test('no output invents a denominator: what is left of them are sentences that hold no result', () => {
  const left = foundEverywhere(fractions).filter(
    (line) =>
      !/results that more than one of them reports|^\S+, verifier|of \d+ studies|The sources view gives each reason|figure-sources-matrix/.test(
        line,
      ),
  )
  expect(left).toEqual([])
})

test('every output that told the number of a population says that it is not stated', () => {
  const silent = held.flatMap(({ name, before, after }) =>
    after
      // The sentence that is verified names a number by itself.
      .filter(([output]) => !output.startsWith('verifier'))
      .filter(([output, text], index) => {
        const [, was = ''] = before.find(([one], at) => one === output && at >= index) ?? []
        const told = /\b\d+ patients (?:who|with|in|on|whose|enrolled|randomised|from)\b/.test(spaced(was))
        return told && !/unstated number of|not stated|not-in-parts-read/i.test(spaced(text))
      })
      .map(([output]) => `${name}, ${output}`),
  )
  expect(silent).toEqual([])
})
const spaced = (text: string) => linesOf(text).join('\n')

test.each([
  ['key facts', 'an unstated number of patients who received atezolizumab'],
  ['key result', 'an unstated number of patients who received atezolizumab'],
  ['downloads', 'No figure of people is drawn, because the number of patients is not stated.'],
  ['what each source prints', '24% (denominator not stated; 95% CI, 13 to 39)'],
  ['card of objective-response-investigator', 'an unstated number of patients who received atezolizumab'],
  ['line in the list', 'an unstated number of patients who received atezolizumab'],
  ['Markdown', '19 (37%; denominator not stated; 95% CI, 24 to 51)'],
  ['Atom', 'in an unstated number of patients who received atezolizumab'],
  ['JSON Feed', 'denominator not stated'],
  ['linked data', 'an unstated number of patients who received atezolizumab'],
  ['search', 'an unstated number of patients who received atezolizumab'],
  ['one-page abstract', 'an unstated number of patients who received atezolizumab'],
  ['picture to share', 'an unstated number of patients who received atezolizumab'],
  ['CSV', '24% (denominator not stated; 95% CI, 13 to 39)'],
  ['FHIR', 'Denominator not stated.'],
  ['interface', 'denominator not stated'],
])('the flagship without numbers: %s says "%s"', (output, words) => {
  const texts = everyOutputOf(flagship).filter(([name]) => name === output)
  expect(texts.map(([, text]) => spaced(text).replace(/<[^>]*>/g, '')).join('\n')).toContain(words)
})

describe('files for machines', () => {
  test('CSV has an empty number with its reason, and no denominator', () => {
    const rows = readCsv(studyCsv(flagship))
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) {
      expect(row).toMatchObject({
        population_n: '',
        population_n_status: '',
        population_n_absence: 'not-in-parts-read',
        denominator: '',
      })
    }
  })

  test('FHIR has no number of participants, but the code of the reason, in Group and in Evidence', () => {
    const resources = (studyBundle(flagship, site).entry ?? []).flatMap(({ resource }) => resource ?? [])
    const groups = resources.filter(
      ({ resourceType, id }) => resourceType === 'Group' && !id?.startsWith('arm-'),
    )
    expect(groups).toHaveLength(flagship.populations.length)
    const absent = [
      { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'temp-unknown' },
    ]
    for (const group of groups) {
      expect(group).toMatchObject({ _quantity: { extension: absent } })
      expect(group).not.toHaveProperty('quantity')
    }
    const text = JSON.stringify(resources)
    expect(text).not.toContain('"numberOfParticipants"')
    expect(text).not.toContain('"knownDataCount"')
    expect(text).toContain('"_numberOfParticipants":{"extension":[{"url"')
  })

  test.each(forms)('$name is read back as the record has it', async ({ name, of, readingOf }) => {
    for (const study of planted) expect(differences(study, name, await readingOf(study), of)).toEqual([])
  })
})

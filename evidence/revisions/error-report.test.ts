import { expect, test } from 'vitest'
import { aStudy } from '@/evidence/checks/fixture'
import { errorReportAddress, type Reporting } from './error-report'

const form = 'https://github.com/owner/name/issues/new'
const at: Reporting = { to: form, site: { address: 'https://site.example' }, revision: 3, isKept: true }
const study = aStudy({ slug: 'trial', shortTitle: 'TRIAL\u00a0(pazopanib)' })
const number = { study, resultId: 'overall-survival', shown: 'Overall survival: 20.8\u00a0months' }

const fieldsOf = (address: string) => Object.fromEntries(new URL(address).searchParams)

test('an issue names study, result, revision and value, and the address at which the number can be quoted', () => {
  const address = errorReportAddress(at, number)
  expect(address.startsWith(`${form}?title=Error%20in%20trial%3A%20overall-survival&body=Study%3A%20`)).toBe(
    true,
  )
  expect(fieldsOf(address)).toEqual({
    title: 'Error in trial: overall-survival',
    body: [
      'Study: TRIAL (pazopanib) (trial)',
      'Result: overall-survival',
      'Revision: 3',
      'Shown: Overall survival: 20.8 months',
      'Address: https://site.example/studies/trial/v/3#result-overall-survival',
      '',
      'What is wrong, and where is it printed otherwise?',
      '',
    ].join('\n'),
  })
})

test('a mail says the same in a subject and a body, its lines ended as mail ends them', () => {
  const address = errorReportAddress({ ...at, to: 'mailto:errors@site.example' }, number)
  expect(address.startsWith('mailto:errors@site.example?subject=Error%20in%20trial')).toBe(true)
  // A plus sign would be one in a mail.
  expect(address).not.toContain('+')
  const { subject, body } = fieldsOf(address)
  expect(subject).toBe('Error in trial: overall-survival')
  expect(body?.split('\r\n')).toEqual(fieldsOf(errorReportAddress(at, number)).body?.split('\n'))
})

test.each(['https://site.example/new', 'mailto:errors@site.example'])(
  'signs that mean something in an address, in mail or in markup come back as they were from %s',
  (to) => {
    const odd = '50% & more? a=b; #1 + 2 < 3 "x" \u2019 \u2264 \u03b1 \u{1f9ec} %41 \\ [y]'
    const address = errorReportAddress({ ...at, to }, { ...number, shown: odd })
    expect(address).toMatch(/^[\x21-\x7e]+$/)
    expect(address).not.toMatch(/["<>\\]/)
    expect(fieldsOf(address).body).toContain(`Shown: ${odd}`)
    expect(new URL(address).hash).toBe('')
    // Half a sign, which no address can hold, is told as unreadable and breaks nothing.
    const half = errorReportAddress({ ...at, to }, { ...number, shown: 'a\ud800b' })
    expect(fieldsOf(half).body).toContain('Shown: a\ufffdb')
  },
)

test('fields that the form is given already stay, and so does its fragment', () => {
  const to = `${form}?template=error.md&labels=error#top`
  const address = new URL(errorReportAddress({ ...at, to }, number))
  expect([...address.searchParams.keys()]).toEqual(['template', 'labels', 'title', 'body'])
  expect(address.searchParams.get('labels')).toBe('error')
  expect(address.hash).toBe('#top')
})

test('a number of no result, and a revision that has no page, are told as that', () => {
  const dose = fieldsOf(errorReportAddress(at, { ...number, resultId: null })).body
  expect(dose).toContain('Result: not a result of its own\n')
  expect(dose).toContain('Address: https://site.example/studies/trial/v/3\n')
  const older = fieldsOf(errorReportAddress({ ...at, isKept: false }, number)).body
  expect(older).toContain('Revision: 3\n')
  expect(older).toContain('Address: https://site.example/studies/trial/data#overall-survival\n')
  const none = fieldsOf(errorReportAddress({ ...at, revision: null, isKept: false }, number)).body
  expect(none).toContain('Revision: not numbered\n')
})

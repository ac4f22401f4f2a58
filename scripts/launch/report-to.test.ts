import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { prepare } from './prepare.mjs'
import { checkReportTo } from './report-to.mjs'
import { releaseSteps } from './steps.mjs'

afterEach(() => vi.unstubAllEnvs())

test.each([
  undefined,
  '',
  'https://github.com/owner/name/issues/new',
  'https://forge.example:8443/owner/name/issues/new?template=error.md&labels=error',
  'mailto:errors@site.example',
  'mailto:errors+site@site.example',
])('errors can be reported to %s', (value) => {
  expect(() => checkReportTo(value)).not.toThrow()
})

test.each([
  ['http://site.example/new', 'which does not begin with "https://" or "mailto:"'],
  ['https:site.example/new', 'which does not begin with "https://" or "mailto:"'],
  ['javascript:alert(1)', 'which does not begin with "https://" or "mailto:"'],
  ['errors@site.example', 'which is no address'],
  ['https://', 'which is no address'],
  ['https://site.example/new issue', 'which holds a space or a control character'],
  ['https://site.example/new\n', 'which holds a space or a control character'],
  ['https://me:secret@site.example/new', 'which holds a name or a password'],
  ['https://site.example/new?body=Hello', 'which fills in the field "body", as the site does itself'],
  ['mailto:', 'which is not one mail address with nothing behind it'],
  ['mailto:errors', 'which is not one mail address with nothing behind it'],
  ['mailto:a@site.example,b@site.example', 'which is not one mail address with nothing behind it'],
  ['mailto:errors@site.example?cc=b@site.example', 'which is not one mail address with nothing behind it'],
])('SITE_REPORT_TO=%s is refused in a sentence', (value, fault) => {
  expect(() => checkReportTo(value)).toThrow(
    `SITE_REPORT_TO is ${JSON.stringify(value)}, ${fault}. Leave it unset, or give the https address of a form`,
  )
})

test('no step of a build is taken with a setting that means nothing, and nothing is written', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'report-to-'))
  const say = vi.fn<(line: string) => void>()
  vi.stubEnv('SITE_REPORT_TO', 'http://site.example/new')
  await expect(prepare(folder, releaseSteps, say)).rejects.toThrow(
    /^SITE_REPORT_TO is "http:\/\/site\.example\/new", /,
  )
  expect(say).not.toHaveBeenCalled()
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { placeIn } from './fixtures/place-in'
import { readRecordFile } from './record-file'

const fixture = 'editorial/fixtures/content/studies/invented-trial/record.yaml'
const text = readFileSync(fixture, 'utf8')
const afterText = `${text.split('\n').length}:1`

/** Returns what reading a file with these bytes finds, `line:column sentence`. */
function found(bytes: string | Buffer): string[] {
  const folder = path.join('.denominator', `bad-files-${process.pid}`, 'invented-trial')
  onTestFinished(() => rmSync(path.dirname(folder), { recursive: true, force: true }))
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'record.yaml')
  writeFileSync(file, bytes)
  const { findings, study } = readRecordFile(file)
  if (findings.length > 0) expect(study).toBeNull()
  return findings.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

test('the fixture itself is without a finding', () => {
  expect(found(text)).toEqual([])
})

test('a byte-order mark and line ends of Windows are read', () => {
  const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`
  expect(found(windows)).toEqual([])
  const slip = windows.replace('shown: paper', 'shown: papper')
  expect(found(slip)[0]).toContain(`${placeIn(slip, 'shown: ▸papper')} `)
})

test('fields in another order make the same study', () => {
  const slug = 'slug: invented-trial\n'
  expect(found(text.replace(slug, '') + slug)).toEqual([])
})

test.each([
  [
    'UTF-16',
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    '1:1 The file is UTF-16; expected UTF-8. Save it again with the encoding "UTF-8".',
  ],
  [
    'Latin-1',
    Buffer.from(text.replace('Inventumab works', 'Inventumab fa\u00e7ade'), 'latin1'),
    '1:1 The file is not UTF-8 (Latin-1, perhaps). Save it again with the encoding "UTF-8".',
  ],
  [
    'a NUL byte',
    text.replace('slug', 'sl\0ug'),
    '1:1 The file holds a NUL byte at byte 112; expected plain text.',
  ],
  [
    'line ends of old Macs',
    text.replaceAll('\n', '\r'),
    '1:1 The file ends lines with a carriage return alone; save it with line feeds ("LF").',
  ],
  [
    'more than a megabyte',
    text + `# ${'x'.repeat(1_048_576)}\n`,
    /^1:1 The file has \d+ bytes; a content file may have at most 1048576\.$/,
  ],
  ['no text', '', '1:1 The file holds nothing; expected a block of fields.'],
  ['a list', '- 1\n- 2\n', '1:1 The file holds a list; expected a block of fields.'],
  [
    'a field named twice',
    text.replace('phase: Phase 2', 'phase: Phase 2\nphase: Phase 3'),
    `${placeIn(text, 'phase: Phase 2\n▸')} This field is named twice in one block; keep one.`,
  ],
  [
    'a tab',
    text.replace('  allocation', '\tallocation'),
    `${placeIn(text, '▸  allocation')} The line is indented with a tab; expected spaces.`,
  ],
  [
    'two documents',
    `${text}---\na: 1\n`,
    `${afterText} The file holds more than one document ("---"); expected one.`,
  ],
  [
    'an open quote',
    text.replace('version: "1.0"', 'version: "1.0'),
    /^(\d+):12 The " in line \1 is not closed\.$/,
  ],
  [
    'a tag',
    text.replace('n: 25\n', 'n: !!float 25\n'),
    `${placeIn(text, 'n: ▸25\n')} A tag ("!") stands here; expected plain values.`,
  ],
])('%s is refused in one sentence', (_, bytes, line) => {
  const lines = found(bytes)
  expect(lines[0]).toEqual(typeof line === 'string' ? line : expect.stringMatching(line))
})

test('a file that grows by repeating itself is refused before it grows', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`,
  )
  const lines = found(['a0: &a0 [lol]', ...levels].join('\n'))
  expect(lines[0]).toBe('1:9 The anchor "&a0" names a part to repeat; expected plain values.')
  expect(lines[1]).toBe('2:9 The anchor "&a1" names a part to repeat; expected plain values.')
  expect(lines[2]).toBe('2:10 The alias "*a0" stands for another part; write the part out.')
  expect(lines).toHaveLength(1 + 30 * 3)
})

test.each([
  ['brackets without end', '['.repeat(100_000)],
  ['ten thousand fields', Array.from({ length: 10_000 }, (_, index) => `field${index}: 1`).join('\n')],
  ['a million letters in one cell', `slug: ${'a'.repeat(1_000_000)}`],
  ['two hundred thousand rows', '- 1\n'.repeat(200_000)],
])('%s end in findings after less than five seconds of work', (_, bytes) => {
  // Seconds of this process's own work: a busy machine takes longer by the clock.
  const began = process.cpuUsage()
  expect(found(bytes).length).toBeGreaterThan(0)
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5)
})

test('a missing file is a finding', () => {
  const { findings } = readRecordFile('content/studies/no-such-study/record.yaml')
  expect(findings).toEqual([
    {
      file: 'content/studies/no-such-study/record.yaml',
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'file',
      message: 'There is no such file.',
    },
  ])
})

test('a check can point at a field of a report', () => {
  const file = readRecordFile(fixture)
  const at = (...of: Parameters<typeof file.positionOfReport>) => {
    const { line, column } = file.positionOfReport(...of)
    return `${line}:${column}`
  }
  expect(at('response-investigator', 'paper', 'low')).toBe(
    placeIn(text, 'low: ▸"16.0"\n            high: "55"'),
  )
  expect(at('response-investigator', 'news', 'report')).toBe(placeIn(text, '- ▸{ source: news, value: "33"'))
  expect(at('response-investigator', null, 'value')).toBe(placeIn(text, '- ▸id: response-investigator\n'))
  expect(at('response-investigator', 'paper', 'n')).toBe(placeIn(text, 'n: ▸24\n'))
  expect(at('response-investigator', 'paper', 'date')).toBe(
    placeIn(
      text,
      'assessor: investigator\n        cutoff: ▸"2022-07-31"\n        kind: proportion\n        unit: percent\n        spread',
    ),
  )
  // A field that the report does not have: the report itself.
  expect(at('best-complete', 'paper', 'p')).toBe(placeIn(text, 'reports: [▸{ source: paper, count: 1,'))
  expect(at('no-such-result', 'paper', 'value')).toBe(placeIn(text, '▸slug: invented-trial\n'))
})

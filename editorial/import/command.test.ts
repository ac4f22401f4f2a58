import { createServer } from 'node:http'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { runImport } from './command'

const registryFile = 'editorial/fixtures/import/ctgov/NCT00233480.json'

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'denominator-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

async function run(args: string[], options = {}) {
  const said = { out: '', err: '' }
  const streams = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  }
  return { code: await runImport(args, streams, options), ...said }
}

/** Runs the import on a text, and returns what it said without the folder; nothing may be written. */
async function refused(text: string | Buffer, args: string[] = [], name = 'file') {
  const here = folder()
  const file = path.join(here, name)
  writeFileSync(file, text)
  const out = path.join(here, 'drafts')
  const { code, out: printed, err } = await run([...args, file, ...(args.length > 0 ? [] : ['--out', out])])
  expect(code).toBe(1)
  expect(printed).toBe('')
  expect(existsSync(out)).toBe(false)
  return err.slice(err.indexOf(name)).trimEnd().replaceAll(file, name)
}

test('a registry file becomes a folder with a draft and what is not in it', async () => {
  const out = folder()
  const { code, err } = await run([registryFile, '--out', out, '--slug', 'statins'])
  expect(code).toBe(0)
  expect(readdirSync(path.join(out, 'statins')).sort()).toEqual([
    'loss.md',
    'plain.mdx',
    'readings.yaml',
    'record.yaml',
    'summary.mdx',
  ])
  expect(err).toMatch(
    /^329 of 334 single values .* \(98\.5%\) .* are for a person to decide: see loss\.md\.\n$/,
  )
  const record = readFileSync(path.join(out, 'statins/record.yaml'), 'utf8')
  expect(record).toContain(
    '# Draft made by "npm run import" from NCT00233480. No result here has been confirmed by a person.',
  )
  expect(record).toContain('\nunconfirmed:\n  - ')

  const again = await run([registryFile, '--out', out, '--slug', 'statins'])
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(again.err).toContain('already. Move it away, or name another with --slug.')
  expect(readFileSync(path.join(out, 'statins/record.yaml'), 'utf8')).toBe(record)

  const exported = await run(['--export', path.join(out, 'statins/record.yaml')])
  const { resultsSection } = JSON.parse(exported.out) as { resultsSection: Record<string, unknown> }
  expect(Object.keys(resultsSection).sort()).toEqual([
    'adverseEventsModule',
    'baselineCharacteristicsModule',
    'outcomeMeasuresModule',
    'participantFlowModule',
  ])
})

test('a draft is never written where it would be published', async () => {
  const { code, err } = await run([registryFile, '--out', 'content/studies'])
  expect(code).toBe(1)
  expect(err).toContain('content/studies holds what is published')
  const link = path.join(folder(), 'elsewhere')
  symlinkSync(path.resolve('content/studies'), link)
  expect((await run([registryFile, '--out', link])).code).toBe(1)
  expect(existsSync('content/studies/nct00233480')).toBe(false)
})

test('broken files are refused with a place and what was expected', async () => {
  const whole = readFileSync(registryFile, 'utf8')
  expect(await refused('{"protocolSection": {"identificationModule": {"nctId": "NCT0000')).toMatch(
    /^file:1:\d+ The file ends before its JSON does; expected the whole file\. Download it again\.$/,
  )
  expect(await refused('{\n  "protocolSection": oops }')).toBe(
    'file:2:22 Here is "o", which JSON does not allow; expected the file as the interface sent it.',
  )
  expect(await refused(whole.replace('"NCT00233480"', '42'))).toBe(
    'file:4:16 In "protocolSection", "nctId" is 42; expected text.',
  )
  expect(await refused('{"protocolSection":1}')).toBe(
    'file:1:20 In the record, "protocolSection" is 1; expected a block of fields: { identificationModule, statusModule, sponsorCollaboratorsModule, conditionsModule, designModule, armsInterventionsModule, outcomesModule, referencesModule, eligibilityModule }.',
  )
  expect(await refused(`{"protocolSection":${'['.repeat(100_000)}`)).toBe(
    'file:1:83 The file nests more than 64 blocks; expected a record.',
  )
  expect(await refused(Buffer.from('{"protocolSection": "caf\u00e9"}', 'latin1'))).toContain(
    'The file is not UTF-8',
  )
  expect(await refused(Buffer.from('\ufeff{}', 'utf16le'))).toContain('The file is UTF-16')
  expect(await refused('{"studies": [{"protocolSection": {}}]}')).toContain('answer to a search')
  expect(await refused('')).toBe('file:1:1 The file is empty.')
})

test('entities, nesting and broken XML are refused', async () => {
  const pubmed = (body: string, doctype = '') => `<?xml version="1.0"?>\n${doctype}<PubmedArticleSet>${body}`
  const bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n'
  expect(await refused(pubmed('&b;</PubmedArticleSet>', bomb), ['--pubmed'])).toMatch(
    /^file:2:\d+ The file declares entities of its own; expected plain XML\.$/,
  )
  expect(await refused(pubmed('&b;</PubmedArticleSet>'), ['--pubmed'])).toMatch(
    /^file:2:\d+ The XML is broken here \(undefined entity\)/,
  )
  expect(await refused(pubmed('<a>'.repeat(100_000)), ['--pubmed'])).toContain('nests more than 64 elements')
  expect(await refused(pubmed('<PubmedArticle>'), ['--pubmed'])).toMatch(/^file:2:\d+ The XML is broken here/)
  expect(await refused(pubmed('</PubmedArticleSet>'), ['--pubmed'])).toBe(
    'file:1:1 The file holds no work; expected at least one.',
  )
})

test('a file of another kind is named, with the command for it', async () => {
  expect(await refused('TY  - JOUR\nER  - \n')).toBe(
    'file:1:1 This is a RIS file; expected a record of ClinicalTrials.gov. For this file: npm run import -- --ris file',
  )
  expect(await refused('{"protocolSection": {}}', ['--crossref'])).toBe(
    "file:1:1 This is a record of ClinicalTrials.gov; expected an answer of Crossref's interface. For this file: npm run import -- file",
  )
  expect(await refused('@article{a, title={A}}', ['--ris'])).toContain('npm run import -- --bibtex file')
  expect(await refused('<?xml version="1.0"?><clinical_study/>')).toContain("the registry's older XML")
  expect(await refused('hello')).toContain('no file that the import knows')
})

test('links out of the folder, folders and fifty megabytes are not read', async () => {
  const here = folder()
  mkdirSync(path.join(here, 'inside'))
  writeFileSync(path.join(here, 'secret.json'), '{"protocolSection": "secret"}')
  const link = path.join(here, 'inside/link.json')
  symlinkSync(path.join(here, 'secret.json'), link)
  const large = path.join(here, 'large.json')
  writeFileSync(large, '{')
  truncateSync(large, 50_000_000)
  for (const [file, sentence] of [
    [link, 'The file is a link out of its folder; expected the file itself.'],
    [path.join(here, 'inside'), 'Here is a folder; expected a file.'],
    [large, 'The file has 50000000 bytes; an import reads at most 33554432.'],
    [path.join(here, 'none.json'), 'There is no such file.'],
  ] as const) {
    const { code, out, err } = await run([file, '--out', path.join(here, 'drafts')])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.trimEnd().endsWith(`:1:1 ${sentence}`)).toBe(true)
    expect(err).not.toContain('secret"')
  }
})

test('wrong calls say what was expected', async () => {
  expect(await run([])).toMatchObject({ code: 2, out: '' })
  expect((await run(['--ris', 'a', '--csl', 'b'])).err).toContain(
    '--csl and --ris ask for two things; expected one.',
  )
  expect((await run(['a.json', 'b.json'])).err).toContain('One file at a time: "b.json" is a second.')
  expect((await run([registryFile, '--slug', 'No Address', '--out', folder()])).err).toContain(
    'expected lower-case letters, digits and single hyphens',
  )
})

test('a registry number is fetched once, kept beside the draft, and asked for with a limit of time', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.endsWith('NCT00233480')) response.end(readFileSync(registryFile))
    else if (request.url?.startsWith('/works/')) response.writeHead(404).end()
    // Everything else waits for ever.
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.closeAllConnections())
  onTestFinished(() => void server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const out = folder()
  expect((await run(['nct00233480', '--out', out], { origin })).code).toBe(0)
  expect(readFileSync(path.join(out, 'nct00233480/registry.json'), 'utf8')).toBe(
    readFileSync(registryFile, 'utf8'),
  )
  expect(asked).toEqual(['/api/v2/studies/NCT00233480'])

  const missing = await run(['--crossref', '10.1000/none', '--out', out], { origin })
  expect(missing).toMatchObject({ code: 1, out: '', err: 'Crossref has no record "10.1000/none".\n' })
  const slow = await run(['--pubmed', '123', '--out', out], { origin, timeout: 50 })
  expect(slow.err).toMatch(
    /^PubMed did not answer within 0\.05 seconds\. Save .* npm run import -- --pubmed FILE\n$/,
  )
  const gone = await run(['NCT00000001', '--out', out], { origin: 'http://127.0.0.1:9' })
  expect(gone.err).toMatch(
    /^ClinicalTrials\.gov cannot be reached from here\. Save .* npm run import -- FILE\n$/,
  )
  expect(readdirSync(out)).toEqual(['nct00233480'])
})

test('whatever a file holds, the import reads it or refuses it with a place, and leaves nothing half written', async () => {
  const samples = [
    ['', registryFile],
    ['--crossref', 'editorial/fixtures/import/crossref/10.1073_pnas.1414271111.json'],
    ['--pubmed', 'editorial/fixtures/import/pubmed/37952131.xml'],
    ['--pubmed', 'editorial/fixtures/import/pubmed/36216673.nbib'],
    ['--ris', 'editorial/fixtures/import/references/y1-date.ris'],
    ['--bibtex', 'editorial/fixtures/import/references/zotero-export.bib'],
  ].map(([option = '', file = '']) => ({ option, text: readFileSync(file, 'utf8').slice(0, 20_000) }))
  const here = folder()
  let number = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.boolean(),
      async ({ option, text }, share, noise, cut) => {
        number += 1
        const at = Math.floor(share * text.length)
        const file = path.join(here, `file-${number}`)
        writeFileSync(file, text.slice(0, at) + noise + (cut ? '' : text.slice(at + noise.length)))
        const out = path.join(here, `out-${number}`)
        const {
          code,
          out: printed,
          err,
        } = await run([...(option === '' ? [] : [option]), file, '--out', out])
        if (code === 0) return
        expect(code).toBe(1)
        expect(printed).toBe('')
        expect(err).toMatch(/file-\d+:\d+:\d+ [^\n]+[.…)]\n$/)
        expect(existsSync(out)).toBe(false)
      },
    ),
    { seed: 14, numRuns: 40 },
  )
})

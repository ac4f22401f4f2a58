import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { correctionsResponse } from '@/app/corrections/feed-of-corrections'
import CorrectionsPage from '@/app/corrections/page'
import { site } from '@/app/site'
import { makers } from '@/app/studies/[...file]/makers'
import HistoryPage from '@/app/studies/[slug]/history/page'
import { GET as getFile } from '@/app/studies/[slug]/v/[...file]/route'
import RevisionPage, { generateMetadata } from '@/app/studies/[slug]/v/[revision]/page'
import { CorrectionNotice } from '@/components/history/correction-notice'
import { readContent } from '@/editorial/content-files'
import { runRevise } from '@/editorial/revise-command'
import { listsInMemory } from '@/conformance/api/lists-in-memory'
import { getStudyOperation } from '@/evidence/api/get-study'
import { keptItems } from '@/evidence/api/kept-lists'
import { listRevisions } from '@/evidence/api/list-revisions'
import { studyGraph } from '@/evidence/linked-data/study-graph'
import { noReadings } from '@/evidence/readings/readings-schema'
import { revisionChanges } from '@/evidence/revisions/revision-changes'
import type { NumberChange } from '@/evidence/revisions/revision'
import type { Study, Term } from '@/evidence/study/study'
import { ChangedRevision, getRevision, keptRevisions } from '@/queries/frozen'
import { getHistory } from '@/queries/revisions'

// A study that was published, and corrected four days after a fault was reported, by the commands that editors run. The
// pages, files and answers below are the site's own, made from that folder.
const slug = 'sunitinib-asps-2011'
const published = path.resolve('content')
const folder = mkdtempSync(path.join(tmpdir(), 'denominator-corrected-'))
const content = path.join(folder, 'content')
const file = (...names: string[]) => path.join(content, ...names)

const state: { studies: Study[]; terms: Term[] } = vi.hoisted(() => ({ studies: [], terms: [] }))
vi.mock('@/queries/studies', () => ({
  getStudy: (slug: string) => Promise.resolve(state.studies.find((study) => study.slug === slug) ?? null),
  listStudies: () => Promise.resolve(state.studies),
  listSlugs: () => Promise.resolve(state.studies.map((study) => study.slug)),
}))
vi.mock('@/queries/terms', () => ({ getTerms: () => Promise.resolve(state.terms) }))

const params = <T,>(held: T) => ({ params: Promise.resolve(held) })
const revisionPage = async (number: number) =>
  renderToStaticMarkup(await RevisionPage(params({ slug, revision: String(number) })))
const articleIn = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? ''
const textOf = (html: string) => html.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')

function revise(...args: string[]) {
  let said = ''
  const tell = (text: string) => (said += text)
  expect(runRevise(['--content', content, ...args], { out: tell, err: tell }), said).toBe(0)
  Object.assign(state, readContent(content))
}

const before = { page: '', article: '' }

beforeAll(async () => {
  cpSync(path.join(published, 'studies', slug), file('studies', slug), { recursive: true })
  cpSync(path.join(published, 'glossary.yaml'), file('glossary.yaml'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  revise('--date', '2026-11-23', '--note', 'First published.')
  before.page = await revisionPage(1)
  before.article = articleIn(before.page)
  const record = readFileSync(file('studies', slug, 'record.yaml'), 'utf8')
  const mended = record.replace("value: '17'", "value: '18'").replace('survival was 17', 'survival was 18')
  writeFileSync(file('studies', slug, 'record.yaml'), mended)
  const correction = ['--kind', 'correction', '--reported', '2026-11-27']
  revise('--date', '2026-12-01', '--note', 'The median was mistyped.', ...correction)
}, 60_000)

afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

test('a revision is made again to the same bytes, and its words stay as they were when the study changes', async () => {
  const now = await revisionPage(1)
  expect(now).toBe(await revisionPage(1))
  expect(before.article).toContain('17')
  expect(articleIn(now)).toBe(before.article)
  expect(articleIn(await revisionPage(2))).not.toBe(before.article)
})

test('an earlier revision says that it is not the latest, where the latest is, and how each result stands now', async () => {
  expect(textOf(before.page)).toContain('This is revision 1 of 23 November 2026, which is the latest.')
  const now = textOf(await revisionPage(1))
  expect(now).toContain('This is not the latest revision. It is revision 1 of 23 November 2026, as it was.')
  expect(now).toContain('Read the latest, revision 2 of 1 December 2026')
  expect(now).toMatch(/Progression-free survival: 17 months[^]*?Today: 18 months/)
  expect(textOf(await revisionPage(2))).not.toContain('Today: ')
  const metadata = await generateMetadata(params({ slug, revision: '1' }))
  expect(metadata.alternates?.canonical).toBe(`/studies/${slug}`)
})

test('every result of a revision has an address there, with whom it counts, which cut and who says so', async () => {
  const html = await revisionPage(1)
  const [study] = state.studies
  for (const { id } of study?.results ?? []) {
    const item = html.slice(html.indexOf(`id="result-${id}"`)).split('</li>')[0] ?? ''
    expect(item, id).toContain(`href="/studies/${slug}/v/1#result-${id}"`)
    expect(textOf(item), id).toMatch(/ In .+; judged by: .+; data to: .+; .+\. (?:Unchanged today|Today: )/)
  }
})

test('the file of a revision is what was hashed, and an altered one stops the build', async () => {
  const [first] = await getHistory(slug)
  const answer = await getFile(new Request('https://denominator.example'), params({ slug, file: ['1.json'] }))
  const kept = await answer.text()
  expect(kept).toBe(readFileSync(file('revisions', slug, '1.json'), 'utf8'))
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(kept))
  expect(Buffer.from(digest).toString('hex')).toBe(first?.hash)
  expect((await getFile(new Request('https://x.example'), params({ slug, file: ['3.json'] }))).status).toBe(
    404,
  )

  writeFileSync(file('revisions', slug, '1.json'), kept.replace('17', '18'))
  await expect(revisionPage(1)).rejects.toThrow(ChangedRevision)
  writeFileSync(file('revisions', slug, '1.json'), kept)
})

test('the history, the list of corrections and the study’s page tell of it with both days', async () => {
  const history = textOf(renderToStaticMarkup(await HistoryPage(params({ slug }))))
  expect(history).toContain('Correction, 1 December 2026The median was mistyped.')
  expect(history).toContain('Reported on 27 November 2026, mended 4 days later.')
  expect(history).toContain(
    'Progression-free survival, by Stacchiotti 2011: 17 months is now 18 months; 2 sentences, 1 figure affected',
  )
  expect(history).toContain('First published, 23 November 2026')
  const corrections = textOf(renderToStaticMarkup(await CorrectionsPage()))
  expect(corrections).toContain('1 correction.')
  expect(corrections).toContain(
    'it took 4 days in the median, in the 1 of them for which both days are known',
  )
  expect(corrections).toContain('Our goal is to mend a fault within 7 days of its report.')
  const notice = renderToStaticMarkup(<CorrectionNotice slug={slug} history={await getHistory(slug)} />)
  expect(textOf(notice)).toBe('Correction, 1 December 2026: The median was mistyped. What changed')
  expect(notice).toContain(`href="/studies/${slug}/history#revision-2"`)
})

test('feeds, JSON, FHIR, linked data and the API tell of it too', async () => {
  const [study] = state.studies
  if (!study) throw new Error('The content of the test holds a study.')
  const address = `${site.address}/studies/${slug}/history#revision-2`
  const atom = await (await correctionsResponse('xml')).text()
  expect(atom).toContain(`<id>${address}</id>`)
  expect(atom).toContain('<updated>2026-12-01T00:00:00Z</updated>')
  const feed = JSON.parse(await (await correctionsResponse('json')).text())
  expect(feed.items).toMatchObject([{ id: address, title: expect.stringContaining('Correction: ') }])

  const revision = {
    number: 2,
    kind: 'correction',
    reported: '2026-11-27',
    numbers: [{ resultId: 'progression-free-survival', was: '17 months', is: '18 months' }],
    address,
  }
  const document = JSON.parse(String(await makers['.json'](study)))
  expect(document.revisions).toMatchObject([{ number: 1, kind: 'new' }, revision])

  const bundle = JSON.parse(String(await makers['.fhir.json'](study)))
  const corrected = bundle.entry.filter(({ resource }: { resource: { relatedArtifact?: unknown[] } }) =>
    JSON.stringify(resource.relatedArtifact ?? []).includes('"correction-in"'),
  )
  expect(
    corrected.map(({ resource }: { resource: { resourceType: string } }) => resource.resourceType),
  ).toEqual(['ResearchStudy', 'Evidence'])
  expect(JSON.stringify(corrected)).toContain(address)

  const history = await getHistory(slug)
  const page = {
    site,
    view: 'data' as const,
    path: '/x',
    title: 'T',
    description: 'D',
    crumbs: [],
    history,
    names: [],
  }
  expect(JSON.stringify(studyGraph(study, page))).toContain(
    '"@type":"CorrectionComment","text":"The median was mistyped. Progression-free survival (Stacchiotti 2011): 17 months became 18 months."',
  )

  const reads = {
    studies: () => Promise.resolve(state.studies),
    study: () => Promise.resolve(study),
    terms: () => Promise.resolve([]),
    histories: () => Promise.resolve({ [slug]: history }),
    readings: () => Promise.resolve(noReadings),
    ...listsInMemory([...keptItems([{ study, readings: noReadings, history }], [])]),
    version: () => Promise.resolve('0'),
    search: () => Promise.reject(new Error('not asked')),
  }
  expect(await listRevisions.run([['kind', 'correction']], { reads, site })).toMatchObject({
    items: [{ study: slug, ...revision }],
  })
  expect(await getStudyOperation.run([['slug', slug]], { reads, site })).toMatchObject({
    revisions: [{ number: 1 }, revision],
  })
})

test('without a correction the page says so, and does not call an unmarked change none', async () => {
  const ledger = readFileSync(file('revisions.yaml'), 'utf8')
  writeFileSync(file('revisions.yaml'), ledger.replace(/ {4}(?:kind: correction|reported: .*)\n/g, ''))
  const text = textOf(renderToStaticMarkup(await CorrectionsPage()))
  expect(text).toContain('No entry of any study’s history is marked as a correction')
  expect(text).toMatch(/some of them may have been corrections\..*: 1 number/)
  writeFileSync(file('revisions.yaml'), ledger)
})

// Wordings may change with the site; whose numbers gave way, and which parts of the record changed, may not.
test('what stands in the histories of the site is what its kept revisions come to', async () => {
  vi.mocked(process.cwd).mockReturnValue(path.dirname(published))
  const { studies, terms } = readContent(published)
  const resultsOf = (changes: readonly NumberChange[]) => changes.map(({ resultId }) => resultId)
  for (const study of studies) {
    const history = await getHistory(study.slug)
    const kept = await keptRevisions(study.slug)
    expect(kept.at(-1), `the latest revision of ${study.slug}`).toBe(history.length)
    for (const number of kept.slice(1)) {
      const [was, is] = [await getRevision(study.slug, number - 1), await getRevision(study.slug, number)]
      const entry = history[number - 1]
      if (was === null || is === null) continue
      const { changes, computed } = revisionChanges(was, is, terms)
      expect.soft(entry?.computed?.record, `${study.slug} ${number}`).toEqual(computed.record)
      expect.soft(resultsOf(entry?.changes ?? []), `${study.slug} ${number}`).toEqual(resultsOf(changes))
    }
  }
  vi.mocked(process.cwd).mockReturnValue(folder)
}, 120_000)

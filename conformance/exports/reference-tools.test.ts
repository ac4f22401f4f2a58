import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bibtexText } from '@/app/references/bibtex'
import { risText } from '@/app/references/ris'
import { knownContent } from '@/editorial/fixtures/known-content'
import { cslItemsOf, type CslItem } from '@/evidence/exports/references/csl-item'
import { site } from './site'

// Programs of Debian's that people write papers with, each started once over every page of ours and every source.
const folder = mkdtempSync(path.join(tmpdir(), 'references-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const works: CslItem[] = knownContent('content').studies.flatMap((study) =>
  cslItemsOf(study, site).map((item) => ({ ...item, id: `${study.slug}.${item.id}` })),
)
const file = (name: string, text: string) => {
  const at = path.join(folder, name)
  writeFileSync(at, text)
  return at
}

function run(program: string, args: string[]): { out: string; said: string } {
  const { stdout, stderr, status } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (status !== 0 && program !== 'biber') throw new Error(`${program}: ${stderr}`)
  return { out: stdout, said: stdout + stderr }
}

/** Whether a program is here; where it is not, its test is left out, which `npm test` says. */
const isHere = (program: string) => spawnSync(program, ['--version']).error === undefined

/** pandoc begins a subtitle with a capital; no capital that a title has may be lost. */
function keepsTitle(read: string | undefined, title: string | undefined): boolean {
  const [one, other] = [plain(read) ?? '', plain(title) ?? '']
  const isSame = one.toLowerCase() === other.toLowerCase()
  return isSame && [...other].every((letter, at) => letter === letter.toLowerCase() || one[at] === letter)
}

/** Spaces that do not break, the apostrophe that pandoc curls, and a Greek letter that it hands on as BibTeX's command. */
const plain = (title: string | undefined) =>
  title?.replaceAll('\u00a0', ' ').replaceAll('\u2019', "'").replaceAll('\\gamma', 'γ')
/** Letters and digits alone, in small letters: what a style of citation may not change. */
const wordsOf = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const familiesOf = ({
  author = [],
}: {
  author?: {
    family?: string
    literal?: string
    'non-dropping-particle'?: string
    'dropping-particle'?: string
  }[]
}) =>
  author.map((name) =>
    [name['dropping-particle'], name['non-dropping-particle'], name.family ?? name.literal]
      .filter(Boolean)
      .join(' ')
      .replaceAll('\u2019', "'"),
  )

test.skipIf(!isHere('pandoc'))('pandoc reads every entry of BibTeX field by field', () => {
  const { out } = run('pandoc', ['-f', 'bibtex', '-t', 'csljson', file('all.bib', bibtexText(works))])
  const read = new Map((JSON.parse(out) as CslItem[]).map((item) => [item.id, item]))
  expect(read.size).toBe(works.length)
  for (const item of works) {
    const one = read.get(item.id)
    const [year] = item.issued?.['date-parts'][0] ?? []
    expect(
      [familiesOf(one ?? {}), one?.issued?.['date-parts'][0]?.[0], one?.volume, one?.page, one?.DOI],
      item.id,
    ).toEqual([
      [...familiesOf(item), ...(item.custom && item.author ? ['others'] : [])],
      year,
      item.volume,
      item.page,
      item.DOI,
    ])
    expect(keepsTitle(one?.title, item.title), item.id).toBe(true)
    if (item.PMID) expect(one?.PMID, item.id).toBe(item.PMID)
  }
})

test.skipIf(!isHere('pandoc'))('pandoc cites every work of CSL-JSON by its author, year and title', () => {
  const all = file('all.json', JSON.stringify(works))
  const { out } = run('pandoc', ['-f', 'csljson', '-t', 'html', '--citeproc', '--wrap=none', all])
  const entries = out.split(/<div id="ref-/).slice(1)
  const read = new Map(entries.map((entry) => [entry.slice(0, entry.indexOf('"')), entry]))
  expect(read.size).toBe(works.length)
  for (const { id, title = '', author = [], issued } of works) {
    const [first] = author
    const name = first && ('literal' in first ? first.literal : first.family)
    const year = issued?.['date-parts'][0]?.[0] ?? 'n.d.'
    const entry = read.get(id) ?? ''
    // Beside the entry before, by the same authors, dashes stand for them.
    const wanted = [title, String(year), entry.includes('———') ? '' : (name ?? '')].map(wordsOf)
    expect(
      wanted.filter((words) => !wordsOf(entry).includes(words)),
      `${id}: ${entry}`,
    ).toEqual([])
  }
})

test.skipIf(!isHere('biber'))(
  'biber finds no field that its model does not allow, but identifiers that others read',
  () => {
    file('all.bib', bibtexText(works))
    const { said } = run('biber', ['--tool', '--validate-datamodel', '--nolog', 'all.bib'])
    expect(said).toContain('Datamodel')
    const invalid = said.split('\n').filter((line) => /invalid/i.test(line) && !/'(?:pmid|pmcid)'/.test(line))
    // One page of a blog is filed as an article, the nearest that the format has.
    expect(invalid.length).toBeLessThanOrEqual(1)
  },
)

test.skipIf(!isHere('ris2xml'))(
  'bibutils reads every entry of RIS with our page as one name and every page of a paper',
  () => {
    const { out } = run('ris2xml', [file('all.ris', risText(works))])
    expect(out.match(/<mods /g)).toHaveLength(works.length)
    expect(out).not.toContain(
      '<namePart type="family">Denominator</namePart>\n        <namePart type="given">',
    )
    const chen = out.slice(out.indexOf('ID="atezolizumab-asps.chen-2023"'))
    expect(chen.slice(0, chen.indexOf('</mods>'))).toMatch(/<start>911<\/start>\s*<end>921<\/end>/)
  },
)

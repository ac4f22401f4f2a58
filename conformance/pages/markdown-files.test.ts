import { expect, test } from 'vitest'
import { GET as condition, generateStaticParams } from '@/app/conditions/[...file]/route'
import { GET as treatment, generateStaticParams as treatments } from '@/app/treatments/[...file]/route'
import { GET as csv } from '@/app/studies/[slug]/with-bom/route'
import { GET as glossary } from '@/app/glossary.md/route'
import { GET as methods } from '@/app/methods.md/route'
import { publishedDatabase } from '@/conformance/api/site-database'
import { formsOfPages } from '@/server/other-forms.mjs'

publishedDatabase()

test('every disease, every drug, the glossary and the methods are files of Markdown, each with the address of its page', async () => {
  const all = await generateStaticParams()
  expect(all).toContainEqual({ file: ['alveolar-soft-part-sarcoma.md'] })
  const drugs = await treatments()
  expect(drugs).toContainEqual({ file: ['atezolizumab.md'] })
  const answers = await Promise.all([
    glossary(),
    methods(),
    ...all.map((params) => condition(new Request('http://x/'), { params: Promise.resolve(params) })),
    ...drugs.map((params) => treatment(new Request('http://x/'), { params: Promise.resolve(params) })),
  ])
  for (const answer of answers) {
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(answer.headers.get('link')).toMatch(
      /^<https:[^>]*\/(?:glossary|methods|(?:conditions|treatments)\/[\w-]+)>; rel="canonical"/,
    )
    expect(await answer.text()).toMatch(/^# \S/)
  }
})

test('a page knows the files beside it as its other forms, and no table below it', () => {
  const entry = (path: string, kind: 'page' | 'data', type: string) => ({
    ...{ path, kind, sha256: '', plain: { file: '', bytes: 0 } },
    headers: { 'content-type': type },
  })
  const forms = formsOfPages([
    entry('/glossary', 'page', 'text/html'),
    entry('/glossary.md', 'data', 'text/markdown; charset=utf-8'),
    entry('/conditions/x', 'page', 'text/html'),
    entry('/conditions/x.md', 'data', 'text/markdown; charset=utf-8'),
    entry('/conditions/x/findings.csv', 'data', 'text/csv'),
  ] as unknown as Parameters<typeof formsOfPages>[0])
  expect([...forms].map(([page, others]) => [page, ...others])).toEqual([
    ['/glossary', ['text/markdown', '/glossary.md']],
    ['/conditions/x', ['text/markdown', '/conditions/x.md']],
  ])
})

test('the results of a study have a byte-order mark where it is asked for', async () => {
  const params = Promise.resolve({ slug: 'atezolizumab-asps' })
  const answer = await csv(new Request('http://x/studies/atezolizumab-asps.csv?bom=1'), { params })
  const plain = await csv(new Request('http://x/studies/atezolizumab-asps.csv?bom='), { params })
  const [marked, bare] = await Promise.all(
    [answer, plain].map(async (one) => Buffer.from(await one.arrayBuffer())),
  )
  expect(marked?.toString('utf8')).toBe(`\ufeff${bare?.toString('utf8') ?? ''}`)
  expect(answer.headers.get('content-disposition')).toContain('atezolizumab-asps.csv')
})

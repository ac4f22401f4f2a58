import { publishedStudy } from '@/evidence/exports/published-study'
import { expect, test } from 'vitest'
import { answerRequest } from '@/app/api/v1/answer-request'
import { knownContent } from '@/editorial/fixtures/known-content'
import { checkStudy } from '@/evidence/checks/check-study'
import { checkMarkOf } from '@/evidence/checks/mark'
import { plainSpaces } from '@/evidence/format/typography'
import { formatReport } from '@/evidence/format/result'
import type { ResultItem } from '@/evidence/api/result-item'
import { joinAllReports, shownReport } from '@/evidence/study/join'
import { asking, publishedDatabase } from './site-database'

publishedDatabase()
const ask = asking(answerRequest)

/** Follows `next` to the end, as a client does. */
async function everyItem<T>(address: string): Promise<{ items: T[]; total: number; pages: number }> {
  const items: T[] = []
  let next: string | null = address
  let pages = 0
  let total = 0
  while (next !== null) {
    const { body }: { body: Record<string, unknown> } = await ask(next)
    items.push(...(body.items as T[]))
    total = Number(body.total)
    next = body.next as string | null
    pages += 1
  }
  return { items, total, pages }
}

test('page by page, every result of every study comes once, in the order of the records', async () => {
  const { studies } = knownContent('content')
  const expected = studies.flatMap(({ slug, results }) => results.map(({ id }) => `${slug}/${id}`))
  for (const limit of [7, 50, 200]) {
    const { items, total, pages } = await everyItem<ResultItem>(
      `/api/v1/results?limit=${limit}&fields=study,id`,
    )
    expect(items.map(({ study, id }) => `${study}/${id}`)).toEqual(expected)
    expect([total, pages]).toEqual([expected.length, Math.ceil(expected.length / limit)])
  }
})

test('each report of each result has the value, count, limits, state, words and mark of the record and the page', async () => {
  const { items } = await everyItem<ResultItem>('/api/v1/results?limit=200')
  const byKey = new Map(items.map((item) => [`${item.study}/${item.id}`, item]))
  let seen = 0
  for (const study of knownContent('content').studies) {
    const checks = checkStudy(study)
    for (const joined of joinAllReports(study)) {
      const { report, result, population } = joined
      const item = byKey.get(`${study.slug}/${result.id}`)
      const said = item?.reports.find(({ source }) => source.id === report.sourceId)
      const { resultId: _result, sourceId: _source, ...own } = report
      expect(said).toMatchObject(JSON.parse(plainSpaces(JSON.stringify(own))))
      expect(said?.reads).toBe(plainSpaces(formatReport(joined)))
      expect(said?.shown).toBe(report === shownReport(study, result))
      if (said?.shown) expect(item?.reads).toBe(said.reads)
      expect(item?.mark).toBe(checkMarkOf(checks, result.id))
      expect(item?.population).toMatchObject({ n: population.n, label: plainSpaces(population.label) })
      seen += 1
    }
  }
  expect(seen).toBe(items.flatMap(({ reports }) => reports).length)
  expect(seen).toBeGreaterThan(390)
})

test('a study is read as its record has it', async () => {
  const { studies } = knownContent('content')
  for (const study of studies) {
    const { body } = await ask(`/api/v1/studies/${study.slug}`)
    const { address, reports, revisions, ...own } = body
    expect(own).toEqual(JSON.parse(plainSpaces(JSON.stringify(publishedStudy(study)))))
    expect(address).toBe(`https://denominator.example/studies/${study.slug}`)
    expect(reports).toHaveLength(joinAllReports(study).length)
    // What changed is no part of the record; a study that is published has at least been published.
    expect(revisions).not.toEqual([])
  }
})

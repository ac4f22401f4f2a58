import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseProse } from '@/evidence/prose/parse-prose'
import { compileArticle } from '@/queries/compile-article'
import { headingsWithAnchors } from './heading-anchors'

test.each([
  'content/studies/atezolizumab-asps/summary.mdx',
  'content/studies/atezolizumab-asps/plain.mdx',
  'content/methods.mdx',
])('the anchors of %s are those of its page', async (file) => {
  const text = readFileSync(file, 'utf8')
  const parsed = parseProse(text, file)
  if ('finding' in parsed) throw new Error(parsed.finding.message)
  const found = headingsWithAnchors(parsed.root)
  expect(found.length).toBeGreaterThan(4)
  expect(found).toEqual((await compileArticle(text, file)).headings)
})

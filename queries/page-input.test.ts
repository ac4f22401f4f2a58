import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Where the queries read from: the database, and the files of content/. */
const source = /\bdatabase\(\)|\breadFile\(|\breaddir\(/
/** Read for a request, or to know what is there, and never for a page that is kept. */
const forNoPage = [
  'content-text.ts',
  'database.ts',
  'drafts/draft-studies.ts',
  'health.ts',
  'search.ts',
  'workbench/article-files.ts',
]
/** Read files of the code, which a publication of what changed never changes. */
const ofTheCode = ['embed-style.ts', 'picture-faces.ts']

test('every query notes what is read for the page that is made', () => {
  const files = readdirSync('queries', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\./.test(file),
  )
  const silent = files
    .filter((file) => {
      const text = readFileSync(`queries/${file}`, 'utf8')
      return source.test(text) && !/\breads\(|\bcontentFile\(/.test(text)
    })
    .filter((file) => ![...forNoPage, ...ofTheCode].includes(file))
  expect(silent).toEqual([])
})

import { expect, test } from 'vitest'
import { plainSpaces } from '@/evidence/format/typography'
import { bottomLineOf } from './bottom-line'
import { resolveArticle } from './resolved-article'

test('the bottom line is the paragraphs of the first section, without its figure and what follows', () => {
  const text = `## The bottom line

It shrank.

<Figure id="counts-in-people" />

**Not known.** Whether anybody lives longer.

## Why

Because.
`
  const line = bottomLineOf(resolveArticle(text, 'summary.mdx', null, []))
  expect(plainSpaces(line)).toBe('It shrank. Not known. Whether anybody lives longer.')
})

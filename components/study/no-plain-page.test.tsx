import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import type { Study } from '@/evidence/study/study'
import { NoPlainPage } from './no-plain-page'

const words = (study: Study) => renderToStaticMarkup(<NoPlainPage study={study} />).replace(/<[^>]+>/g, '')

test('a study without results says why it has no page in plain language, and where to read on', () => {
  const [study] = knownContent('content').studies
  if (!study) throw new Error('There is no study.')
  expect(words({ ...study, results: [] })).toBe(
    'Our record holds no results of this study, so there is nothing yet to tell in plain language. What we have is in the summary.',
  )
  expect(words(study)).toMatch(/^The page on this study in plain language is not written yet\. /)
  expect(renderToStaticMarkup(<NoPlainPage study={study} />)).toContain(`href="/studies/${study.slug}"`)
})

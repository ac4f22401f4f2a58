import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { publishedStudies } from '@/conformance/verify/published-studies'
import { ruleNames, type RuleName } from '@/evidence/study/vocabulary'
import { exampleOf } from '@/evidence/tables/rule-example'

const studies = [...publishedStudies.values()]
const rules = Object.keys(ruleNames) as RuleName[]
const sections = readFileSync('content/methods.mdx', 'utf8').split(/^#{2,3} /m)

/** Rules that no number published here calls for, which the page then says. Whoever adds a rule gives it a number, or its name here. */
const waiting: readonly RuleName[] = [
  'ratio-matches-counts',
  'standard-error-consistent',
  'rate-matches-person-time',
]

test.each(rules)('/methods explains %s under its own heading, with an example of that rule alone', (rule) => {
  const own = sections.filter(
    (section) => section.split('\n')[0]?.toLowerCase() === ruleNames[rule].toLowerCase(),
  )
  expect(own).toHaveLength(1)
  expect([...(own[0] ?? '').matchAll(/<RuleExample rule="([^"]+)"/g)].map(([, name]) => name)).toEqual([rule])
})

test('every rule but those that wait for a number has one in a published study, live from its own check', () => {
  const found = rules.filter((rule) => exampleOf(rule, studies) !== null)
  expect(rules.filter((rule) => !found.includes(rule))).toEqual(waiting)
  for (const rule of found) expect(exampleOf(rule, studies)?.check).toMatchObject({ rule })
})

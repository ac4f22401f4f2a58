import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FindingsTable } from '@/components/findings/findings-table'
import { NumbersNeeded } from '@/components/findings/numbers-needed'
import { UncomparedTable } from '@/components/findings/uncompared-table'
import { knownContent } from '@/editorial/fixtures/known-content'
import { plainText } from '@/evidence/prose/plain-text'
import { comparisonFindings, uncomparedFindings } from '@/evidence/landscape/comparison-findings'
import { conditionsWithFindings } from '@/evidence/landscape/findings-pages'
import { numberNeeded } from '@/evidence/tables/number-needed'
import { whyNotOfPeople } from '@/evidence/tables/summary-of-findings'
import { articleFromText } from '@/queries/article-from-text'
import { everyOutputOf, everyOutputOfAll } from './every-output'

const { studies, terms } = knownContent('content')
const comparisons = comparisonFindings(studies)
const findings = comparisons.flatMap((comparison) => comparison.findings)
const textOf = (html: string) =>
  html
    .replace(/<\/(?:th|td|p|dd|dt|caption|li)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')

test('every disease with a randomised comparison or a judged study has a summary of findings', () => {
  expect(conditionsWithFindings(studies).map(({ id }) => id)).toEqual([
    'alveolar-soft-part-sarcoma',
    'desmoid-tumour',
    'leiomyosarcoma',
    'liposarcoma',
    'soft-tissue-sarcoma',
    'tenosynovial-giant-cell-tumour',
  ])
})

test.each(comparisons.map((comparison) => [comparison.title, comparison] as const))(
  '%s: names whose people it speaks of, counts them of 1,000, and says of each line how sure it is',
  (title, comparison) => {
    const text = textOf(renderToStaticMarkup(<FindingsTable comparison={comparison} id="t" title={title} />))
    expect(text).toContain(`People like those of ${comparison.study.shortTitle}`.replaceAll("'", '’'))
    expect(text).toContain(`Of 1,000, with `)
    expect(text).not.toMatch(/\bper (?:cent|10+)\b|\bof (?:100|10,000|100,000) people/)
    const judged = comparison.findings.filter(({ grade }) => grade !== null)
    expect(text.match(/⊕/g)?.length ?? 0).toBeGreaterThanOrEqual(judged.length)
    expect(text.match(/not judged\n/g)?.length ?? 0).toBe(comparison.findings.length - judged.length)
    // No cell is empty.
    expect(renderToStaticMarkup(<FindingsTable comparison={comparison} id="t" title={title} />)).not.toMatch(
      /<t[dh][^>]*>(?:<[^>]+>)*<\/t[dh]>/,
    )
  },
)

test('a ratio without a usable interval says so, and where no people are counted the reason stands', () => {
  const of = (slug: string, id: string) =>
    findings.find(({ joined }) => joined.study.slug === slug && joined.result.id === id)
  const geddis = of('geddis', 'overall-survival-ratio')?.absolute
  // ASCO Post 2017: 86.8% and 82.6% alive at 24 weeks. By the ratio 1.14, of which no interval was read, 149 would have died and not 174.
  expect([geddis?.control, geddis?.experimental, geddis?.low]).toEqual([132, 174, null])
  expect(geddis?.method).toBe('From the shares of both arms; without their counts there is no interval.')
  // Study 309 prints no ratio of progression in everyone, and rates at a time of both arms.
  const eribulin = of('eribulin-sts-309', 'progression-free-survival-difference')?.absolute
  expect([eribulin?.control, eribulin?.experimental, eribulin?.event]).toEqual([
    710,
    670,
    'had progressed or died by 12 weeks',
  ])
  const silent = findings.filter(({ absolute }) => absolute === null)
  const ratios = silent.filter(({ joined, grade }) => joined.result.kind === 'ratio' && grade !== null)
  // PALETTE, ANNOUNCE and the phase 2 of olaratumab print medians and ratios, and no share of people at a time.
  expect([...new Set(ratios.map(({ joined }) => joined.study.slug))]).toEqual(
    expect.arrayContaining(['palette-pazopanib', 'announce-olaratumab', 'olaratumab-phase-2']),
  )
  for (const finding of ratios) {
    expect(whyNotOfPeople(finding)).toMatch(
      /^no share of this outcome with .+ at a named time is in our record$/,
    )
  }
})

test.each([
  // 24 of 61 (Lancet 2019;394:478-487) and 33 of 83 (Lancet 2024;403:2709-2719) alone have 27 to 53 and 29 to 51; nobody of the other arm responded.
  // The exact unconditional interval of the difference has the same limits, so that nobody can say which it is.
  ['enliven-pexidartinib', 270, 530],
  ['motion-vimseltinib', 290, 510],
])('limits that may be those of the difference stand as they are printed: %s', (slug, low, high) => {
  const absolute = findings.find(
    ({ joined }) => joined.study.slug === slug && joined.result.id === 'objective-response-difference',
  )?.absolute
  expect([absolute?.low, absolute?.high]).toEqual([low, high])
  expect(absolute?.method).toBe(
    'From the counts of both arms; the interval is the printed one of the difference.',
  )
})

test('both arms and the difference are printed, and the sum comes out', () => {
  const known = findings.flatMap(({ absolute }) => absolute ?? [])
  expect(known.length).toBeGreaterThan(10)
  for (const { control, experimental, difference, controlRisk } of known) {
    expect(difference).toBe(experimental - control)
    expect(controlRisk.source.shortTitle).not.toBe('')
  }
})

test('a response counted in both arms is told with Newcombe’s interval: LMS-04, 27 of 74 against 10 of 76', () => {
  const response = comparisons
    .find(({ study }) => study.slug === 'lms-04-trabectedin')
    ?.findings.find(({ outcome }) => outcome === 'Objective response')
  // 0.3649 - 0.1316 = 0.2333 (0.0957 to 0.3613), as in the golden values of two-proportions.R.
  expect(response).toMatchObject({
    relative: 'Risk ratio 2.77 (95% CI, 1.45 to 5.32), computed; P = 0.0009'.replaceAll(
      ' = ',
      '\u00a0=\u00a0',
    ),
    absolute: { control: 132, experimental: 365, difference: 233, low: 96, high: 361, level: 95 },
    grade: null,
  })
})

test('a number needed to treat stands only where the interval leaves out no difference, with interval, risk and time', () => {
  const told = findings.map((finding) => ({ finding, needed: numberNeeded(finding) }))
  expect(told.filter(({ needed }) => needed.kind === 'number').length).toBeGreaterThan(4)
  for (const { finding, needed } of told) {
    const { low, high } = finding.absolute ?? { low: null, high: null }
    const leavesOut = low !== null && high !== null && Math.sign(low) === Math.sign(high) && low !== 0
    expect(needed.kind === 'number', finding.id).toBe(leavesOut)
    if (needed.kind === 'none') expect(needed.reason).not.toBe('')
    else {
      expect(needed.words).toMatch(
        /^[\d,]+ \((?:\d+% )?CI, \d+ to \d+\) people given .+ instead of .+ of 1,000 /,
      )
      expect(needed.words).toMatch(/ (?:by|at) (?:\d|the )|The record names no time/)
      expect(needed.low).toBeLessThanOrEqual(needed.number)
      expect(needed.number).toBeLessThanOrEqual(needed.high)
    }
  }
})

test('where nobody was compared there is no comparator, no ratio and no difference', () => {
  const [uncompared] = uncomparedFindings(studies)
  if (!uncompared) throw new Error('There is a judged study in which nobody was compared.')
  const text = textOf(renderToStaticMarkup(<UncomparedTable {...uncompared} id="t" title="Findings" />))
  expect(text).toContain('365')
  expect(text).toContain('240 to 510 by the printed interval')
  expect(text).toContain('Nobody was compared')
  expect(text).not.toMatch(/Difference|against/)
})

/** "1 in 5", "one in five", "1 of every 5": a number of people that hides its denominator. */
const oneInX =
  /(?<!\bdays?[\s\u00a0])\b(?:1|one)[\s\u00a0](?:in|out of|of every|in every)[\s\u00a0](?:every )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|\w+ty\b)/gi

test('no statement on two arms says "1 in X"', async () => {
  const trials = studies.filter(({ design, arms }) => design.allocation === 'randomised' && arms.length > 1)
  expect(trials.length).toBeGreaterThanOrEqual(12)
  const articles = await Promise.all(
    trials.flatMap((study) =>
      (['summary', 'plain'] as const).map(async (kind) => {
        const file = `content/studies/${study.slug}/${kind}.mdx`
        const article = await articleFromText(readFileSync(file, 'utf8'), { file, study, terms }, true)
        return [file, plainText(article.root, article)] as const
      }),
    ),
  )
  const tables = comparisons.map(({ study, title, ...comparison }) => {
    const whole = { study, title, ...comparison }
    const html = renderToStaticMarkup(
      <>
        <FindingsTable comparison={whole} id="t" title={title} />
        <NumbersNeeded findings={whole.findings} id="n" />
      </>,
    )
    return [`findings of ${study.slug}`, textOf(html)] as const
  })
  const all = [
    ...articles,
    ...tables,
    ...trials.flatMap((study) =>
      everyOutputOf(study).map(([output, text]) => [`${study.slug}, ${output}`, text] as const),
    ),
    ...everyOutputOfAll(studies),
  ]
  expect(all.length).toBeGreaterThan(200)
  const found = all.flatMap(([where, text]) =>
    (text.match(oneInX) ?? []).map((words) => `${where}: ${words}`),
  )
  expect(found).toEqual([])
  expect('about 1 in 5 patients; one in ten'.match(oneInX)).toHaveLength(2)
}, 300_000)

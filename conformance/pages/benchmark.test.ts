import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runBenchmark } from '@/editorial/benchmark-command'
import { knownContent } from '@/editorial/fixtures/known-content'
import { questionSchema, traps, type Trap } from '@/evidence/benchmark/question'
import { benchmarkQuestions } from '@/evidence/benchmark/questions'
import { scoreAnswer } from '@/evidence/benchmark/score'
import { site } from '@/queries/site'

const { studies } = knownContent('content')
const questions = benchmarkQuestions(studies, site)
const folder = mkdtempSync(path.join(tmpdir(), 'benchmark-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('there are at least 200 questions, of every trap, each in its shape and with an id of its own', () => {
  expect(questions.length).toBeGreaterThanOrEqual(200)
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  for (const question of questions) questionSchema.parse(question)
  expect(new Set(questions.map(({ trap }) => trap))).toEqual(new Set(Object.keys(traps) as Trap[]))
})

test('the right answer as it is printed is scored right, and each wrong one is not', () => {
  const misjudged = questions.flatMap((question) => [
    ...(scoreAnswer(question, question.accepted[0]) === 'right' ? [] : [`${question.id}: accepted`]),
    ...question.wrong.filter((form) => scoreAnswer(question, form) === 'right'),
  ])
  expect(misjudged).toEqual([])
})

test('an answer is right as the pages print it, with its interval, and with its source beside it', () => {
  const misjudged = questions.filter(
    (question) =>
      scoreAnswer(question, question.answer) !== 'right' ||
      scoreAnswer(question, `According to ${question.source ?? 'the record'}: ${question.answer}`) !==
        'right',
  )
  expect(misjudged.map(({ id }) => id)).toEqual([])
})

test('no two results are asked for in the same words', () => {
  const asked = questions.map(({ question, result }) => `${question}|${result}`)
  expect(new Set(questions.map(({ question }) => question)).size).toBe(new Set(asked).size)
})

test('nobody is asked what the record does not hold', () => {
  const ofTrap = (trap: Trap) => questions.filter((question) => question.trap === trap)
  // Of a series, a register or a trial in strata nobody has read that it compared nothing.
  const uncompared = new Set(ofTrap('no-comparison').map(({ study }) => study))
  for (const { slug, design } of studies) {
    if (uncompared.has(slug)) expect([slug, design.allocation]).toEqual([slug, 'not-applicable'])
    if (/series/.test(design.model)) expect([slug, uncompared.has(slug)]).toEqual([slug, false])
  }
  // What was read in part cannot be said to leave the sides of a test out.
  const silent = ofTrap('sides').filter(({ accepted }) => accepted.includes('not stated'))
  for (const { study, source } of silent) {
    const read = studies.find(({ slug }) => slug === study)?.sources.find((one) => one.shortTitle === source)
    expect([source, ['whole', 'abstract'].includes(read?.read.extent ?? '')]).toEqual([source, true])
  }
  // "Sex" of 19 of 34 patients does not say of which.
  expect(questions.filter(({ id }) => /^tki-asps-india-2024\/(?:sex|primary)-/.test(id))).toEqual([])
})

test('known answers: both counts of one trial, the misprinted median, and the arm that nobody asked for', () => {
  const of = (id: string) => questions.find((one) => one.id === id)
  // Chen 2023 prints 20.8 months, a news item 28.
  expect(of('atezolizumab-asps/progression-free-survival/news-error')).toMatchObject({
    accepted: ['20.8'],
    wrong: ['28'],
  })
  expect(of('atezolizumab-asps/objective-response-investigator/assessor')).toMatchObject({
    accepted: ['19 of 52', '19/52', '19 patients', '37%', '36.5%'],
    wrong: ['12 of 49', '12/49', '12 patients', '24%', '24.5%'],
  })
  const arms = questions.filter(({ study, trap }) => study === 'motion-vimseltinib' && trap === 'arm')
  expect(arms.map(({ accepted }) => accepted[0])).toContain('33 of 83')
})

test('answers are scored by the command, and a line that is none is named with its place', () => {
  const file = path.join(folder, 'answers.jsonl')
  const run = (text: string) => {
    writeFileSync(file, text)
    let said = ''
    const take = (words: string) => void (said += words)
    return { code: runBenchmark([file], { out: take, err: take }), said }
  }
  const lines = questions.map(({ id, accepted }) => JSON.stringify({ id, answer: accepted[0] })).join('\n')
  expect(run(lines).said).toContain(`all questions: ${questions.length} of ${questions.length} right`)
  const [first] = questions
  expect(run(`${JSON.stringify({ id: `${first?.id}x`, answer: '1' })}\n`)).toEqual({
    code: 1,
    said: `${file}:1:1 No question has the id "${first?.id}x". Did you mean "${first?.id}"?\n`,
  })
  expect(run('not json\n').said).toMatch(/:1:1 The line is no answer; expected/)
})

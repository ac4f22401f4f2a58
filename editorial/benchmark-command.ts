import { z } from 'zod'
import { benchmarkDate, benchmarkVersion } from '@/evidence/benchmark/data-set'
import { benchmarkQuestions } from '@/evidence/benchmark/questions'
import { scoreLine, scoreTable } from '@/evidence/benchmark/score'
import { nearestName } from '@/evidence/text/nearest'
import { site } from '@/queries/site'
import { readCall } from './command-line'
import { readContent } from './content-files'
import { readContentText } from '@/queries/content-text'
import { terminal, type Streams } from './streams'
import { WrongCall } from './wrong-call'

const usage = `npm run benchmark -- answers.jsonl    how many of the questions at /benchmark were answered rightly, trap by trap
    A line is {"id": "…", "answer": "…"}, with the id of a question and the answer as it was given.
    --content FOLDER    another content folder`

const lineSchema = z.object({ id: z.string(), answer: z.string() })

/**
 * Prints how the answers in a file did; returns the exit code: 1 where the file cannot be read or a line of it is wrong, 2 for a
 * wrong call. Nothing is scored unless all of the file is.
 */
export function runBenchmark(args: string[], { out, err }: Streams = terminal): number {
  const call = readCall(args, { out, err }, usage, {}, ({ values, positionals }) => {
    const [file] = positionals
    if (file === undefined || positionals.length > 1)
      throw new WrongCall('Name one file of answers: npm run benchmark -- answers.jsonl')
    return { ...values, file }
  })
  if (typeof call === 'number') return call
  const { studies } = readContent(call.content)
  const questions = benchmarkQuestions(studies, site)
  const read = answersIn(
    call.file,
    questions.map(({ id }) => id),
  )
  if ('problem' in read) {
    err(`${read.problem}\n`)
    return 1
  }
  out(`Version ${benchmarkVersion}, records as reviewed up to ${benchmarkDate(studies)}\n`)
  for (const row of scoreTable(questions, read.answers)) out(`${scoreLine(row)}\n`)
  return 0
}

type Read = { answers: Map<string, string> } | { problem: string }

/** Returns the answers of a file by the id of their question, or what is wrong with the first line that is. */
function answersIn(file: string, ids: readonly string[]): Read {
  const known = new Set(ids)
  const answers = new Map<string, string>()
  const { text, problem } = readContentText(file)
  if (text === null) return { problem: `${file}:1:1 ${problem}` }
  if (text.trim() === '') return { problem: `${file}:1:1 The file holds no answer.` }
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const at = `${file}:${index + 1}:1`
    const parsed = lineSchema.safeParse(jsonIn(line))
    if (!parsed.success)
      return { problem: `${at} The line is no answer; expected {"id": "…", "answer": "…"}.` }
    const { id, answer } = parsed.data
    if (!known.has(id)) {
      const nearest = id.length > 200 ? null : nearestName(id, ids)
      return {
        problem: `${at} No question has the id "${id.slice(0, 80)}".${nearest === null ? '' : ` Did you mean "${nearest}"?`}`,
      }
    }
    if (answers.has(id)) return { problem: `${at} The question "${id}" is answered twice; expected once.` }
    answers.set(id, answer)
  }
  return { answers }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

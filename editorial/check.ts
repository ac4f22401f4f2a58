import { parseArgs } from 'node:util'
import { findingLine } from '@/evidence/text/finding'
import { checkContent } from './check-content'
import { summaryLines } from './check-summary'
import { measureAndWrite } from './measure-detection'
import { revisionFindings } from './revisions/revision-findings'

const usage = `npm run check                                   checks every record and all prose
npm run check -- --json                         the same for tools
npm run check -- --corrupt [--seed N --count N] measures what the rules detect
    --content FOLDER                            another content folder`

/** Runs the editor's check; returns the exit code: 1 when something must stop publication, 2 for a wrong call. */
function run(): number {
  const values = options()
  if (values === null) return 2
  if (values.corrupt) return measureAndWrite(values)
  const checked = checkContent(values.content)
  const { summary } = checked
  const findings = [...checked.findings, ...revisionFindings(values.content, checked.sound)]
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (values.json) {
    console.log(JSON.stringify({ findings, summary, errors }, null, 2))
  } else {
    for (const finding of findings) console.log(findingLine(finding))
    for (const line of summaryLines(summary, errors, findings.length - errors)) console.log(line)
  }
  return errors > 0 ? 1 : 0
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string', default: 'content' },
        json: { type: 'boolean', default: false },
        corrupt: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        count: { type: 'string', default: '5000' },
      },
    })
    const [seed, count] = [Number(values.seed), Number(values.count)]
    if (!Number.isInteger(seed) || seed < 0)
      throw new Error(`--seed is a whole number, not "${values.seed}".`)
    if (!Number.isInteger(count) || count < 1)
      throw new Error(`--count is at least 1, not "${values.count}".`)
    return { ...values, seed, count }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return null
  }
}

process.exitCode = run()

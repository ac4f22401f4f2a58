import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { readNotices, UnreadableAnswer } from '@/evidence/revisions/read-notices'
import { exactDay } from '@/evidence/study/shape/fields'
import { lastChecked, standingOf } from '@/evidence/study/standing'
import { suggestName } from '@/evidence/text/nearest'
import type { Source, Study } from '@/evidence/study/study'
import { readContent } from '../content-files'
import { readContentText } from '@/queries/content-text'
import { terminal, type Streams } from '../streams'

const usage = `npm run sources [-- --due 180]    sources that no list was looked at for so many days, today or on --date 2026-11-28
npm run sources -- SLUG SOURCE --answer FILE --date 2026-11-28
    what a saved answer of Crossref (JSON) or PubMed (XML) says of a source: a line for its record, which is not written
    --content FOLDER    another content folder`

/** Lists the sources whose standing is due, or proposes what a saved answer says of one; returns the exit code. */
export function runSources(args: string[], { out, err }: Streams = terminal): number {
  let options: ReturnType<typeof readOptions>
  try {
    options = readOptions(args)
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`)
    return 2
  }
  const { studies } = readContent(options.content)
  if (options.asked === null) {
    for (const line of dueLines(studies, options.date, options.due)) out(`${line}\n`)
    return 0
  }
  try {
    out(proposal(studies, options.asked, options.date))
    return 0
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error
    err(`${options.asked.answer}:1:1 ${error.message}\n`)
    return 1
  }
}

/** Returns a line for each source that can be looked up and was not for `due` days, the longest unseen first. */
function dueLines(studies: readonly Study[], date: string, due: number): string[] {
  const daysSince = (day: string) => Math.round((Date.parse(date) - Date.parse(day)) / 86_400_000)
  const found = studies
    .flatMap((study) => study.sources.map((source) => ({ study, source, last: lastChecked(source) })))
    .filter(({ source }) => source.doi !== null || source.pmid !== null)
    .filter(({ last }) => last === null || daysSince(last) >= due)
    .toSorted((a, b) => (a.last ?? '').localeCompare(b.last ?? ''))
  const lines = found.map(({ study, source, last }) => {
    const where = [source.doi && `doi:${source.doi}`, source.pmid && `PMID ${source.pmid}`].filter(Boolean)
    return `${study.slug} ${source.id}: ${last === null ? 'never looked up' : `last looked up ${last}`}, ${standingOf(source)}; ${where.join(', ')}`
  })
  return [...lines, `${found.length} due.`]
}

type Asked = { slug: string; id: string; answer: string }

function proposal(studies: readonly Study[], { slug, id, answer }: Asked, date: string): string {
  const source = sourceNamed(studies, slug, id)
  const { text, problem } = readContentText(answer)
  if (text === null) throw new UnreadableAnswer(problem)
  const line = readNotices(source, text, date)
  const before = source.standing?.checks.find(({ list }) => list === line.list)
  const change =
    before === undefined
      ? `${line.list} was not looked at before.`
      : before.state === line.state
        ? `${line.list} said the same on ${before.checkedOn}.`
        : `${line.list} said "${before.state}" on ${before.checkedOn}: this is new.`
  return `${change} A line for ${slug}, source ${id}, under standing.checks; a person confirms it:\n${stringify([line])}`
}

function sourceNamed(studies: readonly Study[], slug: string, id: string): Source {
  const study = studies.find((one) => one.slug === slug)
  if (!study)
    throw new UnreadableAnswer(
      `There is no study "${slug}". ${suggestName(
        slug,
        studies.map((one) => one.slug),
      )}`,
    )
  const source = study.sources.find((one) => one.id === id)
  if (!source)
    throw new UnreadableAnswer(
      `${slug} has no source "${id}". ${suggestName(
        id,
        study.sources.map((one) => one.id),
      )}`,
    )
  return source
}

function readOptions(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      date: { type: 'string' },
      due: { type: 'string', default: '180' },
      answer: { type: 'string' },
    },
  })
  const date = values.date ?? (positionals.length === 0 ? new Date().toISOString().slice(0, 10) : '')
  if (!exactDay.safeParse(date).success)
    throw new Error(`--date is the day on which the list was looked at, such as 2026-11-28, not "${date}".`)
  const due = Number(values.due)
  if (!Number.isInteger(due) || due < 0)
    throw new Error(`--due is a whole number of days, not "${values.due}".`)
  const [slug, id, ...more] = positionals
  const { content, answer } = values
  if (slug === undefined && answer === undefined) return { content, date, due, asked: null }
  if (slug === undefined || id === undefined || answer === undefined || more.length > 0)
    throw new Error('Name a study, a source of it and --answer FILE; or none of them for the list.')
  return { content, date, due, asked: { slug, id, answer } }
}

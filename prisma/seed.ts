import { fillDatabase } from '@/editorial/fill-database'
import { pageInputs, writePageInputs } from '@/editorial/page-inputs'
import type { ImportChange } from '@/editorial/store-content'
import { findingLine } from '@/evidence/text/finding'
import { DatabaseProblem } from '@/queries/database-file'

/**
 * Fills the database from `content/`: what `prisma db seed` runs. Where PAGE_INPUTS names a file, hashes of what pages are made from
 * are kept there for the publication that follows.
 */
async function seed(): Promise<number> {
  const stop = new AbortController()
  const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort(name))
  const began = performance.now()
  console.log('Reading the records in content/ …')
  try {
    const file = process.env.PAGE_INPUTS
    const { change, findings } = await fillDatabase({
      signal: stop.signal,
      ...(file && {
        onStored: ({ studies, terms }) => writePageInputs(file, pageInputs('content', studies, terms)),
      }),
    })
    for (const finding of findings) console.error(`${finding.severity}: ${findingLine(finding)}`)
    if (change === null) {
      const errors = findings.filter(({ severity }) => severity === 'error').length
      console.error(
        `Nothing was imported: ${errors} ${errors === 1 ? 'error' : 'errors'}. The database is as it was.`,
      )
      return 1
    }
    console.log(`Imported the records: ${changeWords(change)} (${Math.round(performance.now() - began)} ms).`)
    return 0
  } catch (error) {
    const stopped = stop.signal.aborted ? (stop.signal.reason as keyof typeof exitCodes) : null
    if (stopped) console.error('The import was stopped. The database is as it was.')
    else console.error(error instanceof DatabaseProblem ? error.message : error)
    return stopped ? exitCodes[stopped] : 1
  }
}

function changeWords({ added, changed, removed, shared }: ImportChange): string {
  const listed = (verb: string, slugs: string[]) => (slugs.length > 0 ? [`${verb} ${slugs.join(', ')}`] : [])
  const words = [
    ...listed('added', added),
    ...listed('changed', changed),
    ...listed('removed', removed),
    ...(shared ? ['shared terms changed'] : []),
  ]
  return words.length > 0 ? words.join('; ') : '0 changes'
}

process.exitCode = await seed()

import { writeFileSync } from 'node:fs'
import { reciprocalRank, relevanceSet } from '@/evidence/search/relevance-set'
import { closeDatabase } from '@/queries/database'
import { search } from '@/queries/search'

const file = 'docs/relevance.md'

/** Asks every query of the relevance set and writes what comes first into docs/relevance.md. */
async function list(): Promise<void> {
  const rows: string[] = []
  let sum = 0
  for (const one of relevanceSet) {
    const { groups } = await search(one.query)
    const addresses = groups.flatMap(({ hits }) => hits.map(({ address }) => address))
    const score = reciprocalRank(one, addresses)
    sum += score
    const expected = [one.first].flat().join(' or ')
    const found = score === 1 ? 'first' : score === 0 ? 'missing' : `place ${Math.round(1 / score)}`
    rows.push(`| ${one.query} | ${one.why} | ${expected} | ${found} |`)
  }
  await closeDatabase()
  const mean = (sum / relevanceSet.length).toFixed(3)
  const text = `# What search has to find first

Written by \`npm run relevance\` from \`evidence/search/relevance-set.ts\`, over the content as it is. A test asks the same
and fails below a mean reciprocal rank of 0.95. The place is among all results as the page shows them.

${relevanceSet.length} queries; mean reciprocal rank ${mean}.

| query | what it tries | expected first | found |
|---|---|---|---|
${rows.join('\n')}
`
  writeFileSync(file, text)
  console.log(`${file}: ${relevanceSet.length} queries, mean reciprocal rank ${mean}`)
}

await list()

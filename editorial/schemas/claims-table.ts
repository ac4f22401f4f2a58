import { claimForms } from '@/evidence/claims/claim-wordings'

const [from, to] = ['<!-- claims: written by `npm run schemas` -->', '<!-- end of claims -->']

/** Returns the editors' README with its table of claims as the code has them. Throws where its two marks are not there. */
export function withClaimsTable(readme: string): string {
  const [start, end] = [readme.indexOf(from), readme.indexOf(to)]
  if (start < 0 || end < start)
    throw new Error(`content/README.md has no place for the table of claims: ${from} and ${to}.`)
  return `${readme.slice(0, start + from.length)}\n\n${claimsTable()}\n\n${readme.slice(end)}`
}

const claimsTable = (): string =>
  [
    '| `that` | true when | words |',
    '| --- | --- | --- |',
    ...claimForms().map(({ that, holds, wordings }) => `| \`${that}\` | ${holds} | ${wordings.join(', ')} |`),
  ].join('\n')

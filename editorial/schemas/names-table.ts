import type { KnownName } from '@/evidence/record/names-schema'

/** Where the table of names stands for code that reads no files. */
export const namesTableFile = 'evidence/study/names-table.json'

/** Returns the table of names as code holds it: one row a line, its kind, its name and every other name of it. */
export function namesTable(names: readonly KnownName[]): string {
  const rows = names.map(({ kind, name, brands, codes, also, misspelt }) =>
    JSON.stringify([kind, name, [brands, codes, also, misspelt].flatMap((row) => row ?? [])]),
  )
  return `[\n${rows.map((row) => `  ${row}`).join(',\n')}\n]\n`
}

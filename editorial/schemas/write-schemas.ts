// `npm run schemas`: writes the schemas by which editors complete and check content while it is typed, the table of claims
// in content/README.md, and the table of names for code.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readNamesFile } from '../content-files'
import { withClaimsTable } from './claims-table'
import { contentSchemas, schemasFolder } from './content-schemas'
import { namesTable, namesTableFile } from './names-table'

const folder = path.join('content', schemasFolder)
mkdirSync(folder, { recursive: true })
const readme = path.join('content', 'README.md')
const files = Object.entries(contentSchemas()).map(([name, text]) => [path.join(folder, name), text] as const)
for (const [file, text] of [
  ...files,
  [readme, withClaimsTable(readFileSync(readme, 'utf8'))] as const,
  [namesTableFile, namesTable(readNamesFile('content').names)] as const,
]) {
  writeFileSync(`${file}-${process.pid}`, text)
  renameSync(`${file}-${process.pid}`, file)
  console.log(file)
}

// `npm run schemas`: writes the schemas by which editors complete and check content while it is typed.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contentSchemas, schemasFolder } from './content-schemas'

const folder = path.join('content', schemasFolder)
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(contentSchemas())) {
  const file = path.join(folder, name)
  writeFileSync(`${file}-${process.pid}`, text)
  renameSync(`${file}-${process.pid}`, file)
  console.log(file)
}

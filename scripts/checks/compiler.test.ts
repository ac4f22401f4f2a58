import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

test('the compiler reads every plain JavaScript module, as strictly as TypeScript', () => {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile)
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  expect(options).toMatchObject({ checkJs: true, strict: true })
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .map(({ name }) => name)
  const inside = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  const modules = [...readdirSync(root), ...inside].filter((file) => file.endsWith('.mjs'))
  expect(modules).toContain(path.join('scripts', 'start.mjs'))
  const read = new Set(fileNames.map((file) => path.relative(root, file)))
  expect(modules.filter((file) => !read.has(file))).toEqual([])
})

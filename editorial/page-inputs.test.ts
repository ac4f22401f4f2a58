import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { changedInputs } from '@/server/page-inputs.mjs'
import { readContent } from './content-files'
import { pageInputs, writePageInputs } from './page-inputs'
import { edit, temporarySite } from './fixtures/temporary-site'

const inputsIn = (folder: string) => {
  const { studies, terms } = readContent(folder)
  return pageInputs(folder, studies, terms) as Record<string, string>
}

/** Returns the names of the inputs that an edit changes, `everything` apart, which always does. */
async function changedBy(
  change: (site: Awaited<ReturnType<typeof temporarySite>>) => void,
): Promise<string[]> {
  const site = await temporarySite()
  const before = inputsIn(site.contentDir)
  change(site)
  const changed = changedInputs(before, inputsIn(site.contentDir))
  expect(changed.delete('everything')).toBe(changed.size > 0)
  return [...changed].sort()
}

test('a number of a record changes its study, and with it all of them', async () => {
  expect(
    await changedBy(({ recordPath }) => edit(recordPath, 'value: "25", count: 6', 'value: "25.0", count: 6')),
  ).toEqual(['studies', 'study:invented-trial', 'treatment:inventumab'])
})

test('a word of a text changes that text alone, and a comment in a record nothing', async () => {
  const changed = await changedBy(({ contentDir, recordPath }) => {
    writeFileSync(path.join(contentDir, 'methods.mdx'), 'Other words.\n')
    writeFileSync(recordPath, `${readFileSync(recordPath, 'utf8')}# A remark of an editor\n`)
  })
  expect(changed).toEqual(['text:content/methods.mdx'])
})

test('a kept revision is an input of its own, and a draft is none', async () => {
  const changed = await changedBy(({ contentDir, recordPath }) => {
    mkdirSync(path.join(contentDir, 'revisions/invented-trial'), { recursive: true })
    writeFileSync(path.join(contentDir, 'revisions/invented-trial/1.json'), '{}')
    cpSync(path.dirname(recordPath), path.join(contentDir, 'drafts/later'), { recursive: true })
  })
  expect(changed).toEqual(['kept:invented-trial', 'revision:invented-trial/1'])
})

test('a study that is gone changes the list of studies', async () => {
  const changed = await changedBy(({ recordPath }) => rmSync(path.dirname(recordPath), { recursive: true }))
  expect(changed).toEqual(expect.arrayContaining(['slugs', 'studies', 'study:invented-trial']))
})

test('the hashes are written whole', async () => {
  const { folder, contentDir } = await temporarySite()
  const file = path.join(folder, 'inputs.json')
  writePageInputs(file, inputsIn(contentDir))
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(inputsIn(contentDir))
})

import { expect, test } from 'vitest'
import { leftOutSchema } from '@/evidence/record/left-out-schema'
import { leftOutFiles } from './condition-texts'
import { knownContent } from './fixtures/known-content'
import { readShapedFile } from './record-file'

const lists = leftOutFiles('content').map((file) => readShapedFile(file, leftOutSchema))

test('every list of studies that are left out has its shape, and names a condition of ours', () => {
  expect(lists.flatMap(({ findings }) => findings)).toEqual([])
  const conditions = knownContent('content').studies.flatMap((study) => study.conditions.map(({ id }) => id))
  for (const { file } of lists) expect(conditions).toContain(file.replace(/^.*\/|\.left-out\.yaml$/g, ''))
})

test('pazopanib in Korean practice and OSCAR are known, and left out with a reason', () => {
  const known = lists.flatMap(({ value }) => value ?? [])
  expect(known.map(({ doi }) => doi)).toEqual(
    expect.arrayContaining(['10.1007/s11523-020-00731-z', '10.1002/cncr.35483']),
  )
})

test('nothing that has a record is called left out', () => {
  const dois = knownContent('content').studies.flatMap(({ sources }) => sources.map(({ doi }) => doi))
  for (const { doi } of lists.flatMap(({ value }) => value ?? [])) {
    if (doi) expect(dois).not.toContain(doi)
  }
})

test('no figure stands in a list: a rate or a time would be checked by nothing', () => {
  for (const { name, what, reason } of lists.flatMap(({ value }) => value ?? [])) {
    expect([name, what, reason].join(' ')).not.toMatch(/\d\s?%|\d (?:months|weeks|of) /)
  }
})

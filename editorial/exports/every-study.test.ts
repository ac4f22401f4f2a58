import Ajv from 'ajv/dist/2020'
import { beforeAll, expect, test } from 'vitest'
import { readContent } from '@/editorial/content-files'
import { jsonText, studyDocument, studyJsonSchema } from '@/evidence/exports/study-json'
import type { Study } from '@/evidence/study/study'
import { site } from './site'

let studies: Study[] = []
beforeAll(() => {
  studies = readContent('content').studies
})

test('the published records are all read', () => {
  expect(studies.length).toBeGreaterThanOrEqual(19)
})

test('the JSON of every study is valid by the published schema', () => {
  const validate = new Ajv({ strict: true, allErrors: true, formats: { uri: true } }).compile(
    studyJsonSchema(site),
  )
  for (const study of studies) {
    validate(JSON.parse(jsonText(studyDocument(study, site))))
    expect(validate.errors, study.slug).toBeNull()
  }
})

test('a document with a field more, a field less or another state is not valid', () => {
  const validate = new Ajv({ strict: true, formats: { uri: true } }).compile(studyJsonSchema(site))
  const [study] = studies
  if (!study) throw new Error('There is no study.')
  const document = studyDocument(study, site)
  expect(validate({ ...document, more: 1 })).toBe(false)
  expect(validate({ ...document, reports: undefined })).toBe(false)
  expect(validate({ ...document, study: { ...study, phase: null } })).toBe(false)
  expect(validate(document)).toBe(true)
})

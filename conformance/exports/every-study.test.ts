import Ajv from 'ajv/dist/2020'
import { beforeAll, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { jsonText, studyDocument, studyJsonSchema } from '@/evidence/exports/study-json'
import type { Study } from '@/evidence/study/study'
import { site } from './site'

const formats = { uri: (text: string) => URL.canParse(text) }
let studies: Study[] = []
beforeAll(() => {
  studies = knownContent('content').studies
})

test('the published records are all read', () => {
  expect(studies.length).toBeGreaterThanOrEqual(19)
})

test('the JSON of every study is valid by the published schema', () => {
  const validate = new Ajv({ strict: true, allErrors: true, formats }).compile(studyJsonSchema(site))
  for (const study of studies) {
    validate(JSON.parse(jsonText(studyDocument(study, site))))
    expect(validate.errors, study.slug).toBeNull()
  }
})

test('the published schema is itself valid JSON Schema 2020-12', () => {
  const ajv = new Ajv({ strict: true, formats })
  const schema = studyJsonSchema(site)
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
  expect(ajv.validateSchema({ ...schema, required: 'study' })).toBe(false)
})

test('a document with a field more, a field less or another state is not valid', () => {
  const validate = new Ajv({ strict: true, formats }).compile(studyJsonSchema(site))
  const [study] = studies
  if (!study) throw new Error('There is no study.')
  const document = studyDocument(study, site)
  expect(validate({ ...document, more: 1 })).toBe(false)
  expect(validate({ ...document, reports: undefined })).toBe(false)
  expect(validate({ ...document, study: { ...study, phase: null } })).toBe(false)
  expect(validate({ ...document, address: 'no address' })).toBe(false)
  expect(validate(document)).toBe(true)
})

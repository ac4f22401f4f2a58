import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020'
import { expect, test } from 'vitest'
import { answerRequest } from '@/app/api/v1/answer-request'
import { site } from '@/conformance/exports/site'
import { openApiDocument } from '@/evidence/api/openapi'
import { findOperation } from '@/evidence/api/find-operation'
import { operations } from '@/evidence/api/operations'
import { sampledAnswers } from '@/evidence/api/sampled-answers'
import { apiReads } from '@/queries/api-reads'
import { asking, publishedDatabase } from './site-database'

publishedDatabase()
const ask = asking(answerRequest)
const text = JSON.stringify(openApiDocument(site))

test('the description is a valid OpenAPI 3.1 document, by a validator that is not ours', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(JSON.parse(text))
  expect(errors ?? []).toEqual([])
  expect([valid, validator.version]).toEqual([true, '3.1'])
})

test('every reference in it leads somewhere', () => {
  const document: unknown = JSON.parse(text)
  const targets = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path)
  expect(targets.length).toBeGreaterThan(100)
  for (const target of new Set(targets)) {
    const found = target
      .split('/')
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document)
    expect(found, target).toBeTypeOf('object')
  }
})

// A second reading of the same schemas: zod checks answers before they are sent, Ajv what was sent.
const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema(JSON.parse(text), 'openapi')

/** Returns what Ajv says against a body under one of the description's names. */
function faultsUnder(name: string, body: unknown): unknown {
  const check = ajv.compile({ $ref: `openapi#/components/schemas/${name}` })
  return check(body) ? [] : check.errors
}

const whole = [
  '',
  '/studies',
  '/studies/atezolizumab-asps',
  '/results',
  '/sources',
  '/terms',
  '/search?q=response',
]
const examples = operations.flatMap((operation) => operation.examples.map(({ address }) => address))

test.each([...whole.map((path) => `/api/v1${path}`), ...examples])(
  '%s is what its schema says',
  async (address) => {
    const { status, body } = await ask(address)
    expect(status).toBe(200)
    const path = address.split('?', 1)[0] ?? ''
    const { operation } = findOperation(path)
    expect(faultsUnder(operation.answers, body)).toEqual([])
  },
)

test('a problem is what its schema says, and a result without its mark is not', async () => {
  const { status, body } = await ask('/api/v1/results?limit=0&knd=x')
  expect(status).toBe(400)
  expect(faultsUnder('Problem', body)).toEqual([])
  const { body: list } = await ask('/api/v1/results?limit=1')
  const [result] = list.items as Record<string, unknown>[]
  expect(faultsUnder('Result', result)).toEqual([])
  const { mark: _mark, ...rest } = result ?? {}
  expect(faultsUnder('Result', rest)).not.toEqual([])
})

/** Returns where a schema has a property without a description, a reference or a fixed value. */
function undescribed(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.entries(schema.properties as Record<string, object>) : []
  const isTold = (one: object) => ['description', '$ref', 'const'].some((name) => name in one)
  return [
    ...own.flatMap(([name, one]) => (isTold(one) ? [] : [`${at}.${name}`])),
    ...Object.entries(schema).flatMap(([name, one]) =>
      undescribed(one, name === 'properties' ? at : `${at}.${name}`),
    ),
  ]
}

test('every property of every answer is described', () => {
  const { components } = JSON.parse(text) as { components: { schemas: Record<string, unknown> } }
  expect(Object.entries(components.schemas).flatMap(([name, schema]) => undescribed(schema, name))).toEqual(
    [],
  )
})

/** Properties that no answer holds today, by the end of their name, and why. */
const unexampled = [
  // Nothing may be pooled.
  /\.estimates\.anyOf\.0\./,
  // No list of retractions or concerns has any of the sources.
  /\.standing\.anyOf\.0\./,
  // A catalogue has drugs or diseases.
  /\.identifiers\.\w+$/,
  // What is held against several studies is a text, and of a text these names are not.
  /^VerificationFields\.anyOf\.1\.studies\.items\.\w+$/,
  // No limit of an interval is without a number for the second of the reasons that the schema has.
  /\.low\.anyOf\.0\.anyOf\.1\.state$/,
]

type Schema = Record<string, unknown>
const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns every property of a document's schemas that holds a value or a list of them, with the pointer to it. */
function leavesOf(schemas: Schema): { at: string; pointer: string; schema: Schema }[] {
  const follow = (one: Schema): Schema => {
    const target = schemas[String(one.$ref).split('/').at(-1) ?? '']
    return isObject(target) ? follow(target) : one
  }
  const isLeaf = (given: Schema): boolean => {
    const one = follow(given)
    const branches = (one.anyOf ?? one.oneOf) as Schema[] | undefined
    if (branches) return branches.some((branch) => branch.type !== 'null' && isLeaf(branch))
    return isObject(one.items) ? isLeaf(one.items) : one.type !== 'object' && !('const' in one)
  }
  const within = (one: unknown, at: string, pointer: string): ReturnType<typeof leavesOf> => {
    if (Array.isArray(one))
      return one.flatMap((part, index) => within(part, `${at}.${index}`, `${pointer}/${index}`))
    if (!isObject(one)) return []
    return Object.entries(one).flatMap(([name, part]) => {
      if (name === 'examples' || name === 'enum') return []
      if (name !== 'properties') return within(part, `${at}.${name}`, `${pointer}/${name}`)
      return Object.entries(part as Record<string, Schema>).flatMap(([own, schema]) => {
        const [ownAt, ownPointer] = [`${at}.${own}`, `${pointer}/properties/${own}`]
        return [
          ...(isLeaf(schema) ? [{ at: ownAt, pointer: ownPointer, schema }] : []),
          ...within(schema, ownAt, ownPointer),
        ]
      })
    })
  }
  return Object.entries(schemas).flatMap(([name, one]) => within(one, name, `/components/schemas/${name}`))
}

test('every property has an example from an answer, which is what its schema says', async () => {
  const answers = await sampledAnswers({ reads: apiReads, site })
  const document = JSON.parse(JSON.stringify(openApiDocument(site, answers))) as {
    components: { schemas: Schema }
  }
  const leaves = leavesOf(document.components.schemas)
  const without = leaves.filter(({ schema }) => !('examples' in schema)).map(({ at }) => at)
  expect(without.filter((at) => !unexampled.some((reason) => reason.test(at)))).toEqual([])
  for (const reason of unexampled)
    expect(
      without.some((at) => reason.test(at)),
      String(reason),
    ).toBe(true)
  const checker = new Ajv2020({ strict: false, validateFormats: false })
  checker.addSchema(document, 'examples')
  const wrong = leaves.flatMap(({ at, pointer, schema }) =>
    ((schema.examples ?? []) as unknown[]).flatMap((example) =>
      checker.validate({ $ref: `examples#${pointer}` }, example) ? [] : [at],
    ),
  )
  expect([wrong, leaves.length > 900]).toEqual([[], true])
}, 60_000)

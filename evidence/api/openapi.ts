import { z } from 'zod'
import { licence, type ExportSite } from '@/evidence/study/site'
import { apiVersion, referencePath } from './api-index'
import { withExamples } from './openapi-examples'
import { sharedSchemas } from './openapi-parts'
import { answerHeaders, problemResponses } from './openapi-responses'
import { namesInPath, type Operation } from './operation'
import { operations } from './operations'
import { parameterFaultSchema, problemSchema } from './problem'
import { withPropertyWords } from './property-words'
import type { SampledAnswer } from './sampled-answers'

type Json = Record<string, unknown>

const schemaAddress = (name: string) => `#/components/schemas/${name}`

/**
 * Returns the OpenAPI 3.1 document of the interface, from the schemas that check its requests and answers; its properties have their
 * examples from the answers.
 */
export function openApiDocument(site: ExportSite, answers: readonly SampledAnswer[] = []): Json {
  const schemas = withExamples(componentSchemas(), answers)
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name} API`,
      version: apiVersion,
      summary: 'Results of clinical studies, each with its denominator, its sources and its checks.',
      description: `Read-only and without a key. ${licence.scope} Nothing here is medical advice.`,
      contact: { name: site.name, url: `${site.address}/about` },
      license: { name: licence.shortName, url: licence.address },
    },
    externalDocs: { description: 'Reference', url: `${site.address}${referencePath}` },
    servers: [{ url: site.address }],
    security: [],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, methodsOf(operation)])),
    components: { schemas, headers: answerHeaders, responses: problemResponses },
  }
}

function methodsOf(operation: Operation): Json {
  const get = described(operation)
  return operation.takesBody ? { get, post: sent(operation, get) } : { get }
}

/** The same operation with its parameters in a body. */
function sent({ id, parameters }: Operation, { parameters: _inAddress, ...get }: Json): Json {
  const { $schema: _schema, ...schema } = z.toJSONSchema(parameters, { io: 'input' })
  const refused = [413, 415].map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])
  return {
    ...get,
    operationId: `${id}Sent`,
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: { ...(get.responses as Json), ...Object.fromEntries(refused) },
  }
}

function described(operation: Operation): Json {
  const { id, summary, description, answers, mayBeKept, path } = operation
  const refused = namesInPath(path).length > 0 ? [400, 404, 406, 429, 503] : [400, 406, 429, 503]
  const kept = mayBeKept ? { ETag: { $ref: '#/components/headers/ETag' } } : {}
  return {
    operationId: id,
    summary,
    description,
    parameters: parametersOf(operation),
    responses: {
      200: {
        description: 'The answer.',
        headers: {
          ...kept,
          'Data-Version': { $ref: '#/components/headers/Data-Version' },
          Link: { $ref: '#/components/headers/Link' },
          RateLimit: { $ref: '#/components/headers/RateLimit' },
          'RateLimit-Policy': { $ref: '#/components/headers/RateLimit-Policy' },
        },
        content: { 'application/json': { schema: { $ref: schemaAddress(answers) } } },
      },
      ...(mayBeKept && { 304: { description: 'What you hold (If-None-Match) is the present answer.' } }),
      ...Object.fromEntries(
        refused.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  }
}

function parametersOf({ parameters, path }: Operation): Json[] {
  const inPath = namesInPath(path)
  const { properties = {}, required = [] } = z.toJSONSchema(parameters, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = typeof property === 'object' ? property : {}
    const isList = schema.type === 'array'
    return {
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: required.includes(name),
      description,
      // Alternatives stand in one value with commas between them.
      ...(isList && { style: 'form', explode: false }),
      schema,
    }
  })
}

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>()
  const named = { Problem: problemSchema, ParameterFault: parameterFaultSchema }
  for (const [id, schema] of [named, sharedSchemas, ...operations.map(({ schemas }) => schemas)].flatMap(
    Object.entries,
  )) {
    if (!registry.has(schema)) registry.add(schema, { id })
  }
  const { schemas } = z.toJSONSchema(registry, { uri: schemaAddress })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [
      name,
      withPropertyWords(schema),
    ]),
  )
}

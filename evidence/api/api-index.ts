import { z } from 'zod'
import { text } from '@/evidence/study/shape/fields'
import { licence } from '@/evidence/study/site'
import { defineOperation, type Operation } from './operation'

export const apiPath = '/api/v1'
export const openApiPath = '/api/v1/openapi.json'
export const referencePath = '/api'

const indexSchema = z.strictObject({
  name: text.describe('Name of this site'),
  version: text.describe('Version of the interface; the number in its addresses is the major part'),
  dataVersion: text.describe(
    'A mark of the state of the data, as every answer has it in the header Data-Version',
  ),
  reference: text.describe('The reference, for people'),
  description: text.describe('The OpenAPI document, for machines'),
  licence: z.strictObject({
    name: text.describe('Name of the licence'),
    address: text.describe('Its wording'),
    scope: text,
  }),
  operations: z.array(
    z.strictObject({
      id: text,
      summary: text.describe('What it answers with, in a few words'),
      path: text,
    }),
  ),
})

/** Semantic version of the interface: a new name is a minor version; a changed or removed one a new major, at new addresses. */
export const apiVersion = '1.5.0'

/** Returns the operation that says which others there are. */
export function apiIndex(listed: readonly Operation[]): Operation {
  return defineOperation({
    id: 'getIndex',
    path: apiPath,
    summary: 'What there is',
    description:
      'The operations of this interface, with the addresses of its reference and of its description.',
    parameters: z.object({}),
    schemas: { Index: indexSchema },
    answers: 'Index',
    mayBeKept: true,
    examples: [{ title: 'Where to begin', address: apiPath, shows: { version: apiVersion } }],
    answer: async (_, { site, reads }) => ({
      name: `${site.name} API`,
      version: apiVersion,
      dataVersion: await reads.version(),
      reference: `${site.address}${referencePath}`,
      description: `${site.address}${openApiPath}`,
      licence: { name: licence.name, address: licence.address, scope: licence.scope },
      operations: listed.map(({ id, summary, path }) => ({ id, summary, path })),
    }),
  })
}

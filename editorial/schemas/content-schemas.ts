import { z } from 'zod'
import { editorsSchema } from '@/evidence/record/editors-schema'
import { glossarySchema } from '@/evidence/record/glossary-schema'
import { namesSchema } from '@/evidence/record/names-schema'
import { leftOutSchema } from '@/evidence/record/left-out-schema'
import { auditsSchema } from '@/evidence/readings/audits-schema'
import { readingsSchema } from '@/evidence/readings/readings-schema'
import { ledgerSchema } from '@/evidence/revisions/revision'

/** Where the schemas lie, under the content folder; the first line of each content file names its own. */
export const schemasFolder = 'schemas'

/**
 * Returns the JSON Schemas (draft 7) of everything in YAML under `content/`, by the names of their files, so that any
 * editor of YAML completes names, shows what they mean and marks slips while typing.
 */
export function contentSchemas(): Record<string, string> {
  const schemas = {
    'record.json': editorsSchema(),
    'glossary.json': ofFile('Glossary', glossarySchema),
    'names.json': ofFile('Other names of drugs, classes, diseases and harms', namesSchema),
    'left-out.json': ofFile('Known studies that have no record', leftOutSchema),
    'audits.json': ofFile('Samples of published values that were read again', auditsSchema),
    'readings.json': ofFile('Who read which value of a record', readingsSchema),
    'revisions.json': ofFile("What changed on each study's pages", ledgerSchema),
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]),
  )
}

function ofFile(title: string, form: z.ZodType): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(form, { io: 'input', target: 'draft-7' })
  return { $schema, title, ...schema }
}

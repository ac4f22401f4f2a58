import { namesInPath, type Operation } from './operation'
import { parameterSchema } from './parameter-schema'

/** A parameter as the reference describes it. */
export type ReferenceParameter = {
  name: string
  isInPath: boolean
  isRequired: boolean
  /** What it takes: `a whole number from 1 to 200; 50 when left out`. */
  takes: string
  /** Every allowed value, or null where they come from the data or are free. */
  allowed: readonly string[] | null
  meaning: string
}

/** Returns the parameters of an operation in the words of the reference, from the schema that checks them. */
export function referenceParameters({ parameters, path }: Operation): ReferenceParameter[] {
  const { properties, documents, required } = parameterSchema(parameters)
  const inPath = namesInPath(path)
  return [...properties].map(([name, shape]) => {
    const document = documents.get(name)
    const isList = shape.kind === 'names'
    const isFree = isList && shape.fewest === 1
    const plain = isFree ? 'one or several, with commas between them' : shape.expected
    const takes = shape.kind === 'name' ? 'one value' : plain
    return {
      name,
      isInPath: inPath.includes(name),
      isRequired: required.includes(name),
      takes: document?.default === undefined ? takes : `${takes}; ${String(document.default)} when left out`,
      allowed: isList || shape.kind === 'name' ? shape.allowed : null,
      meaning: document?.description ?? '',
    }
  })
}

import { z } from 'zod'
import { text } from '@/evidence/study/shape/fields'

/** The problems that the interface answers with: the end of each type's address, its title and its status. */
export const problemKinds = {
  'invalid-parameter': { status: 400, title: 'A parameter is not right.' },
  'malformed-address': { status: 400, title: 'The address cannot be read.' },
  'malformed-body': { status: 400, title: 'What was sent cannot be read.' },
  'not-found': { status: 404, title: 'There is nothing at this address.' },
  'method-not-allowed': { status: 405, title: 'This address does not answer to that method.' },
  'not-acceptable': { status: 406, title: 'The answer is not to be had in that form.' },
  'body-too-long': { status: 413, title: 'What was sent is too long.' },
  'address-too-long': { status: 414, title: 'The address is too long.' },
  'unsupported-media-type': { status: 415, title: 'What was sent is not JSON.' },
  'too-many-requests': { status: 429, title: 'Too many requests came from this address.' },
  'internal-error': { status: 500, title: 'Something went wrong on our side.' },
  unavailable: { status: 503, title: 'The data cannot be read just now.' },
} as const
export type ProblemKind = keyof typeof problemKinds

/** What is wrong with one parameter. */
export const parameterFaultSchema = z.strictObject({
  parameter: text.describe('Name of the parameter, as it was given'),
  detail: text.describe('What was found and what was expected'),
  given: z.string().nullable().describe('What was given, cut after 80 characters; null when it was missing'),
  allowed: z
    .array(z.string())
    .nullable()
    .describe('Values (or names) that are allowed; null when not a list'),
  nearest: z.string().nullable().describe('The allowed value that was most likely meant'),
})
export type ParameterFault = z.output<typeof parameterFaultSchema>

/** A problem document (RFC 9457), sent as `application/problem+json`. */
export const problemSchema = z.strictObject({
  type: text.describe('Address of the explanation of this kind of problem, or about:blank'),
  title: text.describe('The kind of the problem in a sentence, alike for all of it'),
  status: z.int().min(400).max(599),
  detail: text.optional().describe('What is wrong with this request, in whole sentences'),
  errors: z.array(parameterFaultSchema).optional().describe('Each parameter that is not right'),
})
export type Problem = z.output<typeof problemSchema>

/** Raised where a question cannot be answered; it becomes a problem document. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    detail: string,
    readonly faults: ParameterFault[] = [],
  ) {
    super(detail)
    this.name = 'ApiProblem'
  }
}

/** Returns the document of a problem; its type leads to the page that explains it. */
export function problemDocument({ kind, message, faults }: ApiProblem, siteAddress: string): Problem {
  return {
    type: `${siteAddress}/api#${kind}`,
    ...problemKinds[kind],
    detail: message,
    ...(faults.length > 0 && { errors: faults }),
  }
}

/** Returns the problem of parameters that are not right; its sentence is that of the first. */
export function wrongParameters(faults: ParameterFault[]): ApiProblem {
  const [first] = faults
  const more = faults.length > 1 ? ` ${faults.length - 1} more in "errors".` : ''
  return new ApiProblem('invalid-parameter', `${first?.detail ?? ''}${more}`, faults)
}

import type { z } from 'zod'
import type { ApiContext } from '@/evidence/api/operation'

/** What a tool answers: lines to read, and the same as data in the form of its schema. */
export type ToolAnswer<T> = { lines: readonly string[]; data: T }

/** A question that a language model can put; every one only reads. */
export type Tool = {
  /** As the protocol names it: letters and low lines. */
  name: string
  title: string
  /** What it answers and how to use the answer; a model chooses by it. */
  description: string
  input: z.ZodObject
  output: z.ZodObject
  /** Returns the checked answer. Rejects with an ApiProblem, with a ZodError when we broke our own schema, or as its reads do. */
  run: (asked: unknown, context: ApiContext) => Promise<ToolAnswer<Record<string, unknown>>>
}

/** Returns a tool from its schemas and the function that answers it; the answer is checked before it is sent. */
export function defineTool<I extends z.ZodObject, O extends z.ZodObject>(
  definition: Omit<Tool, 'run' | 'input' | 'output'> & {
    input: I
    output: O
    answer: (asked: z.output<I>, context: ApiContext) => Promise<ToolAnswer<z.input<O>>>
  },
): Tool {
  const { answer, ...described } = definition
  return {
    ...described,
    run: async (asked, context) => {
      const { lines, data } = await answer(described.input.parse(asked), context)
      return { lines, data: described.output.parse(data) }
    },
  }
}

import path from 'node:path'

/** Why a file was not imported: one sentence, with its place. Nothing was written. */
export class ImportProblem extends Error {
  readonly place: string | null

  constructor(sentence: string, file: string | null = null, line = 1, column = 1) {
    super(sentence)
    this.name = 'ImportProblem'
    this.place = file === null ? null : `${path.relative(process.cwd(), file) || file}:${line}:${column}`
  }

  /** The sentence as a command prints it. */
  get line(): string {
    return this.place === null ? this.message : `${this.place} ${this.message}`
  }
}

/** Returns line and column, from 1, of a position in a text. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset))
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - lineStart + 1 }
}

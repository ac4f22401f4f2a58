/** Where a command says its answer, for the next program, and what went wrong, for a person. */
export type Streams = { out: (text: string) => void; err: (text: string) => void }

/** The streams of this process. */
export const terminal: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}

/** An answer as it is sent. */
export type AnswerText = { text: string; etag: string; next: string | null }

/** Most characters that are kept for one state of the data; beyond it all are forgotten. */
const maxKeptBytes = 16_000_000

let kept = { version: '', answers: new Map<string, AnswerText>(), size: 0 }

/**
 * Returns the answer to an address, made once for each state of the data. `version` is another one
 * whenever the data changed. Checking and writing a long answer takes a hundred times as long as finding it again.
 */
export async function keptAnswer(
  version: string,
  address: string,
  make: () => Promise<AnswerText>,
): Promise<AnswerText> {
  if (kept.version !== version) kept = { version, answers: new Map(), size: 0 }
  // What is made while the data changes is kept with what it was made from.
  const own = kept
  const known = own.answers.get(address)
  if (known) return known
  const answer = await make()
  if (own.size + answer.text.length > maxKeptBytes) {
    own.answers.clear()
    own.size = 0
  }
  own.answers.set(address, answer)
  own.size += address.length + answer.text.length
  return answer
}

/** An answer as it is sent. */
export type AnswerText = { text: string; etag: string; next: string | null }

/** Most characters that are kept for one state of the data; beyond it all are forgotten. */
const maxKeptBytes = 16_000_000

type Kept = { answers: Map<string, AnswerText>; size: number }
const keptFor = new WeakMap<object, Kept>()

/**
 * Returns the answer to an address, made once for each state of the data. `state` is an object that is another one
 * whenever the data changed. Checking and writing a long answer takes a hundred times as long as finding it again.
 */
export async function keptAnswer(
  state: object,
  address: string,
  make: () => Promise<AnswerText>,
): Promise<AnswerText> {
  const kept = keptFor.get(state) ?? { answers: new Map<string, AnswerText>(), size: 0 }
  keptFor.set(state, kept)
  const known = kept.answers.get(address)
  if (known) return known
  const answer = await make()
  if (kept.size + answer.text.length > maxKeptBytes) {
    kept.answers.clear()
    kept.size = 0
  }
  kept.answers.set(address, answer)
  kept.size += address.length + answer.text.length
  return answer
}

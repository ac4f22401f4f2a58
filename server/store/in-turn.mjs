/**
 * Does a thing with each of a list, some at a time, and ends at the first that fails.
 * @template One
 * @param {readonly One[]} list
 * @param {number} atOnce
 * @param {(one: One) => Promise<void>} doOne
 */
export async function withEach(list, atOnce, doOne) {
  const rest = list[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of rest) await doOne(one)
    }),
  )
}

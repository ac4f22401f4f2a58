/**
 * Returns what was made under a name last time when it would be made of the same things again, else makes it. Things are the
 * same when they are one and the same value or object, so that what is made of a remembered thing is remembered too.
 */
export type Memory = <T>(name: string, of: readonly unknown[], make: () => T) => T

/** Remembers nothing: what a command that runs once needs. */
export const noMemory: Memory = (_name, _of, make) => make()

/** Returns a memory of the last thing made under each name, for a program that does the same work with every save. */
export function newMemory(): Memory {
  const last = new Map<string, { of: readonly unknown[]; value: unknown }>()
  return <T>(name: string, of: readonly unknown[], make: () => T): T => {
    const known = last.get(name)
    // One name stands for one kind of thing.
    if (known && isSame(known.of, of)) return known.value as T
    const value = make()
    last.set(name, { of, value })
    return value
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value, index) => Object.is(value, other[index]))

/**
 * Returns a function that makes its answer once for an object and gives the same one for as long as that object lives: a study is never
 * changed in place. What it is given beside the object must follow from it, for it is not looked at again.
 */
export function onceFor<Key extends WeakKey, Rest extends unknown[], Answer>(
  make: (key: Key, ...rest: Rest) => Answer,
): (key: Key, ...rest: Rest) => Answer {
  const made = new WeakMap<Key, { answer: Answer }>()
  return (key, ...rest) => {
    const before = made.get(key)
    if (before) return before.answer
    const answer = make(key, ...rest)
    made.set(key, { answer })
    return answer
  }
}

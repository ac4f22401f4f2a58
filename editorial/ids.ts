const longest = 32

/** Returns a maker of ids in addresses, each of them once: `overall-survival`, then `overall-survival-2`. */
export function uniqueIds(): (title: string, otherwise: string, length?: number) => string {
  const used = new Map<string, number>()
  return (title, otherwise, length = longest) => {
    const base = idOf(title, length) || otherwise
    for (let count = (used.get(base) ?? 0) + 1; ; count += 1) {
      const id = count === 1 ? base : `${base}-${count}`
      if (count > 1 && used.has(id)) continue
      used.set(base, count)
      if (count > 1) used.set(id, 1)
      return id
    }
  }
}

/** Returns a title as an id, cut after a whole word; empty where no letter or digit of it can stand in one. */
export function idOf(title: string, length = longest): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let id = ''
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`
    if (longer.length > length) break
    id = longer
  }
  return id === '' ? (words[0] ?? '').slice(0, length) : id
}

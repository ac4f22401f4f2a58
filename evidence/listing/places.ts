/** Returns whole numbers from 0 as text: seven bits a byte, in base64. */
export function numbersText(numbers: readonly number[]): string {
  const bytes: number[] = []
  for (const number of numbers) {
    let left = number
    for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128)
    bytes.push(left)
  }
  let letters = ''
  for (let from = 0; from < bytes.length; from += 8192)
    letters += String.fromCharCode(...bytes.slice(from, from + 8192))
  return btoa(letters)
}

/** Returns the numbers in a text that {@link numbersText} wrote, each below two thousand million. */
export function numbersIn(text: string): number[] {
  const numbers: number[] = []
  eachNumber(text, (number) => numbers.push(number))
  return numbers
}

/** One walk over the text: a value that most results have is a hundred thousand numbers, and is read for one answer. */
function eachNumber(text: string, take: (number: number) => void): void {
  const letters = atob(text)
  let number = 0
  let shift = 0
  for (let index = 0; index < letters.length; index += 1) {
    const byte = letters.charCodeAt(index)
    number |= (byte & 127) << shift
    shift += 7
    if (byte > 127) continue
    take(number)
    number = 0
    shift = 0
  }
}

/**
 * Returns places in a list, which are whole numbers from 0, as text: the gaps between them, so that what stands under a value takes
 * about one byte a place and is read in one row. Throws unless they rise.
 */
export function placesText(places: readonly number[]): string {
  return numbersText(
    places.map((place, index) => {
      const before = places[index - 1] ?? -1
      if (!Number.isInteger(place) || place <= before)
        throw new Error(`Place ${place} does not come after ${before}.`)
      return place - before - 1
    }),
  )
}

/** Returns the places in a text that {@link placesText} wrote. */
export function placesIn(text: string): number[] {
  const places: number[] = []
  let place = -1
  eachNumber(text, (gap) => places.push((place += gap + 1)))
  return places
}

/** Returns the places that are in any of the lists, rising. */
export function inAny(lists: readonly (readonly number[])[]): readonly number[] {
  const [only = []] = lists
  return lists.length < 2 ? only : [...new Set(lists.flat())].sort((a, b) => a - b)
}

/** Returns the places that are in every one of the lists, of which there is one or more, rising. */
export function inEach(lists: readonly (readonly number[])[]): readonly number[] {
  const [fewest = [], ...others] = lists.toSorted((a, b) => a.length - b.length)
  return others.reduce(inBoth, fewest)
}

/** Both rise, and the first is the shorter: each of its places is looked for in what is left of the other. */
function inBoth(few: readonly number[], many: readonly number[]): number[] {
  const both: number[] = []
  let from = 0
  for (const place of few) {
    from = firstAtLeast(many, place, from)
    if (from === many.length) break
    if (many[from] === place) both.push(place)
  }
  return both
}

/** Returns the index of the first place that is this one or a later one, at `from` or after it; the length where there is none. */
export function firstAtLeast(places: readonly number[], wanted: number, from = 0): number {
  // Steps that double find a near place at once and a far one soon.
  let low = from
  let step = 1
  while (low + step < places.length && (places[low + step] ?? 0) < wanted) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, places.length)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** As many colours as one byte a pixel can name; edges between two inks need most of them. */
const maxColours = 128
const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/**
 * Returns a picture of few inks with its colours in a palette, one byte a pixel: a third of what it weighs with four.
 * Colours beyond the most frequent ones, which only edges have, become the nearest. Takes 8-bit RGBA that hides nothing,
 * as the picture renderer writes it; the same picture always gives the same bytes.
 */
export function palettePng(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const { width, height, data } = chunksOf(png)
  const pixels = unfiltered(inflateSync(data), width, height)
  const palette = frequentColours(pixels)
  const lines = Buffer.alloc((width + 1) * height)
  const known = new Map(palette.map((colour, place) => [colour, place]))
  // Most pixels are the paper that the one before them was.
  let [last, place] = [-1, 0]
  for (let y = 0, at = 0; y < height; y += 1) {
    const line = y * (width + 1) + 1
    for (let x = 0; x < width; x += 1, at += 1) {
      const colour = pixels[at] ?? 0
      if (colour !== last) {
        place = known.get(colour) ?? nearest(palette, colour)
        known.set(colour, place)
        last = colour
      }
      lines[line + x] = place
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', head),
      chunk('PLTE', Buffer.from(palette.flatMap((colour) => channelsOf(colour)))),
      chunk('IDAT', deflateSync(lines, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunksOf(png: Uint8Array): { width: number; height: number; data: Buffer } {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const data: Buffer[] = []
  for (let at = signature.length; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const body = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(body)
  }
  if (bytes[24] !== 8 || bytes[25] !== 6)
    throw new Error(
      'A picture for the palette has 8 bits a channel, red, green, blue and alpha; this one has not.',
    )
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), data: Buffer.concat(data) }
}

/** Returns the pixels as 0xrrggbb; undoes the filters of the format, by line (PNG, clause 9). */
function unfiltered(raw: Buffer, width: number, height: number): Uint32Array {
  const stride = width * 4
  const pixels = new Uint32Array(width * height)
  let above: Buffer = Buffer.alloc(stride)
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1)
    const filter = raw[start] ?? 0
    const line = raw.subarray(start + 1, start + 1 + stride)
    undo(filter, line, above)
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = line.readUInt32BE(x * 4) >>> 8
    above = line
  }
  return pixels
}

function undo(filter: number, line: Buffer, above: Buffer): void {
  const { length } = line
  if (filter === 1) {
    for (let x = 4; x < length; x += 1) line[x] = (line[x] ?? 0) + (line[x - 4] ?? 0)
  } else if (filter === 2) {
    for (let x = 0; x < length; x += 1) line[x] = (line[x] ?? 0) + (above[x] ?? 0)
  } else if (filter === 3) {
    for (let x = 0; x < length; x += 1)
      line[x] = (line[x] ?? 0) + (((x < 4 ? 0 : (line[x - 4] ?? 0)) + (above[x] ?? 0)) >> 1)
  } else if (filter === 4) {
    for (let x = 0; x < length; x += 1)
      line[x] =
        (line[x] ?? 0) + paeth(x < 4 ? 0 : (line[x - 4] ?? 0), above[x] ?? 0, x < 4 ? 0 : (above[x - 4] ?? 0))
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Returns the most frequent colours, those of one frequency by value, so that the order never depends on the machine. */
function frequentColours(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>()
  let [last, run] = [pixels[0] ?? 0, 0]
  const count = () => counts.set(last, (counts.get(last) ?? 0) + run)
  for (const colour of pixels) {
    if (colour !== last) {
      count()
      ;[last, run] = [colour, 0]
    }
    run += 1
  }
  count()
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, maxColours)
    .map(([colour]) => colour)
}

const channelsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = channelsOf(colour)
  let best = 0
  let least = Infinity
  palette.forEach((other, place) => {
    const [r, g, b] = channelsOf(other)
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
    if (distance < least) [best, least] = [place, distance]
  })
  return best
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { palettePng } from './palette-png'

const [width, height] = [3, 5]
/** Five lines of three pixels, in RGBA; five colours. */
const pixels = Array.from({ length: width * height }, (_, at) => [
  at % 5 === 0 ? 255 : 7 * (at % 5),
  at % 5,
  200,
  255,
])

test('a picture with every filter of the format keeps its pixels, with a byte for each', () => {
  const picture = Buffer.from(palettePng(written([0, 1, 2, 3, 4])))
  expect(picture.readUInt32BE(16)).toBe(width)
  expect([picture[24], picture[25]]).toEqual([8, 3])
  const palette = chunkOf(picture, 'PLTE')
  const lines = inflateSync(chunkOf(picture, 'IDAT'))
  const shown = Array.from({ length: width * height }, (_, at) => {
    const place = lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] ?? 0
    return [...palette.subarray(place * 3, place * 3 + 3), 255]
  })
  expect(palette).toHaveLength(5 * 3)
  expect(shown).toEqual(pixels)
})

test('a picture of another kind is refused', () => {
  const grey = Buffer.from(written([0, 0, 0, 0, 0]))
  grey[25] = 0
  expect(() => palettePng(grey)).toThrow('8 bits a channel')
})

/** Returns the picture as a PNG whose lines have the given filters. */
function written(filters: readonly number[]): Uint8Array {
  const lines = filters.map((filter, y) => {
    const line = pixels.slice(y * width, (y + 1) * width).flat()
    const above = y === 0 ? line.map(() => 0) : pixels.slice((y - 1) * width, y * width).flat()
    const filtered = line.map((byte, x) => {
      const [left, up, corner] = [line[x - 4] ?? 0, above[x] ?? 0, x < 4 ? 0 : (above[x - 4] ?? 0)]
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
      const nearest = a <= b && a <= c ? left : b <= c ? up : corner
      return (byte - ([0, left, up, (left + up) >> 1, nearest][filter] ?? 0)) & 255
    })
    return Buffer.from([filter, ...filtered])
  })
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 6, 0, 0, 0])
  const chunks = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

function chunkOf(png: Buffer, name: string): Buffer {
  const at = png.indexOf(name)
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
}

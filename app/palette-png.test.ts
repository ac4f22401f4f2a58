import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { palettePng } from './palette-png'

const [width, height] = [3, 5]
/** Five lines of three pixels, in RGBA; five colours. */
const drawn = Array.from({ length: width * height }, (_, at) => [
  at % 5 === 0 ? 255 : 7 * (at % 5),
  at % 5,
  200,
  255,
])
const pixels = Uint8Array.from(drawn.flat())

test('a picture keeps its pixels, with a byte for each, and its colours in a palette', () => {
  const picture = Buffer.from(palettePng({ width, height, pixels }))
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, height])
  expect([picture[24], picture[25]]).toEqual([8, 3])
  const palette = chunkOf(picture, 'PLTE')
  const lines = inflateSync(chunkOf(picture, 'IDAT'))
  const shown = Array.from({ length: width * height }, (_, at) => {
    const place = lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] ?? 0
    return [...palette.subarray(place * 3, place * 3 + 3), 255]
  })
  expect(palette).toHaveLength(5 * 3)
  expect(shown).toEqual(drawn)
})

test('pixels that are more or fewer than the picture has are refused', () => {
  expect(() => palettePng({ width, height: 4, pixels })).toThrow('12 pixels has 4 bytes for each, and not 60')
})

function chunkOf(png: Buffer, name: string): Buffer {
  const at = png.indexOf(name)
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
}

import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const styles = () => path.join(process.cwd(), 'app', 'styles')

/** Returns the style sheet of embedded cards: the same colours and figures as on pages, and the card's own layout. */
export async function getEmbedStyle(): Promise<string> {
  const sheets = ['tokens.css', 'figures.css', 'figure-marks.css', 'embed.css']
  return (await Promise.all(sheets.map((name) => readFile(path.join(styles(), name), 'utf8')))).join('\n')
}

/** Returns the face of embedded cards, whose letters the figures were measured in. */
export async function getEmbedFace(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path.join(process.cwd(), 'app', 'fonts', 'sans.woff2')))
}

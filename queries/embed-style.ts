import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const styles = () => path.join(process.cwd(), 'app', 'styles')

/** Returns the style sheet of embedded cards: the same colours and figures as on pages, and the card's own layout. */
export async function getEmbedStyle(): Promise<string> {
  const sheets = ['tokens.css', 'figure-marks.css', 'embed.css']
  const [tokens = '', ...rules] = await Promise.all(
    sheets.map((name) => readFile(path.join(styles(), name), 'utf8')),
  )
  const own = rules.join('\n')
  return `${rootOf(tokens, own)}\n${own}`
}

/** Returns the tokens that the rules use, as custom properties of the page. */
function rootOf(theme: string, rules: string): string {
  const tokens = [...theme.matchAll(/^ {2}(--[\w-]+):\s*([^;]+);$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
  const isUsed = (name: string) => rules.includes(`var(${name})`)
  const lines = tokens.filter(([name]) => isUsed(name)).map(([name, value]) => `  ${name}: ${value};`)
  return `:root {\n  color-scheme: light dark;\n${lines.join('\n')}\n}`
}

/** Returns the face of embedded cards, whose letters the figures were measured in. */
export async function getEmbedFace(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path.join(process.cwd(), 'app', 'fonts', 'sans.woff2')))
}

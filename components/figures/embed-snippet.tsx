import type { Figure } from '@/evidence/figures/figure'

type Props = { figure: Figure; page: string; path: string; credit: string }

/** How to use a figure elsewhere: its files, and the markup that shows it with its source. */
export function EmbedSnippet({ figure, page, path, credit }: Props) {
  return (
    <section className="figure-embed" aria-labelledby="use">
      <h2 id="use">Use this figure</h2>
      <p>
        Take it as <a href={`${path}.svg`}>SVG</a> or as <a href={`${path}.png`}>PNG</a>, with its caption and
        source in it; or paste this into a page of your own. It shows the picture, says the same in words, and
        leads back here.
      </p>
      {/* A region that scrolls must be reachable without a pointer. */}
      <pre className="figure-snippet" tabIndex={0} role="region" aria-label="Markup to paste">
        <code>{embedMarkup(figure, page, credit)}</code>
      </pre>
    </section>
  )
}

/** Returns the markup as text: a figure with a picture, its words and a link to its page. */
export function embedMarkup(figure: Figure, page: string, credit: string): string {
  const quoted = (words: string) =>
    words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return [
    '<figure>',
    `  <a href="${page}">`,
    `    <img src="${page}.svg" alt="${quoted(`${figure.title}. ${figure.description}`)}" width="100%">`,
    '  </a>',
    `  <figcaption>${quoted(figure.title)}. <a href="${page}">${quoted(credit)}</a></figcaption>`,
    '</figure>',
  ].join('\n')
}

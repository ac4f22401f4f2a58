import type { ReactNode } from 'react'
import type { Figure } from '@/evidence/figures/marks/figure'
import { escapeXml } from '@/evidence/markup/xml'

/** `frame`: the markup of the frame that shows the figure's card elsewhere. */
type Props = { figure: Figure; frame: string; page: string; path: string; credit: string }

const words = 'mt-2 mb-3'

/** How to use a figure elsewhere: its files, and the markup that shows it with its source, framed or as a picture. */
export function EmbedSnippet({ figure, frame, page, path, credit }: Props) {
  return (
    <section className="font-plain text-plain" aria-labelledby="use">
      <h2 id="use">Use this figure</h2>
      <p className={words}>
        Take it as <a href={`${path}.svg`}>SVG</a> or as <a href={`${path}.png`}>PNG</a>, with its caption and
        source in it; or paste one of these into a page of your own. A site that reads oEmbed needs this
        page&rsquo;s address alone (<a href="/oembed/providers.json">provider</a>). Under CC BY 4.0 the link
        back is all the credit that we ask for.
      </p>
      <Snippet name="Markup of a frame" markup={frame}>
        As a frame: its text stays text, it follows the reader&rsquo;s light or dark setting and our
        corrections, and runs no script.
      </Snippet>
      <Snippet name="Markup of a picture" markup={pictureMarkup(figure, page, credit)}>
        As a picture: the same in an image, with its words beside it.
      </Snippet>
    </section>
  )
}

function Snippet({ name, markup, children }: { name: string; markup: string; children: ReactNode }) {
  return (
    <>
      <p className={words}>{children}</p>
      {/* A region that scrolls must be reachable without a pointer. */}
      <pre
        className="overflow-x-auto border border-rule bg-paper-sunk px-4 py-3 text-note leading-body"
        tabIndex={0}
        role="region"
        aria-label={name}
      >
        <code>{markup}</code>
      </pre>
    </>
  )
}

/** Returns markup as text: a figure with a picture, its words and a link to its page. */
function pictureMarkup(figure: Figure, page: string, credit: string): string {
  return [
    '<figure>',
    `  <a href="${page}">`,
    `    <img src="${page}.svg" alt="${escapeXml(`${figure.title}. ${figure.description}`)}" width="100%">`,
    '  </a>',
    `  <figcaption>${escapeXml(figure.title)}. <a href="${page}">${escapeXml(credit)}</a></figcaption>`,
    '</figure>',
  ].join('\n')
}

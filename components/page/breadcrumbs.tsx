import Link from 'next/link'

export type Crumb = { href: string; label: string }

/** Most letters of a crumb that a phone never cuts. */
const longestWhole = 12

/**
 * The way from the front page to here; the last crumb is the page itself. On a phone it is one line: what does not fit of a long name is
 * in the title below it.
 */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const here = crumbs.at(-1)
  return (
    <nav
      className="quiet-links min-w-0 font-plain text-small text-ink-soft print:hidden"
      aria-label="Breadcrumb"
    >
      <ol className="*:not-first:before:mx-[0.55em] *:not-first:before:text-rule-strong *:not-first:before:content-['/'/''] max-sm:flex max-sm:items-center sm:*:inline">
        {crumbs.map((crumb) => (
          <li
            key={crumb.href}
            className={
              crumb.label.length > longestWhole
                ? 'max-sm:flex max-sm:min-w-0 max-sm:items-center'
                : 'max-sm:shrink-0'
            }
          >
            {crumb === here ? (
              <span aria-current="page" className="max-sm:truncate">
                {crumb.label}
              </span>
            ) : (
              // A block of its own height: what is cut in a flexible box shows no dots.
              <Link href={crumb.href} className="max-sm:block max-sm:truncate max-sm:leading-8">
                {crumb.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

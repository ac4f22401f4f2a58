import Link from 'next/link'

export type Crumb = { href: string; label: string }

/** The way from the front page to here; the last crumb is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const here = crumbs.at(-1)
  return (
    <nav className="quiet-links font-plain text-small text-ink-soft print:hidden" aria-label="Breadcrumb">
      <ol className="*:inline *:not-first:before:mx-[0.55em] *:not-first:before:text-rule-strong *:not-first:before:content-['/'/'']">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            {crumb === here ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <Link href={crumb.href}>{crumb.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

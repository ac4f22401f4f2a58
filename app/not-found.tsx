import type { Metadata } from 'next'
import Link from 'next/link'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { SearchForm } from '@/components/search/search-form'
import { placesOnEveryPage } from '@/evidence/study/site-places'
import { site } from './site'

export const metadata: Metadata = { title: 'Page not found', robots: { index: false, follow: true } }

const crumbs = [
  { href: '/', label: site.name },
  { href: '', label: 'Page not found' },
]

const places = placesOnEveryPage.map(({ href, label }) => ({
  href,
  label: href === '/studies' ? 'All studies' : label,
}))

export default function NotFound() {
  return (
    <main id="content" className="frame">
      <Breadcrumbs crumbs={crumbs} />
      <header className="page-head">
        <h1>There is no page at this address</h1>
        <p className="lede">It may have been mistyped, or the page may have moved.</p>
        <SearchForm name="Search studies, results and terms" hint="Words, numbers, NCT or DOI" isLarge />
      </header>
      <section aria-labelledby="places">
        <h2 id="places" className="mb-2 border-t border-ink pt-2">
          What is here
        </h2>
        <ul className="quiet-links font-plain sm:columns-2">
          {places.map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}

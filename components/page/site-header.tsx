import Link from 'next/link'
import { SearchForm } from '@/components/search/search-form'
import { SiteMark } from './site-mark'
import { placesOnEveryPage } from '@/evidence/study/site-places'

/** The link past the header, the site's name, its search and its places, which a narrow screen opens from a menu. */
export function SiteHeader({ name }: { name: string }) {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className="site-header">
        <div className="frame">
          <Link className="site-name" href="/">
            <SiteMark />
            {name}
          </Link>
          <SearchForm name="Search this site" className="site-search" />
          <button type="button" className="site-menu" popoverTarget="site-nav">
            Menu
          </button>
          <nav className="site-nav" id="site-nav" popover="auto" aria-label="Site">
            <ul>
              {placesOnEveryPage.map(({ href, label }) => (
                <li key={href}>
                  <Link href={href}>{label}</Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
    </>
  )
}

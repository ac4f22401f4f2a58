import Link from 'next/link'
import { SearchForm } from '@/components/search/search-form'
import { SiteMark } from './site-mark'

const places = [
  { href: '/studies', label: 'Studies' },
  { href: '/verify', label: 'Verify' },
  { href: '/glossary', label: 'Glossary' },
  { href: '/methods', label: 'Methods' },
  { href: '/about', label: 'About' },
]

/** The link past the header, the site's name, its search and its places. */
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
          <nav className="site-nav" aria-label="Site">
            <ul>
              {places.map(({ href, label }) => (
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

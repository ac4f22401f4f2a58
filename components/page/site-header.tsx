import Link from 'next/link'
import { SearchForm } from '@/components/search/search-form'
import { SiteMark } from './site-mark'
import { placesOnEveryPage } from '@/evidence/study/site-places'

/** On a narrow screen the places of the site open from a button; a browser that knows no popovers shows them. */
const menuLook = [
  'static block overflow-visible bg-transparent text-inherit menu:fixed menu:inset-x-0 menu:top-[3.1rem] menu:bottom-auto',
  'menu:w-full menu:border-b menu:border-rule-strong menu:bg-paper-raised menu:px-gutter menu:pt-2 menu:pb-4 menu:not-open:hidden',
].join(' ')

/** The link past the header, the site's name, its search and its places, which a narrow screen opens from a menu. */
export function SiteHeader({ name }: { name: string }) {
  return (
    <>
      <a
        className="absolute start-gutter top-0 z-10 bg-accent px-4 py-2.5 font-plain text-paper not-focus:visually-hidden print:hidden"
        href="#content"
      >
        Skip to the content
      </a>
      <header className="border-b border-rule font-plain text-plain">
        <div className="frame flex flex-wrap items-center justify-between gap-x-[clamp(0.6rem,2vw,2rem)] py-2 print:py-0">
          <Link
            className="inline-flex min-h-8 items-center gap-2 font-text text-sub font-medium tracking-head text-ink no-underline"
            href="/"
          >
            <SiteMark />
            {name}
          </Link>
          <SearchForm name="Search this site" />
          <button
            type="button"
            className="hidden h-8 cursor-pointer border border-rule-strong px-2.5 print:hidden menu:block"
            popoverTarget="site-nav"
          >
            Menu
          </button>
          <nav
            className={`${menuLook} quiet-links print:hidden`}
            id="site-nav"
            popover="auto"
            aria-label="Site"
          >
            <ul className="flex flex-wrap gap-x-5 menu:grid menu:grid-cols-2">
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

import Link from 'next/link'
import { placesOnEveryPage } from '@/evidence/study/site-places'

/** What a reader should know on every page: not advice, where the figures come from, what may be reused. */
export function SiteFooter({ name }: { name: string }) {
  return (
    <footer className="border-t border-rule bg-paper-sunk font-plain text-small text-ink-soft print:mt-[1mm] print:text-fine print:leading-close">
      <div className="frame grid gap-x-12 gap-y-2 pt-7 pb-9 print:block print:pt-[1mm] print:pb-0 *:[p]:max-w-176">
        <p className="print:inline">
          {name} reports what studies found. It is not medical advice: talk to a clinician before you act on
          it.
        </p>{' '}
        <p className="print:inline">
          Every figure was transcribed from the source named beside it and checked as the methods describe.
          Our words and tables may be reused under{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
            CC BY 4.0
          </a>
          ; quotations belong to their publishers.
        </p>
        <p className="print:hidden">
          Readers get no cookies, reading pages run no scripts, and no other host is asked for anything. What
          was mended stands under <Link href="/corrections">corrections</Link>. A sentence can be{' '}
          <Link href="/verify">checked number by number</Link>. Programs read the <Link href="/api">API</Link>
          .
        </p>
        <nav className="quiet-links print:hidden" aria-label="Footer">
          <ul className="flex flex-wrap gap-x-5">
            {placesOnEveryPage.map(({ href, label }) => (
              <li key={href}>
                <Link href={href}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}

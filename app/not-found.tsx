import type { Metadata } from 'next'
import Link from 'next/link'

export const metadata: Metadata = { title: 'Page not found', robots: { index: false, follow: true } }

export default function NotFound() {
  return (
    <main id="content" className="frame">
      <div className="prose-page">
        <h1>There is no page at this address</h1>
        <p>It may have been mistyped, or the page may have moved.</p>
        <ul>
          <li>
            <Link href="/studies">All studies</Link>, each with its summary, data and sources
          </li>
          <li>
            <Link href="/glossary">The glossary</Link>, for a term you met elsewhere
          </li>
          <li>
            <Link href="/">The front page</Link>
          </li>
        </ul>
      </div>
    </main>
  )
}

import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/page/site-footer'
import { SiteHeader } from '@/components/page/site-header'
import { licence } from '@/evidence/study/site'
import { EditorPanel } from './editor-panel'
import { drawings, sans, sansNames, serif, serifItalic, serifNames } from './fonts'
import { site } from './site'
import './globals.css'

export const metadata: Metadata = {
  metadataBase: new URL(site.address),
  title: { default: site.name, template: `%s | ${site.name}` },
  description: site.description,
  robots: { index: true, follow: true },
  formatDetection: { telephone: false, date: false, address: false, email: false, url: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffdf9' },
    { media: '(prefers-color-scheme: dark)', color: '#141618' },
  ],
}

const faces = [serif, serifNames, serifItalic, sans, sansNames, drawings]
  .map(({ variable }) => variable)
  .join(' ')

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={site.language} className={faces}>
      <body>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={site.name}
          href="/opensearch.xml"
        />
        <link rel="license" href={licence.address} />
        <SiteHeader name={site.name} />
        <EditorPanel />
        {children}
        <SiteFooter name={site.name} />
      </body>
    </html>
  )
}

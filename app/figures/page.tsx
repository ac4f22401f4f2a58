import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { FigureView } from '@/components/figures/figure-view'
import { figuresOf } from '@/evidence/figures/catalogue'
import { exampleStudy } from '@/evidence/figures/gallery/example-study'
import { galleryCases } from '@/evidence/figures/gallery/gallery-cases'
import '@/app/records.css'

export const metadata: Metadata = {
  ...pageMetadata({
    path: '/figures',
    title: 'Figures on hard cases',
    description:
      'Every figure of this site on invented data that would embarrass it: nobody, everybody, one, a thousand.',
  }),
  robots: { index: false },
}

export default function FigureGalleryPage() {
  return (
    <main id="content" className="frame *:[section]:max-w-176">
      <header className="page-head">
        <h1>Figures on hard cases</h1>
        <p className="lede">
          Every figure of this site, drawn from invented data that would embarrass it. No number here is of a
          real study.
        </p>
      </header>
      <section aria-labelledby="example">
        <h2 id="example">An invented trial</h2>
        {figuresOf(exampleStudy()).map((figure) => (
          <FigureView key={figure.id} figure={figure} name={`figure-${figure.id}`} />
        ))}
      </section>
      <section aria-labelledby="cases">
        <h2 id="cases">Edge cases</h2>
        {galleryCases.map((figure) => (
          <FigureView key={figure.id} figure={figure} name={`figure-${figure.id}`} />
        ))}
      </section>
    </main>
  )
}

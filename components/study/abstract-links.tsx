import { Fragment } from 'react'
import { abstractFormats, abstractPath } from '@/evidence/abstract/abstract-files'

/** The files of the study on one page, for whoever hands it on. */
export function AbstractLinks({ slug }: { slug: string }) {
  return (
    <>
      One-page abstract:{' '}
      {abstractFormats.map(({ ending, type, label }, place) => (
        <Fragment key={ending}>
          {place > 0 && ', '}
          <a href={abstractPath(slug, ending)} type={type}>
            {label}
          </a>
        </Fragment>
      ))}
    </>
  )
}

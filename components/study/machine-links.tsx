import { exportFormats, exportPath } from '@/evidence/exports/formats'
import { studySignposts } from '@/evidence/exports/signposts'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'

/**
 * Where machines find the rest of a study, as links of the page's head (signposting.org); publishing sends them as
 * headers too.
 */
export function MachineLinks({ study, site }: { study: Study; site: ExportSite }) {
  // The page's metadata names its author already.
  const signposts = studySignposts(study, site).filter(({ rel }) => rel !== 'author')
  return (
    <>
      {signposts.map(({ rel, href, type }) => (
        <link key={`${rel} ${href}`} rel={rel} href={href} type={type} />
      ))}
      {exportFormats.map(({ ending, type, label }) => (
        <link
          key={`alternate ${ending}`}
          rel="alternate"
          href={`${site.address}${exportPath(study.slug, ending)}`}
          type={type}
          title={label}
        />
      ))}
    </>
  )
}

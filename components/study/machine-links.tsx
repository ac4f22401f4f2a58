import { exportFormats, exportPath } from '@/evidence/exports/formats'
import { studySignposts } from '@/evidence/exports/signposts'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'

/**
 * Where machines find the rest of a study, as links of the page's head (signposting.org); publishing sends them as
 * headers too. A file is at once a part of the study and another form of its page: one link says both.
 */
export function MachineLinks({ study, site }: { study: Study; site: ExportSite }) {
  // The page's metadata names its author already.
  const signposts = studySignposts(study, site).filter(({ rel }) => rel !== 'author')
  const labels = new Map(
    exportFormats.map(({ ending, label }) => [site.address + exportPath(study.slug, ending), label]),
  )
  return signposts.map(({ rel, href, type }) => {
    const label = labels.get(href)
    const rels = label === undefined ? rel : `${rel} alternate`
    return <link key={`${rel} ${href}`} rel={rels} href={href} type={type} title={label} />
  })
}

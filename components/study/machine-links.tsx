import { exportFormats, exportPath } from '@/evidence/exports/formats'
import { licence, studyAddress, type ExportSite } from '@/evidence/exports/site'
import type { Study } from '@/evidence/study/study'

/**
 * Where machines find the rest of a study, as links of the page's head (signposting.org); publishing sends them as
 * headers too. `cite-as` is our page: the paper has a name of its own.
 */
export function MachineLinks({ study, site }: { study: Study; site: ExportSite }) {
  const files = exportFormats.map(({ ending, type, label, holds }) => ({
    address: `${site.address}${exportPath(study.slug, ending)}`,
    type,
    label,
    rel: holds === 'references' ? 'describedby' : 'item',
  }))
  return (
    <>
      <link rel="cite-as" href={studyAddress(site, study.slug)} />
      <link rel="type" href="https://schema.org/AboutPage" />
      <link rel="type" href="https://schema.org/Article" />
      <link rel="author" href={`${site.address}/about`} />
      <link rel="license" href={licence.address} />
      {files.map(({ address, type, rel }) => (
        <link key={address} rel={rel} href={address} type={type} />
      ))}
      {files.map(({ address, type, label }) => (
        <link key={`alternate ${address}`} rel="alternate" href={address} type={type} title={label} />
      ))}
    </>
  )
}

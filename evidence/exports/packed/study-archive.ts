import { formatDate } from '@/evidence/format/date'
import type { Revision } from '@/evidence/revisions/revision'
import { noReadings, type Readings } from '@/evidence/readings/readings-schema'
import type { KnownName } from '@/evidence/record/names-schema'
import type { Study } from '@/evidence/study/study'
import { studyBundle } from '../fhir/study-bundle'
import { cslItemsOf, pageItem, type CslItem } from '../references/csl-item'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import { findingsCsv } from '../findings-csv'
import { dataDictionaryCsv, studyCsv } from '../study-csv'
import { jsonText, studyDocument, studyJsonSchema } from '../study-json'
import { archiveOf } from './archive'
import { checksCsv } from './checks-csv'

/** What writes references in the formats of reference managers. */
export type ReferenceWriters = {
  ris: (items: readonly CslItem[]) => string
  bibtex: (items: readonly CslItem[]) => string
  /** Returns one work cited in the Vancouver style. */
  cited: (item: CslItem) => string
}

/** Returns a study with all that is needed to use it elsewhere, in one archive. */
export function studyArchive(
  study: Study,
  site: ExportSite,
  write: ReferenceWriters,
  history: readonly Revision[] = [],
  readings: Readings = noReadings,
  names: readonly KnownName[] = [],
): Uint8Array<ArrayBuffer> {
  const { slug } = study
  const items = cslItemsOf(study, site)
  return archiveOf({
    [`${slug}/README.md`]: readme(study, site, write),
    [`${slug}/LICENCE.txt`]: `${licence.name} (${licence.shortName})\n${licence.address}\n\n${licence.scope}\n`,
    [`${slug}/${slug}.csv`]: studyCsv(study, readings),
    [`${slug}/findings.csv`]: findingsCsv([study]),
    [`${slug}/data-dictionary.csv`]: dataDictionaryCsv(),
    [`${slug}/checks.csv`]: checksCsv(study),
    [`${slug}/${slug}.json`]: jsonText(studyDocument(study, site, history, readings)),
    [`${slug}/study-v1.schema.json`]: jsonText(studyJsonSchema(site)),
    [`${slug}/${slug}.fhir.json`]: jsonText(studyBundle(study, site, history, readings, names)),
    [`${slug}/citation.ris`]: write.ris(items),
    [`${slug}/citation.bib`]: write.bibtex(items),
    [`${slug}/citation.csl.json`]: jsonText(items),
  })
}

function readme(study: Study, site: ExportSite, write: ReferenceWriters): string {
  const { slug, title, editorial } = study
  return `# ${title}

${studyAddress(site, slug)}
Version ${editorial.version}, last reviewed ${formatDate(editorial.reviewedOn)} by ${editorial.reviewer}.

- ${slug}.csv: every report of every result, one a row
- findings.csv: the summary of findings, one outcome a row; the head alone where nothing was compared or judged
- data-dictionary.csv: what each column of both means, and its unit
- checks.csv: every rule applied to every result, with its working
- ${slug}.json: the whole study, by study-v1.schema.json (JSON Schema 2020-12)
- ${slug}.fhir.json: the same as a FHIR R5 bundle; valid by HL7's JSON Schema and invariants of R5, not run through
  HL7's own validator
- citation.ris, .bib, .csl.json: our page, the paper and every other source, each an entry

Numbers stand as their source printed them; what we computed is marked. A range is not a confidence interval.
An empty cell never means zero: the column "state" says why there is no number. This is not medical advice.
Text in a CSV that a spreadsheet would run as a formula, a quote that begins with a minus for example, stands behind
an apostrophe.

Cite: ${write.cited(pageItem(study, site))}
Licence: ${licence.shortName}, ${licence.address}
${licence.scope}
`
}

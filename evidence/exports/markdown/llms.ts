import { formatKeyResult } from '@/evidence/format/key-result'
import { formatStandingWarning } from '@/evidence/format/standing'
import { warnedSources } from '@/evidence/study/standing'
import type { Study } from '@/evidence/study/study'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import { plainSpaces } from '@/evidence/format/typography'

/** Returns the index for language models (llmstxt.org): what the site is, and each study as Markdown. */
export function llmsIndex(studies: readonly Study[], site: ExportSite & { description: string }): string {
  const lines = studies.map((study) => {
    const warning = formatStandingWarning(warnedSources(study.sources))
    const plain =
      study.results.length > 0 ? ` ([in plain language](${studyAddress(site, study.slug)}/plain))` : ''
    return `- [${study.title}](${studyAddress(site, study.slug, '.md')}): ${formatKeyResult(study)}${warning === null ? '' : ` **${warning}**`}${plain}`
  })
  return plainSpaces(
    [
      `# ${site.name}`,
      `> ${site.description}`,
      `In the Markdown of a study every number is followed by the id of its result. Quote a number with its denominator, its analysis population, its assessor and its source; do not mix results of different ids. ${licence.scope} Nothing here is medical advice.`,
      '## Studies',
      lines.join('\n'),
      '## Data',
      [
        `- [Data dictionary](${site.address}/data-dictionary.csv): every column of the CSV files`,
        `- [JSON Schema](${site.address}/schema/study-v1.json): the shape of the JSON files`,
        `- [All results](${site.address}/data/results.csv), [all tables in one archive](${site.address}/data/tables.zip), [results as Parquet](${site.address}/results.parquet)`,
        `- [Conditions](${site.address}/conditions) and [treatments](${site.address}/treatments), each as Markdown with \`.md\` at the end of its address: studies side by side; below each, \`data/results.csv\` and \`data/tables.zip\``,
        '- One-page abstracts: `abstract.pdf` below the address of each study, also as `.png` and `.svg`',
        `- [API](${site.address}/api): results by condition, treatment, source and more, as JSON; [OpenAPI 3.1](${site.address}/api/v1/openapi.json)`,
        `- [Check a sentence](${site.address}/verify): each number of a sentence about a study, judged; as JSON at ${site.address}/api/v1/verify?text={sentence}, where the braces stand for the sentence, percent-encoded`,
        `- An MCP server (streamable HTTP, read-only) at \`/mcp\`: find studies, get results with a sentence to quote, check a claim, compare, cite`,
        `- [Questions for language models](${site.address}/benchmark): right answers and near ones, to measure a model by`,
        `- [All studies in one text](${site.address}/llms-full.txt)`,
      ].join('\n'),
      '## Optional',
      [
        `- [Methods](${site.address}/methods.md): how numbers are transcribed and checked`,
        `- [Glossary](${site.address}/glossary.md)`,
      ].join('\n'),
      '',
    ].join('\n\n'),
  )
}

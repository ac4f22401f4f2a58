import { formatInteraction } from '@/evidence/format/interaction'
import { formatStage } from '@/evidence/format/flow'
import { formatKeyResultInPeople } from '@/evidence/format/key-result'
import { armsOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { citationOf } from '@/evidence/format/citation'
import { formatDate } from '@/evidence/format/date'
import { formatDesign } from '@/evidence/format/design'
import { formatPrimaryEndPoints } from '@/evidence/format/end-point'
import { describePopulation, formatLoss } from '@/evidence/format/population'
import { formatStanding, formatStandingWarning } from '@/evidence/format/standing'
import { readingInWords } from '@/evidence/format/reading'
import { setReference } from '@/evidence/format/typography'
import { findPopulation } from '@/evidence/study/join'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import { warnedSources } from '@/evidence/study/standing'
import type { Source, Study } from '@/evidence/study/study'
import { sourceKinds } from '@/evidence/study/vocabulary'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import { plainSpaces } from '@/evidence/format/typography'
import { proseMarkdown } from './prose-markdown'
import { resultTables } from './result-tables'

/** Returns a study as Markdown: what it is, our summary when there is one, every result, and the sources. */
export function studyMarkdown(study: Study, article: ResolvedArticle | null, site: ExportSite): string {
  const { version, reviewedOn, author } = study.editorial
  const warning = formatStandingWarning(warnedSources(study.sources))
  const parts = [
    `# ${study.title}`,
    `> ${formatKeyResultInPeople(study)} [${armsOfKeyResult(study)
      .map(({ result }) => result.id)
      .join(', ')}].`,
    ...(warning === null ? [] : [`> **${warning}**`]),
    [
      `- Page: ${studyAddress(site, study.slug)}`,
      // A study without results has nothing to tell there.
      ...(study.results.length > 0 ? [`- In plain language: ${studyAddress(site, study.slug)}/plain`] : []),
      `- By ${author}, version ${version}, last reviewed ${formatDate(reviewedOn) ?? reviewedOn}`,
      `- Study: ${formatDesign(study)}; registry number: ${study.registryId ?? 'none recorded'}`,
      `- Primary end point: ${formatPrimaryEndPoints(study)}`,
      `- Condition: ${study.conditions.map(({ name }) => name).join(', ')}`,
      `- Treatment: ${study.interventions.map(({ name }) => name).join(', ')}`,
      `- Licence: ${licence.shortName} (${licence.address}). ${licence.scope}`,
      '- Not medical advice. Ids in square brackets name results; each stands in the tables below.',
    ].join('\n'),
    ...(article ? [proseMarkdown(article, { study, site })] : []),
    ...participants(study),
    '# Every result',
    resultTables(study),
    ...interactions(study),
    '# Sources',
    study.sources.map(sourceLine).join('\n'),
  ]
  return `${plainSpaces(parts.join('\n\n'))}\n`
}

/** Who is missing between one population and the next, and what became of each arm in each period; nothing where no record tells. */
function participants(study: Study): string[] {
  const steps = study.populations.filter(({ losses }) => losses.length > 0)
  if (steps.length + study.flow.length === 0) return []
  const stages = study.flow.map((stage) => {
    const arm = study.arms.find(({ id }) => id === stage.armId)
    return `- ${formatStage(stage, arm?.title ?? stage.armId)} [${stage.pointer.sourceId}]`
  })
  const lines = steps.map((population) => {
    const whole = findPopulation(study, population.subsetOfId ?? population.id)
    const sources = [...new Set(population.losses.map(({ pointer }) => pointer.sourceId))]
    return `- ${describePopulation(population)}, of ${describePopulation(whole)}. ${population.losses.map(formatLoss).join(' ')} [${sources.join(', ')}]`
  })
  return ['# Participants', [...lines, ...stages].join('\n')]
}

/** Tests of interaction as printed; nothing where none was taken. */
function interactions(study: Study): string[] {
  const lines = study.interactions.map(
    (interaction) => `- ${formatInteraction(study, interaction)} [${interaction.pointer.sourceId}]`,
  )
  return lines.length === 0 ? [] : ['# Tests of interaction, as printed', lines.join('\n')]
}

function sourceLine(source: Source): string {
  const { id, kind, shortTitle, doi, pmid, url, read, standing } = source
  const addresses = [
    doi && `https://doi.org/${doi}`,
    pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    !doi && !pmid && url,
  ].filter(Boolean)
  const where = addresses.length > 0 ? ` ${addresses.join(' ')}` : ''
  return `- ${shortTitle} [${id}]: ${sourceKinds[kind]}. ${setReference(citationOf(source))}${where} Read: ${readingInWords(read)}.${standing === null ? '' : ` Standing: ${formatStanding(source)}.`}`
}

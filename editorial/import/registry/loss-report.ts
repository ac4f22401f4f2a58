import { flooredPercent } from './percent'
import type { Draft } from './draft'
import { ofPlaces, type Coverage } from './loss'
import { scaleLines, type ScaleWords } from './scales'

/** Returns the loss report of a draft in Markdown: how much is mapped, what a person decides, and what is not there and why. */
export function lossReport(
  registryId: string,
  { decisions, refused }: Draft,
  coverage: Coverage,
  protocol: Coverage,
  scales: readonly ScaleWords[] = [],
): string {
  const { total, mapped, inWords, lost } = coverage
  const lines = [
    `# ${registryId}: what the import did`,
    '',
    coverageSentence(coverage),
    total === 0
      ? ''
      : `Of these, ${inWords} stand in the words of a note or a definition, because a record has no field for them. ${mapped - inWords} stand in fields.`,
    '',
    '## For a person to decide',
    '',
    ...decisions.map((one) => `- ${one}`),
    '',
  ]
  if (refused.length > 0) {
    lines.push(
      '## Numbers that the rules of records refuse',
      '',
      'They stand in the note of their report as printed, and the report has no number.',
      '',
      ...refused.map(({ result, locator, message }) => `- \`${result}\` (${locator}): ${message}`),
      '',
    )
  }
  lines.push(...scaleLines(scales))
  lines.push('## Not mapped, of the results', '', ...tableOf(lost))
  lines.push(
    '## Not mapped, of the protocol',
    '',
    coverageSentence(protocol, 'protocol'),
    withoutPlaces(protocol),
    '',
    ...tableOf(protocol.lost),
  )
  return lines.join('\n')
}

function withoutPlaces(protocol: Coverage): string {
  const others = protocol.total - ofPlaces(protocol)
  return others === protocol.total
    ? ''
    : `Of the ${others} that are no places and persons of the trial, that is ${flooredPercent(protocol.mapped, others)}.`
}

function tableOf(lost: Coverage['lost']): string[] {
  if (lost.length === 0) return ['Everything is mapped.', '']
  return [
    '| path | values | why | first |',
    '| --- | --- | --- | --- |',
    ...lost.map(
      ({ pattern, count, reason, example }) =>
        `| \`${cell(pattern)}\` | ${count} | ${cell(reason)} | \`${cell(example)}\` |`,
    ),
    '',
  ]
}

/** Returns how much of a section is mapped, in one sentence. */
export function coverageSentence({ total, mapped }: Coverage, section = 'results'): string {
  if (total === 0) return `The registry record has no ${section} section.`
  return `${mapped} of ${total} single values of the ${section} section (${flooredPercent(mapped, total)}) come out of the draft as the registry has them.`
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

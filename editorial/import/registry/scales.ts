import type { RegistryResults } from './registry-record'
import { visibleText } from './visible-text'

/** What the registry says, in its own words, of the scale of a measure. */
export type ScaleWords = {
  locator: string
  title: string
  /** Sentences that tell a range, or which way scores go. */
  sentences: string[]
  /** Lowest and highest as printed, where the description tells one range and no other; null otherwise. */
  range: { lowest: string; highest: string } | null
}

const isScore = (unit: string | undefined) =>
  /\b(?:scores?|units?|points?) on (?:a |the )?scale\b|^(?:points?|scores?)$/i.test(unit?.trim() ?? '')

const number = String.raw`-?\d+(?:\.\d+)?`
/** From one number to another, each perhaps with what it means in brackets. */
const fromTo = new RegExp(
  String.raw`(?<![\d.])(${number})\s?(?:\([^()]{0,80}\)\s?)?(?:to|and|through|–|-)\s?(?:a maximum of\s)?(${number})(?![\d.]*\d)`,
  'gi',
)
const tellsRange = /\b(?:rang(?:e|es|ed|ing)|scored|scores?)\b/i
const tellsDirection =
  /\b(?:higher|lower|greater|increase[sd]?|decrease[sd]?|better|worse|worsen\w*|improve\w*)\b/i

/**
 * Returns what the registry says of the scales of its outcome measures. It keeps no range and no direction in fields of their
 * own, and a name of no scale, so that a person enters `scale` and `better`: here is what to read.
 */
export function scalesOf({ outcomeMeasuresModule }: RegistryResults): ScaleWords[] {
  return (outcomeMeasuresModule?.outcomeMeasures ?? []).flatMap((measure, index) => {
    if (!isScore(measure.unitOfMeasure)) return []
    const said = visibleText(measure.description ?? '').replace(/\s+/g, ' ')
    const sentences = said
      .split(/(?<=[.;])\s(?=\p{Lu})/u)
      .filter(
        (one) => tellsDirection.test(one) || (tellsRange.test(one) && [...one.matchAll(fromTo)].length > 0),
      )
    const ranges = [...said.matchAll(fromTo)]
    const [only] = ranges
    // Two ranges are of items and their sum, or of parts of a questionnaire: which is the score's is not for a program to say.
    const isPlain = ranges.length === 1 && !/\d-point\b/i.test(said)
    return [
      {
        locator: `Outcome measure ${index + 1}`,
        title: measure.title?.trim() ?? '',
        sentences: sentences.map((one) => one.trim()),
        range:
          isPlain && only && tellsRange.test(said.slice(0, only.index))
            ? { lowest: only[1] ?? '', highest: only[2] ?? '' }
            : null,
      },
    ]
  })
}

/** Returns the part of a loss report on scales, in Markdown; no line where no outcome is a score. */
export function scaleLines(scales: readonly ScaleWords[]): string[] {
  if (scales.length === 0) return []
  return [
    '## Scales of scores',
    '',
    'The registry has no field for them. Compare its words, then enter `scale` and `better` with the outcome.',
    '',
    ...scales.map(({ locator, title, sentences, range }) => {
      const words = sentences.length === 0 ? 'says nothing of its range or direction' : sentences.join(' ')
      const proposed =
        range === null
          ? ''
          : ` Perhaps \`scale: { name: , lowest: "${range.lowest}", highest: "${range.highest}", source: registry, locator: ${locator} }\`.`
      return `- ${locator} (${inLine(title)}): ${inLine(words)}.${proposed}`.replace('..', '.')
    }),
    '',
  ]
}

const inLine = (words: string) => words.replaceAll('`', "'").replace(/\.$/, '')

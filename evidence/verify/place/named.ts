import { placesOf, type Span } from '@/evidence/verify/read/found'
import type { Source, Study } from '@/evidence/study/study'
import type { Assessor } from '@/evidence/study/vocabulary'
import { literalPattern } from '@/evidence/study/word-pattern'
import { onceFor } from '@/evidence/study/once-for'

/** What some words of a sentence name, besides the outcome. */
export type Named = {
  assessor: Exclude<Assessor, 'not-stated'> | null
  /** Sources that the words may mean; empty where they name none. */
  sourceIds: readonly string[]
  /** How the words call the source, for an answer. */
  sourceWords: string | null
  grade: { lowest: number; highest: number } | null
  /** Whose events the words speak of: those put down to the treatment, or those of every cause. */
  attribution: 'related' | 'any-cause' | null
  /** Whether an early report of the study is meant. */
  isEarly: boolean
}

const independent =
  /(?<![\p{L}])(?:independent(?:ly)?|B?IRC|BICR|IRRC|blinded (?:central|independent)|central(?:ly)?[- ](?:review(?:ed)?|assess(?:ed|ment)|read)|review committee)(?![\p{L}])/iu
const investigator =
  /(?<![\p{L}])(?<!initiated by )(?:investigators?(?!-initiated)(?:['-]\p{L}+)?|local(?:ly)? (?:review|assess)\p{L}*)(?![\p{L}])/iu
const regulator =
  /(?<![\p{L}])(?:FDA(?:'s)?|Food and Drug Administration(?:'s)?|(?:(?:the )?US )?regulators?(?:'s?)?|regulatory(?! (?:T|cells?|than|and|or)\b)|prescribing information|(?:US|U\.S\.|product|drug|approved) label|(?<!open[ -])label)(?![\p{L}])/iu
const paper =
  /(?<![\p{L}])(?:(?:the|this) (?:paper|article|publication)|NEJM|New England Journal(?: of Medicine)?|the authors|published (?:report|paper|article))(?![\p{L}])/iu
const company = /(?<![\p{L}])(?:the (?:company|maker|manufacturer))(?![\p{L}])/iu

/** Returns what words name of assessor, source, grade and attribution. */
export function namedIn(study: Study, words: string): Named {
  const source = sourcesIn(study, words)
  return {
    assessor: independent.test(words)
      ? 'independent-review'
      : investigator.test(words)
        ? 'investigator'
        : null,
    sourceIds: source.ids,
    sourceWords: source.words,
    grade: gradeIn(words),
    isEarly: /(?<![\p{L}])(?:early|earlier) (?:report|results?|data)|interim|preliminary/iu.test(words),
    attribution: attributionIn(words),
  }
}

/** Returns the places of words that name assessor, source, grade or attribution: whether they agree is asked of the results. */
export function placesNamed(study: Study, text: string): Span[] {
  return globalPatternsOf(study).flatMap((pattern) => placesOf(pattern, text))
}

const globalPatternsOf = onceFor((study: Study) =>
  [
    ...[independent, investigator, regulator, paper, company, gradePattern, attributionPattern],
    ...patternsOf(study).map(([, pattern]) => pattern),
  ].map((pattern) => new RegExp(pattern.source, `${pattern.flags}g`)),
)

const attributionPattern =
  /(?:treatment|drug|therapy)[- ]related|TRAEs?|related to (?:the )?(?:treatment|drug)|\b(?:any|all|whatever)[- ](?:the )?cause\b|regardless of (?:cause|causality|attribution)/iu

function attributionIn(words: string): Named['attribution'] {
  if (/(?:treatment|drug|therapy)[- ]related|TRAE|related to/i.test(words)) return 'related'
  return /\b(?:any|all|whatever)[- ](?:the )?cause\b|regardless of (?:cause|causality|attribution)/i.test(
    words,
  )
    ? 'any-cause'
    : null
}

function sourcesIn(study: Study, words: string): { ids: readonly string[]; words: string | null } {
  const byName = patternsOf(study).flatMap(([source, pattern]) => (pattern.test(words) ? [source] : []))
  if (byName.length > 0) {
    return { ids: byName.map(({ id }) => id), words: byName[0]?.shortTitle ?? null }
  }
  const kinds: [RegExp, (source: Source) => boolean][] = [
    [regulator, ({ kind }) => kind === 'regulator'],
    [company, ({ kind }) => kind === 'press-release'],
    [
      paper,
      ({ id, derivedFromId, kind }) =>
        id === study.primarySourceId ||
        (kind === 'journal-abstract' && derivedFromId === study.primarySourceId),
    ],
  ]
  for (const [pattern, isOf] of kinds) {
    const match = pattern.exec(words)
    if (match) return { ids: study.sources.filter(isOf).map(({ id }) => id), words: match[0] }
  }
  return { ids: [], words: null }
}

const patternsOf = onceFor(({ sources }: Study) =>
  sources.flatMap((source) => {
    const pattern = namePattern(source)
    return pattern === null ? [] : [[source, pattern] as const]
  }),
)

/** A source's short title without its year: "ASCO Post 2023" is called "the ASCO Post". */
function namePattern({ shortTitle, kind }: Source): RegExp | null {
  const name = shortTitle.replace(/(?:\s\d{4}|, abstract| notice| statement| report)+.*$/u, '')
  // An agency is known by its kind, so that every source of it is meant.
  if (name.length < 4 || kind === 'regulator') return null
  return new RegExp(`(?<![\\p{L}])${literalPattern(name)}(?![\\p{L}])`, 'iu')
}

function gradeIn(words: string): Named['grade'] {
  const match = gradePattern.exec(words)
  if (!match) return null
  const lowest = Number(match[2])
  const open = match[1] !== undefined || match[4] !== undefined
  return { lowest, highest: open ? 5 : Number(match[3] ?? match[2]) }
}

const gradePattern =
  /\b(?:grades?|G)\s*(≥|>=|at least\s)?\s*([1-5])(?:\s*(?:-|–|\/|or|and|to|through)\s*(?:grade\s|G)?([1-5]))?(\+|\s?(?:or|and) (?:higher|worse|above|greater|more))?/iu

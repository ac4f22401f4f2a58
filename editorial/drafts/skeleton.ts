import { toWrite } from '@/evidence/prose/check-unwritten'
import { concepts } from '@/evidence/record/concepts'

/** Designs that a record can begin with. */
export const skeletonDesigns = ['single-group', 'randomised', 'series', 'basket'] as const
export type SkeletonDesign = (typeof skeletonDesigns)[number]

type Wanted = { slug: string; registryId: string | null; design: SkeletonDesign }

const designs: Record<SkeletonDesign, string> = {
  'single-group': `  allocation: not-applicable
  model: single-group
  masking:               # none, single, double or not-stated`,
  randomised: `  allocation: randomised
  model: parallel
  masking:               # none, single, double or not-stated`,
  series: `  allocation: not-applicable
  model: retrospective-series   # or prospective-series; series where no source says which
  masking:               # none, single, double or not-stated`,
  basket: `  allocation: not-applicable
  model: basket
  masking:               # none, single, double or not-stated`,
}

const oneArm = `arms:
  - id: drug
    title:               # what the group had, as prose calls it: "Pazopanib"
    description:
    interventions: [drug]`

const twoArms = `arms:
  - id: drug
    title:               # as prose calls it: "Pazopanib"
    description:
    role:                # experimental, active-comparator, placebo, no-treatment, investigators-choice
    interventions: [drug]
  - id: control
    title:
    description:
    role:
    interventions: [control]`

const interventionOf = (id: string) => `  - id: ${id}
    name:
    drugClass:           # as content/names.yaml calls it
    regimens: []         # { id, who, amount: "800", unit: milligrams, route, everyDays, schedule, from }`

/** A field a line: in braces a comma of a locator or of a quotation would begin another field. */
const passageOf = (id: string, place: number) => `  - id: ${id}
    source: paper
    locator:
    quote:${place === 0 ? '               # verbatim, at most 25 words, with the numbers; in quotes where it holds ": "' : ''}`

/** Nothing here is a number: each has to come from a source. */
const peopleOf = (id: string, label: string, rest: string) => `  - id: ${id}
    label: ${label}
    n:                   # whole number; { absent: not-in-parts-read } where no source gives it
${rest}    description:
    from: people`

const populations: Record<'one' | 'two', string> = {
  one: `${peopleOf('enrolled', 'patients enrolled', '')}
${peopleOf('treated', 'patients treated', '    subsetOf: enrolled\n')}`,
  two: `${peopleOf('randomised', 'patients randomised', '')}
${peopleOf('randomised-drug', 'patients randomised to the drug', '    subsetOf: randomised\n    arm: drug\n')}
${peopleOf('randomised-control', 'patients randomised to the control', '    subsetOf: randomised\n    arm: control\n')}`,
}

/** One arm's median, written as short as a result can be. */
const medianOf = (id: string, arm: string | null, people: string) => `      - id: ${id}
        population: ${people}
${arm === null ? '' : `        arm: ${arm}\n`}        kind: median
        unit: months     # as printed: days, weeks, months or years
        reports: [{ from: survival, value: , ci: [~, ~] }]`

const ratioOf = (id: string) => `      - id: ${id}
        population: randomised
        arm: drug
        comparator: control
        kind: ratio
        measure: hazard-ratio
        reports: [{ from: survival, value: , ci: [~, ~], p: { relation: , value: , sides: not-stated } }]`

const shareOf = (id: string, arm: string | null, people: string, from: string) => `      - id: ${id}
        population: ${people}
${arm === null ? '' : `        arm: ${arm}\n`}        kind: proportion
        reports: [{ from: ${from}, count: , of: , value: }]   # value: the percentage as printed, or leave it out`

const timeTo = (concept: string, design: SkeletonDesign) =>
  design === 'randomised'
    ? `  - id: ${concept}${titled(concept)}
    results:
${medianOf(`${concept}-drug`, 'drug', 'randomised-drug')}
${medianOf(`${concept}-control`, 'control', 'randomised-control')}
${ratioOf(`${concept}-comparison`)}`
    : `  - id: ${concept}${titled(concept)}
    results:
${medianOf(`${concept}-median`, null, 'treated')}`

/** What a concept counts, so that nobody files another thing under its name. */
const titled = (concept: string) => {
  const { title } = concepts[concept] ?? {}
  return title === undefined ? '' : `   # ${title}`
}

/** Grades need the version of the criteria that assigned them. */
const criteria = `
    harm: { ctcaeVersion: }   # "5.0", or { absent: not-reported }; not-in-parts-read where only a part was read`

const share = (concept: string, design: SkeletonDesign, from: string, more = '') =>
  design === 'randomised'
    ? `  - id: ${concept}${titled(concept)}${more}
    results:
${shareOf(`${concept}-drug`, 'drug', 'randomised-drug', from)}
${shareOf(`${concept}-control`, 'control', 'randomised-control', from)}`
    : `  - id: ${concept}${titled(concept)}${more}
    results:
${shareOf(`${concept}-share`, null, 'treated', from)}`

/**
 * Returns the text of a record to fill in: what every study of the design has, outcomes of the usual concepts to keep or
 * delete, and not one number. What is left empty the check names.
 */
export function recordSkeleton({ slug, registryId, design }: Wanted): string {
  const isRandomised = design === 'randomised'
  const interventions = isRandomised
    ? [interventionOf('drug'), interventionOf('control')]
    : [interventionOf('drug')]
  return `# yaml-language-server: $schema=../../schemas/record.json
# A draft: nothing that is built for readers looks into this folder. Every field and word: content/README.md.
slug: ${slug}
registryId: ${registryId ?? '               # NCT01234567; leave the line out for a study in no registry'}
title:                   # heading of the page: "Pazopanib or placebo for metastatic soft-tissue sarcoma (PALETTE)"
shortTitle:              # for tables: "PALETTE: pazopanib or placebo"
phase:                   # as the source writes it: Phase 2
status:                  # of the study, in the source's words
primarySource: paper
keyResult: ${isRandomised ? 'progression-free-survival-comparison   # of a randomised trial: the comparison' : 'objective-response-share'}

# Each passage of a source is kept once; "from:" below takes its source, locator and quotation.
passages:
  - id: methods
    source: paper
    locator:             # where in it: Methods, or Abstract, Findings
${['people', 'response', 'survival', 'harms'].map(passageOf).join('\n')}

design:
${designs[design]}
  description:
  from: methods

conditions:
  - { id: , name: }      # as content/names.yaml calls it

interventions:
${interventions.join('\n')}

${isRandomised ? twoArms : oneArm}

sponsor:
funding: { statement: , from: methods }
conflicts: { statement: , from: methods }
dates: []                # { id: data-cutoff, label: Data cut-off, date: "2022-07-31", from }
eligibility: []          # { kind: inclusion, text, from }

sources:
  - id: paper
    kind:                # journal-article, journal-abstract, regulator, news ...
    shortTitle:          # first author and year: "Chen 2023"
    reference:           # or let a program write it: npm run import -- --pubmed FILE
      type:              # article-journal, webpage, document ...
      title:
      author: [{ family: , given: }]
      authorsComplete:   # true when everybody is named
      container-title:
    publisher:
    doi:
    published:           # "2023-09-07"
    read: { extent: }    # whole, abstract, sections, beginning or not-read

populations:
${populations[isRandomised ? 'two' : 'one']}

# Outcomes of the usual concepts have their title, definition and direction already. Keep what a source prints, delete the rest.
# A kind of harm needs its term, and its grade where it has one: harm: { term: Diarrhoea, grade: { lowest: 3, highest: 5 } }.
# A share that is printed as a fraction (0.542) is written in percent ("54.2"), with note: Printed as 0.542
outcomes:
${share('objective-response', design, 'response')}
${timeTo('progression-free-survival', design)}
${timeTo('overall-survival', design)}
${share('adverse-events-grade-3', design, 'harms', criteria)}
${share('serious-adverse-events', design, 'harms')}
${share('discontinuation', design, 'harms')}

editorial:
  author:
  reviewer:
  publishedOn:
  reviewedOn:
  version: '1'
`
}

/** Returns the sections of a summary, each with what it has to say; the check names what still stands there. */
export function summarySkeleton(design: SkeletonDesign): string {
  const comparison =
    design === 'randomised' ? 'in each arm, with the comparison and its interval' : 'in how many of how many'
  return `## The bottom line

(${toWrite}what was found, in short sentences, ${comparison}. Numbers are tags.)

**Harms.** (${toWrite}the harm that weighs heaviest, in how many of how many${design === 'randomised' ? ', in each arm' : ''}.)

**Not known.** (${toWrite}what this study cannot say.)

## What was studied, and in whom

## What was found

## Harms

## What this cannot tell

## Where sources disagree
`
}

/** Returns the sections of a page for patients. */
export function plainSkeleton(): string {
  return `## Key messages

- (${toWrite}what was found.)
- (${toWrite}what harm was seen.)
- (${toWrite}what the study cannot say.)

## What was tried, and in whom

## What happened

## What harm was seen

## What we do not know

## How up to date this is
`
}

import { figuresOf } from '@/evidence/figures/catalogue'
import { figureNeeds } from '@/evidence/figures/needs'
import { whyNobodyIsDrawn } from '@/evidence/figures/response-figures'
import { plainSpaces } from '@/evidence/format/typography'
import { terminal, type Streams } from '../streams'
import { askedStudy } from './asked-study'

const usage = `npm run figures -- SLUG    which figures the study's record can carry, and what the others lack
    --content FOLDER    another content folder`

/** Says which figures can be drawn for a study, or draft, and what each other one needs; returns the exit code. */
export function runFigures(args: string[], streams: Streams = terminal): number {
  const { out } = streams
  const asked = askedStudy(args, usage, streams)
  if (typeof asked === 'number') return asked
  const { study } = asked
  const drawn = figuresOf(study)
  out('Can be drawn, by <Figure id="..." /> alone in its paragraph:\n')
  for (const { id, title } of drawn) out(`  ${id.padEnd(20)} ${plainSpaces(title)}\n`)
  const lacking = Object.entries(figureNeeds).filter(([id]) => !drawn.some((figure) => figure.id === id))
  if (lacking.length > 0) out('Cannot be drawn:\n')
  for (const [id, needs] of lacking) out(`  ${id.padEnd(20)} needs ${needs}\n`)
  const why = whyNobodyIsDrawn(study)
  if (why !== null) out(`${why}\n`)
  return 0
}

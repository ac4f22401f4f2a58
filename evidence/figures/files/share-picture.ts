import { formatPeople, formatPeopleOf } from '@/evidence/format/people'
import { formatEstimate, formatReport, formatSpread, partsOfReport } from '@/evidence/format/result'
import { armsOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { text, type Drawing, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { peopleGrid, peopleHeight, placePersons } from '@/evidence/figures/plots/people-grid'
import { balanceText, textWidth, wrapText } from '@/evidence/figures/marks/text-width'
import {
  assessmentInWords,
  lowerFirst,
  outcomeInSentence,
  populationInWords,
  sourcesInWords,
} from '@/evidence/figures/words'

const width = 1200
const height = 630
const margin = 72
const room = width - margin * 2
const peopleRoom = 620
const maxPeople = 200
const maxLines = 4

/** Returns the picture that goes with a shared link, 1200 by 630: the key result in people, and who says so. */
export function sharePicture(study: Study, siteName: string): Drawing {
  const key = joinResult(study, study.keyResultId)
  const { count, denominator } = key.report
  const arms = armsOfKeyResult(study)
  // One arm is not the trial: several are told in words, and none is drawn.
  const isPeople = count !== null && denominator !== null && arms.length === 1
  const lead = isPeople
    ? `${formatPeopleOf(count, denominator, key.population.noun)} had ${outcomeInSentence(key.outcome)}`
    : arms.length > 1
      ? `${key.outcome.title}: ${arms.map(armInWords).join('; ')}`
      : `${key.outcome.title}: ${formatReport(key)}`
  const numbers = isPeople
    ? [formatEstimate(key), formatSpread(key)]
    : arms.length > 1
      ? []
      : [populationInWords(key)]
  const detail = [...numbers, assessmentInWords(key)].filter((part) => part !== null)
  const fits = textWidth(study.title, 30) <= room
  const { lines: leadLines, size } = leadIn(lead)
  const step = Math.round(size * 1.14)
  const below = 196 + leadLines.length * step
  const marks: DrawnMark[] = [
    { kind: 'rect', x: 0, y: 0, width, height: 14, look: 'estimate' },
    text(margin, 92, fits ? study.title : study.shortTitle, { size: 30, look: 'soft' }),
    ...leadLines.map((words, row) =>
      text(margin, 200 + row * step, words, { size, weight: 600, face: 'serif' }),
    ),
    text(margin, below, detail.join('; '), { size: 26, look: 'soft' }),
    text(margin, height - 44, siteName, { size: 28, weight: 600, look: 'accent' }),
    text(width - margin, height - 44, sourcesInWords([key.source]).replace(/\.$/, ''), {
      size: 24,
      look: 'soft',
      anchor: 'end',
    }),
  ]
  if (!isPeople || denominator < 1 || denominator > maxPeople) return { width, height, marks }
  return { width, height, marks: [...marks, ...people(count, denominator, below + 36)] }
}

/** Returns `−8.3% (cediranib, 28 patients)`, without the spread, which the page has; a fraction has its number already. */
function armInWords(joined: JoinedReport): string {
  const { population, report } = joined
  const people = report.denominator === null ? `, ${formatPeople(population.n, population.noun)}` : ''
  return `${partsOfReport(joined)[0]} (${lowerFirst(joined.arm?.title ?? '')}${people})`
}

/** Returns the finding in the largest type in which all of it fits in four lines: an end that is cut off could say anything. */
function leadIn(lead: string): { lines: string[]; size: number } {
  const sizes = [58, 46, 36, 28]
  const fitted = sizes.map((size) => ({ size, lines: balanceText(lead, room, size, 600, 'serif') }))
  return (
    fitted.find(({ lines }) => lines.length <= maxLines) ?? {
      size: 24,
      lines: wrapText(lead, room, 24, 600, 'serif'),
    }
  )
}

/** As large as fits between the words above and the name below. */
function people(count: number, total: number, top: number): DrawnMark[] {
  const grid = peopleGrid(total, peopleRoom)
  const free = height - 96 - top
  const columns = [10, 20, 30].find((one) => total <= one * 2) ?? 40
  const wide = { ...grid, columns }
  const scale = Math.min(free / peopleHeight(total, wide), room / ((columns + columns / 20) * grid.pitchX))
  const scaled = {
    ...wide,
    size: grid.size * scale,
    pitchX: grid.pitchX * scale,
    pitchY: grid.pitchY * scale,
  }
  const down = Math.max(0, free - peopleHeight(total, scaled)) / 2
  return placePersons({ x: margin, y: top + down }, total, scaled, (person) =>
    person < count ? 'solid-2' : 'outline',
  )
}

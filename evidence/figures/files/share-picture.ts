import { formatPeopleOf } from '@/evidence/format/people'
import { formatEstimate, formatReport, formatSpread } from '@/evidence/format/result'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { text, type Drawing, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { peopleGrid, peopleHeight, placePersons } from '@/evidence/figures/plots/people-grid'
import { balanceText, textWidth } from '@/evidence/figures/marks/text-width'
import {
  assessmentInWords,
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

/** Returns the picture that goes with a shared link, 1200 by 630: the key result in people, and who says so. */
export function sharePicture(study: Study, siteName: string): Drawing {
  const key = joinResult(study, study.keyResultId)
  const { count, denominator } = key.report
  const isPeople = count !== null && denominator !== null
  const lead = isPeople
    ? `${formatPeopleOf(count, denominator, key.population.noun)} had ${outcomeInSentence(key.outcome)}`
    : `${key.outcome.title}: ${formatReport(key)}`
  const numbers = isPeople ? [formatEstimate(key), formatSpread(key)] : [populationInWords(key)]
  const detail = [...numbers, assessmentInWords(key)].filter((part) => part !== null)
  const fits = textWidth(study.title, 30) <= room
  const leadLines = balanceText(lead, room, 58, 600, 'serif').slice(0, 3)
  const below = 196 + leadLines.length * 66
  const marks: DrawnMark[] = [
    { kind: 'rect', x: 0, y: 0, width, height: 14, look: 'estimate' },
    text(margin, 92, fits ? study.title : study.shortTitle, { size: 30, look: 'soft' }),
    ...leadLines.map((words, row) =>
      text(margin, 200 + row * 66, words, { size: 58, weight: 600, face: 'serif' }),
    ),
    text(margin, below, detail.join('; '), { size: 26, look: 'soft' }),
    text(margin, height - 44, siteName, { size: 28, weight: 600, look: 'accent' }),
    text(width - margin, height - 44, sourcesInWords([key.source]).replace(/\.$/, ''), {
      size: 24,
      look: 'soft',
      anchor: 'end',
    }),
  ]
  if (count === null || denominator === null || denominator < 1 || denominator > maxPeople)
    return { width, height, marks }
  return { width, height, marks: [...marks, ...people(count, denominator, below + 36)] }
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

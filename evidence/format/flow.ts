import type { FlowStage } from '@/evidence/study/study'
import { formatList } from './list'
import { formatCount } from './number'

/**
 * Returns `Masked part, Placebo: 59 began; 11 stopped (reasons not recorded); 48 completed.`: what became of the people of one
 * arm in one period, as far as it is told.
 */
export function formatStage(stage: FlowStage, armTitle: string): string {
  const { period, started, stopped, ongoing, completed } = stage
  const ends = [
    started !== null && `${formatCount(started)} began`,
    stopped === null ? stoppedInPart(stage) : `${formatCount(stopped)} stopped${why(stage)}`,
    ongoing !== null && `${formatCount(ongoing)} were still in it at the data cut-off`,
    completed !== null && `${formatCount(completed)} completed it`,
  ].filter(Boolean)
  return `${period}, ${armTitle}: ${ends.join('; ')}.`
}

const reasonsOf = ({ reasons }: FlowStage) =>
  reasons.map(({ n, reason }) => `${formatCount(n)} for ${reason}`)

function why(stage: FlowStage): string {
  if (stage.stopped === 0) return ''
  if (stage.reasons.length === 0) return ' (reasons not recorded)'
  return ` (${formatList(reasonsOf(stage))}${stage.closes ? '' : '; the reasons of the others are not recorded'})`
}

const stoppedInPart = (stage: FlowStage) =>
  stage.reasons.length > 0 && `stopped: ${formatList(reasonsOf(stage))}, and how many in all is not recorded`

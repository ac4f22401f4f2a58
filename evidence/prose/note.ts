import type { ClaimVerdict, Than } from '@/evidence/claims/check-claim'
import type { PartitionTally } from '@/evidence/checks/partition-tally'
import type { JoinedReport } from '@/evidence/study/join'
import type { PartialDate } from '@/evidence/study/result'
import type {
  AnalysisPopulation,
  Intervention,
  Partition,
  Regimen,
  Resolution,
  Source,
  SourcePointer,
  TwoStageDesign,
} from '@/evidence/study/study'

/** What the card of a bound number tells. The same subject shown twice shares one note. */
export type NoteSubject =
  | { kind: 'report'; joined: JoinedReport }
  | { kind: 'population'; population: AnalysisPopulation }
  | { kind: 'dose'; intervention: Intervention; regimen: Regimen }
  | { kind: 'date'; label: string; date: PartialDate; pointer: SourcePointer }
  | { kind: 'publication'; source: Source; date: PartialDate }
  | { kind: 'decision'; resolution: Resolution }
  | { kind: 'registration'; registryId: string; phase: string; pointer: SourcePointer }
  | { kind: 'two-stage'; design: TwoStageDesign }
  | { kind: 'partition'; partition: Partition; tally: PartitionTally; source: Source | null }
  | { kind: 'claim'; words: string; joined: JoinedReport; than: Than | null; verdict: ClaimVerdict }

/** `id` is unique on the page and the target of the button that opens the card. */
export type Note = { id: string; subject: NoteSubject }

/** Returns an id for HTML from parts that may hold any text. */
export function noteId(...parts: string[]): string {
  const slug = parts
    .join('-')
    .toLowerCase()
    .replace(/%/g, ' percent')
    .replace(/[^a-z0-9]+/g, '-')
  return `note-${slug.replace(/^-|-$/g, '')}`
}

/** Returns the source pointed to by a note's subject, or null when it rests on no single source. */
export function sourceIdOf(subject: NoteSubject): string | null {
  switch (subject.kind) {
    case 'report':
    case 'claim':
      return subject.joined.source.id
    case 'population':
      return subject.population.pointer.sourceId
    case 'dose':
      return subject.regimen.pointer.sourceId
    case 'date':
    case 'registration':
      return subject.pointer.sourceId
    case 'publication':
      return subject.source.id
    case 'two-stage':
      return subject.design.pointer.sourceId
    case 'partition':
      return subject.source?.id ?? null
    case 'decision':
      return subject.resolution.shownSourceId
  }
}

/** Returns the result whose checks a note's mark sums up, or null when no rule speaks of it. */
export function resultIdOf(subject: NoteSubject): string | null {
  return subject.kind === 'report' || subject.kind === 'claim' ? subject.joined.result.id : null
}

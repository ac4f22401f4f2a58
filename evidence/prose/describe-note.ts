import { rulingStrengths } from '@/evidence/study/vocabulary'
import { formatCount, formatPrinted } from '@/evidence/format/number'
import { formatDate } from '@/evidence/format/date'
import { formatDoseAmount, formatDoseCap, formatEveryDays } from '@/evidence/format/dose'
import { formatPeople } from '@/evidence/format/people'
import { formatReport } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import { describeReport } from './describe-report'
import type { NoteSubject } from './note'
import { runOn, type Fact, type NoteText } from './note-text'

/** Returns what the note of a bound number says. */
export function describeNote(subject: NoteSubject): NoteText {
  switch (subject.kind) {
    case 'report':
      return describeReport(subject.joined)
    case 'claim':
      return describeClaim(subject)
    case 'population': {
      const { population } = subject
      const { label, n, nStatus, noun, description, pointer } = population
      const status = nStatus === 'inferred' ? ' (inferred by us)' : ''
      return {
        title: `Analysis population: ${label}`,
        facts: runOn([
          fact('Number', n === null ? 'not stated' : formatPeople(n, noun) + status),
          detail('Who they are', description),
        ]),
        ...pointer,
      }
    }
    case 'dose':
      return describeDose(subject)
    case 'date':
      return { title: subject.label, facts: [{ text: dateText(subject.date) }], ...subject.pointer }
    case 'publication':
      return {
        title: `${subject.source.shortTitle}: published`,
        facts: [{ text: dateText(subject.date) }],
        locator: null,
        quote: null,
      }
    case 'decision': {
      const { title, decidedOn, decidedBy, reason } = subject.resolution
      const facts = [
        fact('Decided on', dateText(decidedOn)),
        fact('Decided by', decidedBy),
        detail('Reason', reason),
        detail('Strength', rulingStrengths[subject.resolution.strength]),
      ]
      return { title, facts: runOn(facts), locator: null, quote: null }
    }
    case 'registration':
      return {
        title: 'Registration and phase',
        facts: runOn([fact('Registry number', subject.registryId), fact('Phase', subject.phase)]),
        ...subject.pointer,
      }
    case 'two-stage':
      return describeDesign(subject.design)
    case 'partition':
      return describePartition(subject)
  }
}

type Labelled = Fact & { label: string }

function fact(label: string, text: string): Labelled {
  return { label, text }
}

function detail(label: string, text: string): Labelled {
  return { label, text, isDetail: true }
}

const dateText = (date: string): string => formatDate(date) ?? date

function describeClaim({ words, joined, than, verdict }: Extract<NoteSubject, { kind: 'claim' }>): NoteText {
  const report = describeReport(joined)
  const lines: JoinedReport[] = than?.kind === 'result' ? [joined, than.joined] : [joined]
  return {
    title: `\u201c${words}\u201d`,
    facts: runOn([
      ...lines.map((line) => fact(line.outcome.title, `${formatReport(line)}, ${line.population.label}`)),
      detail('What the words mean here', verdict.definition),
      detail('Working', verdict.working),
    ]),
    locator: report.locator,
    quote: report.quote,
  }
}

function describeDose({ intervention, regimen }: Extract<NoteSubject, { kind: 'dose' }>): NoteText {
  const cap = formatDoseCap(regimen)
  const every = formatEveryDays(regimen)
  return {
    title: `${intervention.name}: dose`,
    facts: runOn([
      fact('Who', regimen.who),
      fact('Dose', formatDoseAmount(regimen)),
      ...(cap === null ? [] : [fact('At most', cap)]),
      fact('How', every === null ? regimen.route : `${regimen.route}, ${every}`),
      detail('Schedule', regimen.schedule),
    ]),
    ...regimen.pointer,
  }
}

function describeDesign(design: Extract<NoteSubject, { kind: 'two-stage' }>['design']): NoteText {
  const patients = (count: number) => formatPeople(count, { one: 'patient', many: 'patients' })
  const responses = (count: number) => formatPeople(count, { one: 'response', many: 'responses' })
  return {
    title: 'Two-stage design',
    facts: runOn([
      detail(
        'First stage',
        `${patients(design.stageOneN)}; stop at ${responses(design.stopIfAtMost)} or fewer`,
      ),
      detail(
        'Both stages',
        `${patients(design.totalN)}; worth pursuing from ${responses(design.worthwhileIfAtLeast)}`,
      ),
      detail(
        'Rates tested',
        `${formatPrinted(design.nullRate)}% against ${formatPrinted(design.alternativeRate)}%`,
      ),
      detail(
        'Error',
        `${design.alphaSides}-sided alpha ${formatPrinted(design.alpha)}%, power ${formatPrinted(design.power)}%`,
      ),
    ]),
    ...design.pointer,
  }
}

function describePartition({ partition, tally }: Extract<NoteSubject, { kind: 'partition' }>): NoteText {
  const number = (count: number | null) => (count === null ? 'not stated' : formatCount(count))
  return {
    title: partition.title,
    facts: runOn([
      detail('Parts', tally.parts.map(({ result, count }) => `${result.id}: ${number(count)}`).join('; ')),
      detail('Together', number(tally.sum)),
      detail('Whole', number(tally.whole)),
      detail('Unaccounted for', number(tally.unaccounted)),
    ]),
    locator: null,
    quote: null,
  }
}

import { sentenceStart } from '@/evidence/format/number-words'
import { comparabilityWords } from '@/evidence/landscape/comparability'
import { compareResults } from '@/evidence/landscape/comparability-guard'
import { rowLabel } from '@/evidence/landscape/landscape-figure'
import { leadingResults } from '@/evidence/landscape/leading-results'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

const questions = [
  { title: 'Objective response', concept: 'objective-response', kinds: ['proportion'] as const },
  { title: 'Progression-free survival', concept: 'progression-free-survival', kinds: ['median'] as const },
]

/** For every pair of studies whether their first answers may be lined up, with all the reasons. */
export function PairVerdicts({ studies }: { studies: readonly Study[] }) {
  return questions.map(({ title, concept, kinds }) => {
    const answers = studies.flatMap((study) => leadingResults(study, { concept, kinds }).slice(0, 1))
    const pairs = answers.flatMap((one, index) => answers.slice(index + 1).map((other) => ({ one, other })))
    return (
      <section key={concept} className="section" aria-labelledby={`verdicts-${concept}`}>
        <h2 id={`verdicts-${concept}`}>{title}: what may be lined up</h2>
        {pairs.length === 0 && <p>Fewer than two of these studies have an answer.</p>}
        <ul className="verdicts">
          {pairs.map(({ one, other }) => (
            <Pair key={`${one.study.slug}--${other.study.slug}`} one={one} other={other} />
          ))}
        </ul>
      </section>
    )
  })
}

function Pair({ one, other }: { one: JoinedReport; other: JoinedReport }) {
  const { verdict, reasons } = compareResults(one, other)
  return (
    <li data-verdict={verdict}>
      <strong>
        {rowLabel(one)} and {rowLabel(other)}: {comparabilityWords[verdict]}.
      </strong>{' '}
      {reasons.map(sentenceStart).join(' ')}
    </li>
  )
}

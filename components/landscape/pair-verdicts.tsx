import { sentenceStart } from '@/evidence/format/number-words'
import { setType } from '@/evidence/format/typography'
import { comparabilityWords } from '@/evidence/landscape/comparability'
import { compareAnswers, type AnswerPair } from '@/evidence/landscape/compare-answers'
import type { Study } from '@/evidence/study/study'

const questions = [
  { title: 'Objective response', concept: 'objective-response', kinds: ['proportion'] as const },
  { title: 'Progression-free survival', concept: 'progression-free-survival', kinds: ['median'] as const },
]

/** For every pair of studies whether their answers may be lined up, with all the reasons. */
export function PairVerdicts({ studies }: { studies: readonly Study[] }) {
  return questions.map(({ title, concept, kinds }) => {
    const pairs = compareAnswers(studies, { concept, kinds }).flat()
    return (
      <section key={concept} className="section" aria-labelledby={`verdicts-${concept}`}>
        <h2 id={`verdicts-${concept}`}>{title}: what may be lined up</h2>
        {pairs.length === 0 && <p>Fewer than two of these studies have an answer.</p>}
        <ul className="verdicts">
          {pairs.map((pair) => (
            <Pair key={pair.names.join('--')} pair={pair} />
          ))}
        </ul>
      </section>
    )
  })
}

function Pair({ pair: { names, verdict, reasons } }: { pair: AnswerPair }) {
  return (
    <li data-verdict={verdict}>
      <strong>
        {names.map(setType).join(' and ')}: {comparabilityWords[verdict]}.
      </strong>{' '}
      {setType(reasons.map(sentenceStart).join(' '))}
    </li>
  )
}

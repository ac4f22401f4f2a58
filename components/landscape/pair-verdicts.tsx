import { formatList } from '@/evidence/format/list'
import { sentenceStart } from '@/evidence/format/number-words'
import { setType } from '@/evidence/format/typography'
import { comparabilityWords, type ComparabilityVerdict } from '@/evidence/landscape/comparability'
import { otherForms } from '@/evidence/landscape/compare-rows'
import { compareAnswers, type AnswerPair } from '@/evidence/landscape/compare-answers'
import { pairDifferences } from '@/evidence/landscape/pair-differences'
import type { Study } from '@/evidence/study/study'
import type { ResultKind } from '@/evidence/study/vocabulary'

const questions = [
  { title: 'Objective response', concept: 'objective-response', kinds: ['proportion'] as const },
  { title: 'Progression-free survival', concept: 'progression-free-survival', kinds: ['median'] as const },
]

/** For every pair of studies whether their answers may be lined up, with all the reasons. */
export function PairVerdicts({ studies }: { studies: readonly Study[] }) {
  return questions.map(({ title, concept, kinds }) => {
    const pairs = compareAnswers(studies, { concept, kinds }).flat()
    return (
      <section key={concept} className="section mt-6" aria-labelledby={`verdicts-${concept}`}>
        <h2 id={`verdicts-${concept}`}>{title}: what may be lined up</h2>
        {pairs.length === 0 && <p>{withoutPairs(studies, concept, kinds)}</p>}
        <ul className="grid gap-x-10 gap-y-6 font-plain text-small lg:grid-cols-2">
          {pairs.map((pair) => (
            <Pair key={pair.names.join('--')} pair={pair} />
          ))}
        </ul>
      </section>
    )
  })
}

/** Says that too few studies answer in this form, and in which other forms they answer. */
function withoutPairs(studies: readonly Study[], concept: string, kinds: readonly ResultKind[]): string {
  const form = kinds.includes('median') ? 'a median' : 'a share'
  const others = studies.flatMap((study) => {
    const given = otherForms(study, concept, kinds)
    return given.length === 0 ? [] : [`${study.shortTitle} gives ${formatList(given)}`]
  })
  const lead = `Fewer than two of these studies give ${form}.`
  return others.length === 0 ? lead : setType(`${lead} ${others.join('; ')}.`)
}

const edges: Record<ComparabilityVerdict, string> = {
  'line-up': 'border-accent',
  'line-up-with-caution': 'border-rule-strong',
  'keep-apart': 'border-warn',
}

/** What differs, side by side: a row a difference, a column an answer; what neither side has a word for stands in a sentence. */
function Pair({ pair }: { pair: AnswerPair }) {
  const { names, verdict } = pair
  const differences = pairDifferences(pair)
  const [one, other] = names.map(setType)
  return (
    <li className={`min-w-0 break-inside-avoid border-t-3 pt-2 ${edges[verdict]}`}>
      <strong className="block text-plain">
        {one} and {other}: {comparabilityWords[verdict]}.
      </strong>
      {differences.length > 0 && (
        <table className="mt-1 w-full table-fixed border-collapse leading-table [&_:is(td,th)]:border-b [&_:is(td,th)]:border-rule [&_:is(td,th)]:py-1 [&_:is(td,th)]:pr-3 [&_:is(td,th)]:text-left [&_:is(td,th)]:align-baseline [&_th]:font-normal [&_th]:text-ink-soft">
          <thead>
            <tr>
              <th scope="col" className="w-1/4">
                What differs
              </th>
              <th scope="col">{one}</th>
              <th scope="col">{other}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference, index) => (
              <tr key={index}>
                <th scope="row">{difference.title}</th>
                {'values' in difference ? (
                  difference.values.map((value, side) => <td key={side}>{setType(value)}</td>)
                ) : (
                  <td colSpan={2}>{setType(sentenceStart(difference.sentence))}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}

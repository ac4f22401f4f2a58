import { FoldedSection } from '@/components/page/folded-section'
import { filesOfResults } from '@/evidence/exports/formats'
import { figuresRestingOn } from '@/evidence/figures/resting-on'
import { describePopulation } from '@/evidence/format/population'
import { setType } from '@/evidence/format/typography'
import type { Use } from '@/evidence/prose/where-used'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'

/** A text that may print results of a study, and which of its sentences print which. */
export type UsingText = { label: string; address: string; uses: ReadonlyMap<string, readonly Use[]> }

/**
 * In which sentences and figures each result of a study stands, so that whoever doubts one knows what rests on it. Links: of no use
 * on paper.
 */
export function WhereUsed({ study, texts }: { study: Study; texts: readonly UsingText[] }) {
  const all = study.results.map(({ id }) => {
    const joined = joinResult(study, id)
    return {
      id,
      title: `${titleOf(joined)}, ${describePopulation(joined.population)}`,
      sentences: texts.flatMap((text) => (text.uses.get(id) ?? []).map((use) => ({ text, use }))),
      figures: figuresRestingOn(study, id),
    }
  })
  const used = all.filter(({ sentences, figures }) => sentences.length + figures.length > 0)
  const alone = all.filter((one) => !used.includes(one))
  return (
    <div className="print:hidden">
      <FoldedSection id="uses" title="Where each number is used" note="sentences, figures, tables and files">
        <p className="mb-2 max-w-measure font-plain text-plain leading-snug">
          Every result stands in a row above, in the{' '}
          <a href={`/studies/${study.slug}/sources`}>table of sources</a>, and in the files{' '}
          {filesOfResults.map(({ label }) => label).join(', ')}.
        </p>
        <ul className="mb-3 max-w-measure list-disc pl-5 font-plain text-plain leading-snug">
          {used.map(({ id, title, sentences, figures }) => (
            <li key={id} className="mt-1" data-result={id}>
              <a href={`#${id}`}>{setType(title)}</a>
              <ul>
                {sentences.map(({ text, use }) => (
                  <li key={`${text.address} ${use.line} ${use.sentence}`}>
                    <a href={text.address}>{text.label}</a>
                    {use.heading !== null && `, ${use.heading}`}: {use.sentence}
                  </li>
                ))}
                {figures.length > 0 && (
                  <li>
                    {figures.length === 1 ? 'Figure' : 'Figures'}:{' '}
                    {figures.map((figure, place) => (
                      <span key={figure}>
                        {place > 0 && ', '}
                        <a href={`/studies/${study.slug}/figures/${figure}`}>{figure.replaceAll('-', ' ')}</a>
                      </span>
                    ))}
                  </li>
                )}
              </ul>
            </li>
          ))}
        </ul>
        {alone.length > 0 && (
          <p className="mb-3 max-w-measure font-plain text-plain leading-snug">
            In no sentence and no figure:{' '}
            {alone.map(({ id, title }, place) => (
              <span key={id}>
                {place > 0 && '; '}
                <a href={`#${id}`}>{setType(title)}</a>
              </span>
            ))}
            .
          </p>
        )}
      </FoldedSection>
    </div>
  )
}

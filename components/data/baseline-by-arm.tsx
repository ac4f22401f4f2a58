import { FigureTable } from '@/components/figures/figure-table'
import { FoldedSection } from '@/components/page/folded-section'
import { baselineByArm } from '@/evidence/figures/baseline-by-arm'
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'

/** Whom each arm of a randomised study took in, a column for each arm; or that no source that was read prints it. */
export function BaselineByArm({ study }: { study: Study }) {
  if (study.design.allocation !== 'randomised' || study.arms.length < 2) return null
  const figure = baselineByArm(study)
  return (
    <FoldedSection
      id="baseline-by-arm"
      title="Who took part, by arm"
      note={figure === null ? 'not in the parts read' : 'a column for each arm'}
    >
      <div className="max-w-measure font-plain text-plain leading-snug">
        <p>
          {figure === null ? 'No source that we read prints whom each arm took in.' : setType(figure.caption)}
        </p>
        {figure !== null && <FigureTable table={figure.table} title={figure.title} />}
      </div>
    </FoldedSection>
  )
}

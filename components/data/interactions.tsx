import { FoldedSection } from '@/components/page/folded-section'
import { formatComputed, formatComputedP } from '@/evidence/format/computed'
import { formatInteraction } from '@/evidence/format/interaction'
import { formatPart } from '@/evidence/format/population'
import { formatReport } from '@/evidence/format/result'
import { setType } from '@/evidence/format/typography'
import { subgroupInteractions, type SubgroupInteraction } from '@/evidence/checks/subgroup-interactions'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { ratioMeasures } from '@/evidence/study/vocabulary'

/** Tests of whether the effect differs between parts of the people, as sources print them. */
export function PrintedInteractions({ study }: { study: Study }) {
  if (study.interactions.length === 0) return null
  return (
    <FoldedSection
      id="printed-interactions"
      title="Does the effect differ between parts of the people?"
      note="as printed"
      level={3}
    >
      <p className="mb-2 max-w-measure font-plain text-plain leading-snug">
        Tests of interaction as the source prints them. A high P value does not show that the effect is the
        same in every part: such tests have little power.
      </p>
      <ul className="mb-3 grid max-w-measure list-disc gap-1 pl-5 font-plain text-plain leading-snug">
        {study.interactions.map((interaction) => (
          <li key={interaction.id}>{setType(formatInteraction(study, interaction))}</li>
        ))}
      </ul>
    </FoldedSection>
  )
}

/** Whether the effect in one part of the people differs from that in the other, worked out by us from the printed ratios. */
export function Interactions({ study }: { study: Study }) {
  const interactions = subgroupInteractions(study)
  if (interactions.length === 0) return null
  return (
    <FoldedSection
      id="interactions"
      title="Does the effect differ between the two parts?"
      note="worked out by us"
      level={3}
    >
      <p className="mb-2 max-w-measure font-plain text-plain leading-snug">
        No source that we read prints this; it is ours, from the two ratios and their intervals, which are
        taken as symmetric on the logarithmic scale (Altman and Bland, BMJ 2003;326:219). It asks whether the
        two effects differ, not whether there is one in either part. That one interval includes no difference
        and the other does not is no answer to it.
      </p>
      <ul className="mb-3 grid max-w-measure list-disc gap-1 pl-5 font-plain text-plain leading-snug">
        {interactions.map((interaction) => (
          <li key={interaction.one.id}>{setType(inWords(study, interaction))}</li>
        ))}
      </ul>
    </FoldedSection>
  )
}

function inWords(study: Study, { one, other, interaction }: SubgroupInteraction): string {
  const [first, second] = [joinResult(study, one.id), joinResult(study, other.id)]
  const measure = one.measure === null ? 'ratio' : ratioMeasures[one.measure]
  const said = (value: number) => formatComputed(value, 2)
  const { ratioOfRatios, low, high, p } = interaction
  const pValue = formatComputedP(p)
  return `${first.outcome.title}: ${measure} ${formatReport(first)} in ${formatPart(first.population)}, ${formatReport(second)} in ${formatPart(second.population)}. The first over the second is ${said(ratioOfRatios)} (95% CI, ${said(low)} to ${said(high)}; P ${pValue.startsWith('<') ? pValue : `= ${pValue}`}), computed.`
}

import { formatPrinted } from '@/evidence/format/number'
import { formatWhole } from '@/evidence/format/people'
import { withUnit } from '@/evidence/format/result'
import { describeAbsence } from '@/evidence/study/absence'
import type { CheckedTag } from './checked-tag'
import { noteId } from './note'
import { placed, styleOf, type Datum } from './resolve-part'
import type { DesignShow } from './show-words'
import { TagProblem } from './tag'

/** Returns what `<Design>` prints: the registry's number, the phase, or a number of the two-stage design. */
export function resolveDesign(tag: CheckedTag<'Design'>): Datum {
  const { show } = tag.attributes
  if (show === 'registry-id' || show === 'phase') return registration(tag, show)
  const design = tag.study.design.twoStage
  if (!design) throw new TagProblem('absent-value', `The record states no two-stage design.`, 'show')
  const whole = (count: number) => formatWhole(count, styleOf(tag))
  const shown: Record<Exclude<DesignShow, 'registry-id' | 'phase'>, string> = {
    'stage-one': whole(design.stageOneN),
    'stage-two': whole(design.totalN - design.stageOneN),
    total: whole(design.totalN),
    'stop-if': whole(design.stopIfAtMost),
    worthwhile: whole(design.worthwhileIfAtLeast),
    'null-rate': withUnit(formatPrinted(design.nullRate), 'percent'),
    'alternative-rate': withUnit(formatPrinted(design.alternativeRate), 'percent'),
    alpha: withUnit(formatPrinted(design.alpha), 'percent'),
    power: withUnit(formatPrinted(design.power), 'percent'),
  }
  return {
    phrase: placed(tag, shown[show]),
    note: { id: noteId('two-stage-design'), subject: { kind: 'two-stage', design } },
  }
}

function registration(tag: CheckedTag<'Design'>, show: 'registry-id' | 'phase'): Datum {
  const { study } = tag
  const lead = show === 'phase' ? study.phase.replace(/ (?=\d)/g, '\u00a0') : study.registryId
  if (lead === null) throw new TagProblem('absent-value', 'The record has no registry number.', 'show')
  const { phase, design } = study
  const registryId =
    study.registryId ?? (study.registryAbsence ? describeAbsence(study.registryAbsence) : 'not registered')
  return {
    phrase: placed(tag, lead),
    note: {
      id: noteId('registration'),
      subject: { kind: 'registration', registryId, phase, pointer: design.pointer },
    },
  }
}

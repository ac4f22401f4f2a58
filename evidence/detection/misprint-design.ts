import { parsePrinted } from '@/evidence/study/printed'
import type { Study, TwoStageDesign } from '@/evidence/study/study'
import { misprint, misprints } from './misprint'
import { pick, type Random } from './random'

const counts = ['stageOneN', 'stopIfAtMost', 'totalN', 'worthwhileIfAtLeast'] as const
const rates = ['nullRate', 'alternativeRate', 'alpha', 'power'] as const

/** Returns the study with one number of its two-stage design misprinted, or null when it has no such design. */
export function misprintDesign(study: Study, random: Random): Study | null {
  const { twoStage } = study.design
  if (twoStage === null) return null
  for (let tries = 0; tries < 100; tries += 1) {
    const changed = misprintOne(twoStage, random)
    if (changed) return { ...study, design: { ...study.design, twoStage: changed } }
  }
  return null
}

function misprintOne(design: TwoStageDesign, random: Random): TwoStageDesign | null {
  const field = pick(random, [...counts, ...rates])
  const kind = pick(random, misprints)
  if (field === undefined || kind === undefined) return null
  const before = design[field]
  const isCount = typeof before === 'number'
  const text = misprint(kind, isCount ? String(before) : before.text, isCount, random)
  const printed = text === null ? null : parsePrinted(text)
  return printed && { ...design, [field]: isCount ? printed.number : printed }
}

import { setType } from '@/evidence/format/typography'
import { findSource } from '@/evidence/study/join'
import type { Resolution, Study } from '@/evidence/study/study'
import type { RulingStrength } from '@/evidence/study/vocabulary'

const strengthWords: Record<RulingStrength, string> = {
  open: 'The explanation is open.',
  probable: 'The explanation is probable and not shown.',
  shown: 'Shown by what was read.',
}

/** Returns how much a ruling claims and on what: `Shown by what was read. Chen 2023: "…"`, in whole sentences. */
export function formatStrength({ strength, basis }: Resolution, study: Study): string {
  const claim =
    strength === 'shown' && basis?.kind === 'computation' ? 'Shown by computation.' : strengthWords[strength]
  if (basis === null) return claim
  const who = basis.sourceId === null ? '' : `${findSource(study, basis.sourceId).shortTitle}: `
  return setType(`${claim} ${who}${basis.words}`)
}

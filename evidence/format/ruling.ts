import { setType } from '@/evidence/format/typography'
import { findSource } from '@/evidence/study/join'
import type { Resolution, Study } from '@/evidence/study/study'
import { resolutionKinds, type RulingStrength } from '@/evidence/study/vocabulary'

const strengthWords: Record<RulingStrength, string> = {
  open: 'The explanation is open.',
  probable: 'The explanation is probable and not shown.',
  shown: 'Shown by what was read.',
}

/**
 * Returns what a ruling takes a disagreement for, in no stronger words than it claims: `transcription error` where that is
 * shown, else `probable transcription error`, `possible rounding` or `possibly a different
 * population` where it is open.
 */
export function formatRulingKind({ kind, strength }: Pick<Resolution, 'kind' | 'strength'>): string {
  if (kind === 'open' || strength === 'shown') return resolutionKinds[kind]
  const words = resolutionKinds[kind]
  const hedge = strength === 'probable' ? 'probabl' : 'possibl'
  return words.startsWith('different') ? `${hedge}y a ${words}` : `${hedge}e ${words}`
}

/** Returns how much a ruling claims and on what: `Shown by what was read. Chen 2023: "…"`, in whole sentences. */
export function formatStrength({ strength, basis }: Resolution, study: Study): string {
  const claim =
    strength === 'shown' && basis?.kind === 'computation' ? 'Shown by computation.' : strengthWords[strength]
  if (basis === null) return claim
  const who = basis.sourceId === null ? '' : `${findSource(study, basis.sourceId).shortTitle}: `
  return setType(`${claim} ${who}${basis.words}`)
}

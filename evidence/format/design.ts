import type { Study } from '@/evidence/study/study'
import { allocations, designModels, maskings } from '@/evidence/study/vocabulary'

/** Returns `Phase 2, single group, not randomised, open label`; what is not stated or not applicable is left out. */
export function formatDesign({ phase, design: { model, allocation, masking } }: Study): string {
  const parts = [
    // A series has no phase.
    ...(phase === 'not applicable' ? [] : [phase]),
    designModels[model],
    // One group leaves nothing to allocate, and a reader need not be told so.
    ...(allocation === 'not-applicable' ? [] : [allocations[allocation]]),
    ...(masking === 'not-stated' ? [] : [maskings[masking]]),
  ]
  const words = parts.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

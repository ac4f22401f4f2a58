import type { Design, Study } from '@/evidence/study/study'

const models: Record<Design['model'], string> = {
  'single-group': 'single group',
  parallel: 'parallel groups',
  crossover: 'crossover',
  basket: 'basket trial',
  'retrospective-series': 'retrospective series',
  'prospective-series': 'prospective series',
}

const allocations: Record<Design['allocation'], string | null> = {
  randomised: 'randomised',
  'non-randomised': 'not randomised',
  // One group leaves nothing to allocate, and a reader need not be told so.
  'not-applicable': null,
}

const maskings: Record<Design['masking'], string | null> = {
  none: 'open label',
  single: 'single blind',
  double: 'double blind',
  'not-stated': null,
}

/** Returns `Phase 2, single group, not randomised, open label`; what is not stated or not applicable is left out. */
export function formatDesign({ phase, design }: Study): string {
  const parts = [phase, models[design.model], allocations[design.allocation], maskings[design.masking]]
  const words = parts.filter((part) => part !== null).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Why a revision was made, as readers are told. A correction mends what was wrong on our pages; where the source itself
 * was wrong and says so, it is the source that was corrected.
 */
export const revisionKinds = {
  new: {
    label: 'First published',
    meaning: 'The first revision of a study',
    isCorrective: false,
  },
  update: {
    label: 'Update',
    meaning: 'More was taken from the sources, or said better; nothing that was published here was wrong',
    isCorrective: false,
  },
  correction: {
    label: 'Correction',
    meaning: 'Something that was published here was wrong, by our own fault',
    isCorrective: true,
  },
  'source-corrected': {
    label: 'Source corrected',
    meaning: 'A source published a correction, and our pages follow it',
    isCorrective: true,
  },
  concern: {
    label: 'Expression of concern',
    meaning: 'A source is under an expression of concern; its numbers stand with a warning',
    isCorrective: true,
  },
  reinterpretation: {
    label: 'Reinterpretation',
    meaning: 'The numbers stand, and what we say they mean has changed',
    isCorrective: true,
  },
  retraction: {
    label: 'Retraction',
    meaning: 'A source was retracted, or our page is withdrawn',
    isCorrective: true,
  },
} as const
export type RevisionKind = keyof typeof revisionKinds

/** What is said of an entry from before kinds were kept: whether it mended a fault was not recorded. */
export const unrecordedKind = 'Change'

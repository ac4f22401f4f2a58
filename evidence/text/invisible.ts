/**
 * One letter that nobody sees, or that makes others be seen in another order: control characters, soft hyphens, zero-width and
 * bidirectional marks, ends of line and paragraph, halves of a pair and what Unicode calls no character. Some of them no XML may hold.
 */
export const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufffd-\uffff]|\p{Surrogate}/u

/** Words that say of a source, or of a study, that it leaves something out. */
const claims =
  /\b(?:do|does|did) not (?:report|print|give|name|mention|tell|state|say)\b|\bnot[ -]reported\b|\bsilent\b|\b(?:is|are|was|were) not (?:printed|given|named|mentioned|said|stated)\b|^not (?:printed|given|named|mentioned|said|stated)\b|\bno (?:[\w-]+ ){1,3}(?:is|are|was|were) (?:printed|given|named|stated)\b|\bonly (?:[\w-]+ ){1,3}(?:is|are) (?:printed|given|stated)\b|\b(?:gives?|names?|prints?|reports?|tells?|states?|says?) (?:no|none|nothing)\b|\bwithout saying\b/i

/** Words that keep such a statement to what was read. */
const limits =
  /\b(?:parts?|passages?|rows?|columns?|abstract|copy|copies|beginning)\b[^.;]{0,40}\bread\b|\b(?:sentences?|text)\b|\bwe have not (?:read|taken|seen)\b/i

/** Says whether a text claims that something is left out of a source, be it of all of it or of what was read. */
export function claimsAbsence(text: string): boolean {
  return claims.test(text)
}

/** Says whether a text claims that something is left out, without naming the part that was read for it. */
export function claimsAbsenceOfAll(text: string): boolean {
  return claims.test(text) && !limits.test(text)
}

/**
 * Says whether the sponsor of a study is the name of one. Records say in the same place that a source names none, and
 * that is no party that anybody could write to.
 */
export function namesSponsor(sponsor: string): boolean {
  return !/^(?:investigator-initiated|not |none\b)|no sponsor/i.test(sponsor)
}

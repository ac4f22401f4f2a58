/** Which events a count of harms leaves out: the other events of a registry do not include the serious ones. */
export const harmOmissions = { 'serious-events': 'serious events left out' } as const

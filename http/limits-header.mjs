/** The header by which the server tells the health address whether visitors are counted with other servers. */
export const limitsHeader = 'x-denominator-limits'

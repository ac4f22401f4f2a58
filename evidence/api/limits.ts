/** Items on a page of a list when `limit` is not given, and the most that one page holds. */
export const defaultLimit = 50
export const maxLimit = 200

/** Longest text of a parameter, and most names in a comma-separated one. */
export const maxParameterLength = 200
export const maxNames = 50

/** Longest address that is answered, in characters; the front server refuses a longer one as well. */
export const maxAddressLength = 4096

/** Longest JSON that is read from a request, in bytes: the longest text with each character written as an escape. */
export const maxBodyBytes = 131_072

/** Most allowed values that a problem lists; the sentence says how many more there are. */
export const maxAllowedWords = 100

/** What one address may ask for of what is answered per request, unless the server is told otherwise. */
export const defaultRate = { requests: 600, seconds: 60 }

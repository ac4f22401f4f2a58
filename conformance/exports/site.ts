/** The site that the tests of exports publish from. */
export const site = { name: 'Denominator', address: 'https://denominator.example', language: 'en-GB' }

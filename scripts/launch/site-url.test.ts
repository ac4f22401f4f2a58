import { expect, test } from 'vitest'
import { checkSiteUrl } from './site-url.mjs'

test.each([
  undefined,
  'https://evidence.example.org',
  'https://evidence.example.org/',
  'http://localhost:3000',
  'http://127.0.0.1:4173',
])('SITE_URL may be %s', (value) => expect(() => checkSiteUrl(value)).not.toThrow())

test.each([
  ['', 'which names no site'],
  ['changeme', 'which is no address'],
  ['evidence.example.org', 'which is no address'],
  ['javascript:alert(1)', 'which is no address'],
  ['http://evidence.example.org', 'which does not begin with "https://"'],
  ['https://evidence.example.org/summaries', 'which has something behind the host'],
  ['https://evidence.example.org/?a=1', 'which has something behind the host'],
  ['https://me:secret@evidence.example.org', 'which holds a name or a password'],
  ['https://evidence.example.org\nx', 'which holds a space or a control character'],
])('SITE_URL "%s" is refused before anything is built: it is an address %s', (value, fault) => {
  expect(() => checkSiteUrl(value)).toThrow(
    `SITE_URL is ${JSON.stringify(value)}, ${fault}. Leave it unset, or give`,
  )
})

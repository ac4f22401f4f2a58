import { expect, test } from 'vitest'
import { admit } from './admission.mjs'

const ask = (url: string, method = 'GET', headers = {}) => admit({ url, method, headers })

test('a path is looked up decoded and without its query', () => {
  expect(ask('/studies/a%2Db?utm_source=x')).toEqual({ admitted: true, pathname: '/studies/a-b' })
})

test.each(['/%', '/%00', '/%ff', '/a%0ab', '*', 'http://evil.example/', 'studies', ''])(
  '%s is malformed: 400',
  (url) => {
    expect(ask(url)).toEqual({ admitted: false, status: 400 })
  },
)

test.each(['/..%2f..%2fetc/passwd', '/../etc', '/a/./b', '/%2e%2e/x', '/a%5cb', '/\\evil.example'])(
  '%s is nobody’s address: 404',
  (url) => {
    expect(ask(url)).toEqual({ admitted: false, status: 404 })
  },
)

test.each([
  ['/studies/', '/studies'],
  ['/studies/?phase=2', '/studies?phase=2'],
  ['//evil.example', '/evil.example'],
  ['///evil.example//', '/evil.example'],
  ['//', '/'],
])('%s moves to %s on this host', (url, location) => {
  expect(ask(url)).toEqual({ admitted: false, status: 308, location })
})

test('an address of 4,097 characters is too long, one of 4,096 is not', () => {
  expect(ask(`/${'a'.repeat(4096)}`)).toEqual({ admitted: false, status: 414 })
  expect(ask(`/${'a'.repeat(4095)}`)).toMatchObject({ admitted: true })
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused: 405', (method) => {
  expect(ask('/', method)).toEqual({ admitted: false, status: 405 })
})

test('a script of another site may ask whether it may read the interface, and nothing else', () => {
  expect(ask('/api/v1/results?kind=ratio', 'OPTIONS')).toEqual({
    admitted: true,
    pathname: '/api/v1/results',
  })
  expect(ask('/api/v1', 'OPTIONS')).toMatchObject({ admitted: true })
  expect(ask('/api/v10', 'OPTIONS')).toEqual({ admitted: false, status: 405 })
  expect(ask('/api/v1/results', 'POST')).toEqual({ admitted: false, status: 405 })
})

test('server functions and sockets are refused before anything else', () => {
  expect(ask('/', 'POST', { 'next-action': 'x' })).toEqual({ admitted: false, status: 400 })
  expect(ask('/', 'GET', { upgrade: 'websocket' })).toEqual({ admitted: false, status: 400 })
})

test('a text may be sent to be judged, and nothing long or elsewhere', () => {
  expect(ask('/api/v1/verify', 'POST', { 'content-length': '131072' })).toMatchObject({ admitted: true })
  expect(ask('/api/v1/verify', 'POST', { 'content-length': '131073' })).toEqual({
    admitted: false,
    status: 413,
  })
  for (const url of ['/api/v1/verify/', '/api/v1/verify/x', '/verify', '/api/v1/verifyx', '/API/v1/verify'])
    expect(ask(url, 'POST'), url).toEqual({ admitted: false, status: 405 })
  expect(ask('/mcp', 'POST', { 'content-length': '131072' })).toMatchObject({ admitted: true })
  expect(ask('/mcp', 'POST', { 'content-length': '131073' })).toEqual({ admitted: false, status: 413 })
  expect(ask('/mcp', 'GET')).toEqual({ admitted: false, status: 405 })
  expect(ask('/api/v1/verify', 'PUT')).toEqual({ admitted: false, status: 405 })
})

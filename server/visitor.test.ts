import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { trustedProxiesFrom } from './trusted-proxies.mjs'
import { visitorOf } from './visitor.mjs'

const from = (remoteAddress: string, forwarded?: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage

test('without a trusted proxy nobody is believed about where a request comes from', () => {
  expect(visitorOf(from('192.0.2.7', '198.51.100.1'), 0)).toBe('192.0.2.7')
})

test.each([
  [1, '203.0.113.9', '203.0.113.9'],
  [1, '1.2.3.4, 203.0.113.9', '203.0.113.9'],
  [2, '1.2.3.4, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  [2, '203.0.113.9', '10.0.0.1'],
  [1, 'unknown', '10.0.0.1'],
  [1, undefined, '10.0.0.1'],
])('behind %i proxies, "%s" is from %s', (proxies, forwarded, visitor) => {
  expect(visitorOf(from('10.0.0.1', forwarded), proxies)).toBe(visitor)
})

test.each([
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::ffff:c0a8:1', '192.168.0.1'],
  ['::FFFF:c000:0207', '192.0.2.7'],
  ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:2::', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts for %s', (address, visitor) => {
  expect(visitorOf(from(address), 0)).toBe(visitor)
})

test('the number of proxies is read from the environment, and a slip is named', () => {
  expect([undefined, '', '2'].map(trustedProxiesFrom)).toEqual([0, 0, 2])
  expect(() => trustedProxiesFrom('true')).toThrow('expected the number of proxies in front of this server')
})

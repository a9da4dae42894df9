import { expect, test } from 'vitest';
import { networkFailure } from '../../../main/request/network-failure.ts';
import { readRetryAfter } from '../../../main/request/retry-after.ts';

test.each([
  ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
  ['net::ERR_NAME_NOT_RESOLVED', 'unreachable'],
  ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
  ['net::ERR_CONNECTION_RESET', 'unreachable'],
  ['net::ERR_EMPTY_RESPONSE', 'unreachable'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'unreachable'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'unreachable'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
  ['net::ERR_TIMED_OUT', 'timeout'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'insecure'],
  ['net::ERR_CERT_DATE_INVALID', 'insecure'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'insecure'],
  ['net::ERR_PROXY_AUTH_REQUESTED', 'unauthorised'],
  ['something nobody has seen before', 'unreachable'],
])('%s is %s', (message, kind) => {
  expect(networkFailure(new Error(message), true, 20).kind).toBe(kind);
});

test('the code is found in what caused the error, and said without its code', () => {
  const cause = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  expect(networkFailure(new TypeError('fetch failed', { cause }), true, 20)).toEqual({
    kind: 'insecure',
    detail: 'depth zero self signed cert',
  });
});

test('without a network nothing is called unreachable', () => {
  expect(networkFailure(new Error('net::ERR_NAME_NOT_RESOLVED'), false, 20)).toEqual({ kind: 'offline' });
  expect(networkFailure(new Error('net::ERR_TIMED_OUT'), false, 20)).toEqual({ kind: 'offline' });
});

const now = Date.parse('2026-10-14T09:00:00Z');
test.each([
  ['120', null, '2026-10-14T09:02:00.000Z'],
  ['Wed, 14 Oct 2026 10:00:00 GMT', null, '2026-10-14T10:00:00.000Z'],
  ['Wed, 14 Oct 2020 10:00:00 GMT', null, '2026-10-14T09:00:00.000Z'],
  // A server whose clock is years off means the time between its own two dates.
  ['Wed, 14 Oct 2020 10:00:00 GMT', 'Wed, 14 Oct 2020 09:30:00 GMT', '2026-10-14T09:30:00.000Z'],
  ['Thu, 14 Oct 2038 10:00:00 GMT', 'Thu, 14 Oct 2038 09:59:00 GMT', '2026-10-14T09:01:00.000Z'],
  ['Wed, 14 Oct 2026 10:00:00 GMT', 'never', '2026-10-14T10:00:00.000Z'],
  ['soon', null, null],
  ['', null, null],
  [null, null, null],
])('Retry-After: %s in an answer of %s is %s', (header, date, at) => {
  const headers = new Headers({
    ...(header === null ? {} : { 'retry-after': header }),
    ...(date === null ? {} : { date }),
  });
  expect(readRetryAfter(headers, now)).toEqual({ retryAt: at });
});

test('a wish for longer than a day is shortened to a day, and says so', () => {
  for (const header of ['999999999', 'Thu, 14 Oct 2027 10:00:00 GMT']) {
    expect(readRetryAfter(new Headers({ 'retry-after': header }), now)).toEqual({
      retryAt: '2026-10-15T09:00:00.000Z',
      isShortened: true,
    });
  }
});

import type { Failure } from '../../shared/failure.ts';
import { readRetryAfter } from './retry-after.ts';

/** What a status that is not a success means. `url`: where it came from; `now` in milliseconds, for Retry-After. */
export function statusFailure(status: number, headers: Headers, url: string, now: number): Failure {
  switch (status) {
    case 401:
    case 403:
    case 407:
      return { kind: 'unauthorised', status };
    case 404:
    case 410:
      return { kind: 'missing', status };
    case 408:
    case 425:
    case 429:
      return { kind: 'unavailable', status, ...readRetryAfter(headers, now) };
    case 511: // Network Authentication Required (RFC 6585)
      return { kind: 'portal', url };
  }
  if (status >= 500) return { kind: 'unavailable', status, ...readRetryAfter(headers, now) };
  if (status >= 400) return { kind: 'rejected', status, title: `error ${status}`, detail: '' };
  // A redirect that leads nowhere, or too far: it moved, and only the office knows where to.
  return { kind: 'missing', status };
}

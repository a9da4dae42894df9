/* What a broken exchange means, by the codes of Chromium (net_error_list.h), Node and OpenSSL, the first that fits. */
import type { Failure } from '../../shared/failure.ts';

type Kind = 'offline' | 'timeout' | 'insecure' | 'proxy' | 'unreachable';

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_IO_SUSPENDED/, 'offline'],
  [/ERR_PROXY_AUTH|ERR_UNEXPECTED_PROXY_AUTH|ERR_MISSING_AUTH_CREDENTIALS/, 'proxy'],
  [
    /ERR_CERT|ERR_SSL|ERR_TLS|ERR_BAD_SSL|CERT_|_CERT\b|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|EPROTO/,
    'insecure',
  ],
  [/ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT|ETIMEDOUT|UND_ERR_(?:HEADERS|BODY|CONNECT)_TIMEOUT/, 'timeout'],
];

/** The failure that an exception of the network means. `seconds`: how long was waited, should it be a time-out. */
export function networkFailure(cause: unknown, isOnline: boolean, seconds: number): Failure {
  const words = wordsOf(cause);
  const kind = kinds.find(([pattern]) => pattern.test(words))?.[1] ?? 'unreachable';
  const detail = codeIn(words);
  switch (kind) {
    case 'insecure':
      return { kind, detail };
    case 'proxy':
      return { kind: 'unauthorised', status: 407 };
    case 'timeout':
      return isOnline ? { kind, seconds } : { kind: 'offline' };
    case 'offline':
      return { kind };
    case 'unreachable':
      return isOnline ? { kind, detail } : { kind: 'offline' };
  }
}

/** The messages and codes of an error and of what caused it, and of the parts of an AggregateError. */
function wordsOf(cause: unknown, depth = 0): string {
  if (!(cause instanceof Error) || depth > 5) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  const parts = cause instanceof AggregateError ? cause.errors : [];
  return [cause.message, code, ...[cause.cause, ...parts].filter(Boolean).map((each) => wordsOf(each, depth + 1))].join(
    ' ',
  );
}

/** "ERR_CERT_DATE_INVALID", said as a person can read it: "cert date invalid". */
function codeIn(words: string): string {
  const code = words.match(/\b(?:net::)?(ERR_[A-Z_]+|E[A-Z]{4,}|UND_ERR_[A-Z_]+|[A-Z]+(?:_[A-Z]+)+)\b/)?.[1];
  return code === undefined
    ? words.trim().slice(0, 200)
    : code
        .replace(/^(?:UND_)?ERR_/, '')
        .replaceAll('_', ' ')
        .toLowerCase();
}

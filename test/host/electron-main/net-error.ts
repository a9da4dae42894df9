const names: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ECONNRESET: 'CONNECTION_RESET',
  EPIPE: 'CONNECTION_RESET',
  UND_ERR_SOCKET: 'EMPTY_RESPONSE',
  ENOTFOUND: 'NAME_NOT_RESOLVED',
  EAI_AGAIN: 'NAME_NOT_RESOLVED',
  ETIMEDOUT: 'CONNECTION_TIMED_OUT',
  UND_ERR_CONNECT_TIMEOUT: 'CONNECTION_TIMED_OUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMED_OUT',
  UND_ERR_BODY_TIMEOUT: 'TIMED_OUT',
  EHOSTUNREACH: 'ADDRESS_UNREACHABLE',
  ENETUNREACH: 'INTERNET_DISCONNECTED',
  CERT_HAS_EXPIRED: 'CERT_DATE_INVALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'CERT_COMMON_NAME_INVALID',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'CERT_AUTHORITY_INVALID',
  SELF_SIGNED_CERT_IN_CHAIN: 'CERT_AUTHORITY_INVALID',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'CERT_AUTHORITY_INVALID',
};

/** A failure of Node's fetch, in the words of Chromium's network. What the caller itself aborted stays as it is. */
export function netError(error: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && /redirect/.test(cause.message)) {
    return new Error(
      /count exceeded/.test(cause.message)
        ? 'net::ERR_TOO_MANY_REDIRECTS'
        : "Attempted to redirect, but redirect policy was 'error'",
    );
  }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new Error(`net::ERR_${names[code] ?? 'FAILED'}`, { cause: error });
}

import type { IncomingHttpHeaders } from 'node:http';

/** One request the office was asked, in the order they came. */
export type LoggedRequest = {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** The status answered, or null while (or because) nothing was. */
  readonly status: number | null;
  /** Bytes of the answer's body as they left, after compression; 0 for a 304. */
  readonly bodyBytes: number;
  /** The request's headers. */
  readonly headers: IncomingHttpHeaders;
};

/** The office's log of requests. */
export type RequestLog = {
  readonly begin: (
    request: Pick<LoggedRequest, 'at' | 'method' | 'path' | 'headers'>,
  ) => (status: number, bodyBytes: number) => void;
  readonly all: () => readonly LoggedRequest[];
};

/** A request is written down when it comes, and completed when its answer is decided: one that hangs is seen too. */
export function openRequestLog(): RequestLog {
  const log: LoggedRequest[] = [];
  return {
    begin: (request) => {
      const place = log.push({ ...request, status: null, bodyBytes: 0 }) - 1;
      return (status, bodyBytes) => {
        log[place] = { ...request, status, bodyBytes };
      };
    },
    all: () => [...log],
  };
}

import type { Reply } from './reply.ts';

const titles: Readonly<Record<number, string>> = {
  400: 'The request is incomplete',
  404: 'There is nothing at this address',
  405: 'This address does not take that method',
  409: 'Another submission has this key',
  410: 'The draft is closed to comments',
  413: 'The submission is too large',
  415: 'Submissions are sent as JSON-LD',
  422: 'The submission cannot be read',
  429: 'Too many requests',
  500: 'The office has failed',
  503: 'The office is not available',
};

/** An error as problem details (RFC 9457): a title for the kind, and a detail that says what to do about this one. */
export function problem(
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
  title = titles[status] ?? 'The office refuses',
): Reply {
  const type = `https://pitchside.example/problems/${status}`;
  return {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: Buffer.from(JSON.stringify({ type, title, status, detail }, null, 2)),
  };
}

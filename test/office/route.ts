import type { IncomingHttpHeaders } from 'node:http';
import type { Answers } from './answers.ts';
import type { Ledger } from './ledger.ts';
import { problem } from './problem.ts';
import type { Site } from './programme.ts';
import { receive } from './receive.ts';
import { type Reply, type Resource, replyWith } from './reply.ts';

/** One request, its body read; `bytes` counts all of it, `body` holds no more than the limit allows. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly bytes: number;
};

/** The office as it stands when a request comes. */
export type Standing = {
  readonly site: Site;
  readonly extra: ReadonlyMap<string, Resource>;
  readonly ledger: Ledger;
  readonly answers: Answers;
  readonly now: () => Date;
};

/** The polite answer to a request: a resource, a receipt, or problem details. */
export function route(asked: Asked, { site, extra, ledger, answers, now }: Standing): Reply {
  const { method, path, headers } = asked;
  if (path === site.responses.path) {
    if (method !== 'POST') return problem(405, 'Submissions are sent here with POST.', { allow: 'POST' });
    const { office, maxBytes } = site.responses;
    const closesAt = (document: string) => site.closes.get(document);
    return receive(headers, asked.body, asked.bytes, { ledger, office, maxBytes, now, closesAt });
  }
  const published = path === site.answersPath ? answers.published() : site.resources.get(path);
  const resource = extra.get(path) ?? published;
  if (resource === undefined) return problem(404, `The office publishes nothing at ${path}.`);
  if (method !== 'GET' && method !== 'HEAD')
    return problem(405, 'This address is only for reading.', { allow: 'GET, HEAD' });
  return replyWith(resource, headers);
}

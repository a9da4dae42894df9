/*
 * Thirty ways in which something between the app and the office answers in its place: hotel and train networks, filters,
 * proxies, and servers that mean well. Not one is the office's word that it holds a submission.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Reply } from './reply.ts';

/** One shape: its name, and what it answers to a request with these headers. */
export type Portal = { readonly name: string; readonly answer: (headers: IncomingHttpHeaders) => Reply };

const login = 'http://login.portal.example/';
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Welcome</title></head><body>${body}</body></html>`;
const form = page('<form method="post" action="/login"><input name="room"><button>Go online</button></form>');

const reply = (status: number, type: string | null, body: string, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  headers: { ...headers, ...(type === null ? {} : { 'content-type': type }) },
  body: Buffer.from(body),
});
const always = (name: string, answer: Reply): Portal => ({ name, answer: () => answer });
const sentOn = (status: number, location: string): Portal =>
  always(`${status} to ${location}`, reply(status, 'text/html', '', { location }));

/** A receipt as the office would give it to this request, with something not quite as it should be. */
const nearReceipt = (name: string, change: Readonly<Record<string, unknown>>, type = 'application/json'): Portal => ({
  name,
  answer: (headers) =>
    reply(
      201,
      type,
      JSON.stringify({
        submissionId: String(headers['idempotency-key'] ?? '').replaceAll('"', ''),
        reference: 'H7KM4T9R',
        receivedAt: '2026-10-14T09:00:00.000Z',
        digest: String(headers['content-digest'] ?? ''),
        office: 'Northmoor office',
        ...change,
      }),
    ),
});
const json = (name: string, body: unknown): Portal =>
  always(name, reply(200, 'application/json', typeof body === 'string' ? body : JSON.stringify(body)));

/** All of them. */
export const portals: readonly Portal[] = [
  always('200 with a sign-in form', reply(200, 'text/html; charset=utf-8', form)),
  always('200 with XHTML', reply(200, 'application/xhtml+xml', form)),
  always('200 with a page of no kind', reply(200, null, form)),
  always('200 with a page called text', reply(200, 'text/plain', form)),
  always('200 with a page called JSON', reply(200, 'application/json', form)),
  always(
    '200 with a meta refresh',
    reply(200, 'text/html', page(`<meta http-equiv="refresh" content="0;url=${login}">`)),
  ),
  always('200 with a redirect in a script', reply(200, 'text/html', page(`<script>location.href="${login}"</script>`))),
  always('200 with a page that says that it worked', reply(200, 'text/html', page('<h1>Success</h1>'))),
  always('201 with a page', reply(201, 'text/html', form)),
  always('202 with a page', reply(202, 'text/html', form)),
  always('200 with nothing', reply(200, null, '')),
  always('200 with nothing called JSON', reply(200, 'application/json', '')),
  always('204', reply(204, null, '')),
  always('200 with a picture', reply(200, 'image/gif', 'GIF89a\u0001\u0000\u0001\u0000')),
  always('200 with WISPr XML', reply(200, 'text/xml', '<WISPAccessGatewayParam><Redirect/></WISPAccessGatewayParam>')),
  sentOn(302, login),
  sentOn(303, `${login}?from=responses`),
  sentOn(307, 'https://login.portal.example/post'),
  sentOn(301, '/welcome'),
  always('511', reply(511, 'text/html', form)),
  json('200 with true', true),
  json('200 with the Captive Portal API (RFC 8908)', { captive: true, 'user-portal-url': login }),
  json('200 with thanks', { status: 'ok', message: 'Thank you for your submission', id: 12345 }),
  json('200 with a list of receipts', [
    { submissionId: '', reference: 'H7KM4T9R', receivedAt: '2026-10-14T09:00:00.000Z', digest: '', office: 'x' },
  ]),
  json('200 with half a receipt', '{"submissionId":"9e0f7c52-3f4e-4d52-9a0d-2f6a2f0f5b11","reference":"H7KM'),
  nearReceipt('a receipt for another submission', { submissionId: '9e0f7c52-3f4e-4d52-9a0d-2f6a2f0f5b11' }),
  nearReceipt('a receipt for other words', { digest: 'sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:' }),
  nearReceipt('a receipt whose reference is none', { reference: 'ORDER-1001' }),
  nearReceipt('a receipt of no time', { receivedAt: 'just now' }),
  nearReceipt('the receipt itself, in a page', {}, 'text/html'),
];

import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { gzipSync } from 'node:zlib';

/** One answer, whole, before it is written to a socket. */
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Something the office publishes at one address. */
export type Resource = { readonly type: string; readonly body: Buffer; readonly modifiedAt: Date };

/**
 * A resource as this request deserves it: 304 with no body when the client holds it already (RFC 9110, section 13), and
 * compressed when it may be. The entity tag is the hash of the body; the compressed form has a tag of its own, as strong
 * tags must (RFC 9110, 8.8.3).
 */
export function replyWith(resource: Resource, headers: IncomingHttpHeaders): Reply {
  const hash = createHash('sha256').update(resource.body).digest('base64url').slice(0, 27);
  const isCompressed = acceptsGzip(headers['accept-encoding']) && isText(resource.type);
  const common = {
    etag: isCompressed ? `"${hash}-gzip"` : `"${hash}"`,
    'last-modified': resource.modifiedAt.toUTCString(),
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
  };
  if (isHeld(headers, hash, resource.modifiedAt)) return { status: 304, headers: common, body: Buffer.alloc(0) };
  const typed = { ...common, 'content-type': resource.type };
  if (!isCompressed) return { status: 200, headers: typed, body: resource.body };
  return { status: 200, headers: { ...typed, 'content-encoding': 'gzip' }, body: gzipSync(resource.body) };
}

function acceptsGzip(accepted: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(accepted ?? ''));
}

function isText(type: string): boolean {
  return /^text\/|json|xml/.test(type);
}

/** If-None-Match decides alone when it is there; only without it does If-Modified-Since count. */
function isHeld(headers: IncomingHttpHeaders, hash: string, modifiedAt: Date): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    const held = tags.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return held.some((tag) => tag === '*' || tag === `"${hash}"` || tag === `"${hash}-gzip"`);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return since >= Math.floor(modifiedAt.getTime() / 1000) * 1000;
}

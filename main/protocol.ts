/*
 * Serves the built renderer, and only it, as app://pitchside/. The headers shut out everything that is not in that
 * folder: no remote script, style, picture or connection, and no string is ever made into script or markup.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { CustomScheme } from 'electron';
import { host, isOwn, scheme } from './origin.ts';

/** How Electron is to treat the scheme; told before the app is ready. */
export const privileges: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** The one Trusted Types policy that the window may make: the addresses of its own workers. */
export const workerPolicyName = 'pitchside-worker';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${workerPolicyName}`,
].join('; ');

const everyHeader = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/** A handler for `protocol.handle` that serves the files of `folder`; anything else is 404. */
export function servePages(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = request.method === 'GET' || request.method === 'HEAD' ? fileOf(request.url, folder) : null;
    const mediaType = path === null ? undefined : mediaTypes[extname(path)];
    if (path === null || mediaType === undefined) return nothing();
    try {
      const bytes = await readFile(path);
      return new Response(request.method === 'HEAD' ? null : bytes, {
        headers: { ...everyHeader, 'Content-Type': mediaType, 'Cache-Control': cacheControl(path) },
      });
    } catch {
      return nothing();
    }
  };
}

/** The file that an address names, or null when it names none inside the folder. */
function fileOf(address: string, folder: string): string | null {
  if (!isOwn(address)) return null;
  const asked = decoded(new URL(address).pathname);
  if (asked === null || asked.includes('\0') || asked.includes('\\')) return null;
  const path = normalize(join(folder, asked === '/' || asked === '' ? 'index.html' : asked));
  return path.startsWith(normalize(folder) + sep) ? path : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Built assets carry a hash of themselves in their names; pages do not. */
const cacheControl = (path: string): string => (path.endsWith('.html') ? 'no-cache' : 'max-age=31536000, immutable');

const nothing = (): Response =>
  new Response(`Nothing here at ${host}`, { status: 404, headers: { ...everyHeader, 'Content-Type': 'text/plain' } });

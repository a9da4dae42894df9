import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOwn } from '../../main/origin.ts';
import { servePages } from '../../main/protocol.ts';

let root: string;
let serve: ReturnType<typeof servePages>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pitchside-pages-'));
  await mkdir(join(root, 'renderer', 'assets'), { recursive: true });
  await mkdir(join(root, 'renderer-secrets'));
  await writeFile(join(root, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'renderer', 'assets', 'index-1.js'), 'true');
  await writeFile(join(root, 'renderer', 'notes.txt'), 'not served');
  await writeFile(join(root, 'secret.js'), 'secret');
  await writeFile(join(root, 'renderer-secrets', 'secret.js'), 'secret');
  serve = servePages(join(root, 'renderer'));
});
afterAll(() => rm(root, { recursive: true }));

test('the page is served with a policy that lets in nothing but the app', async () => {
  for (const address of [
    'app://pitchside/',
    'app://pitchside/index.html',
    'app://pitchside/index.html?theme=dark#/news',
  ]) {
    const response = await serve(new Request(address));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  }
});

test('a script is served as one, and is kept for ever by its hashed name', async () => {
  const response = await serve(new Request('app://pitchside/assets/index-1.js'));
  expect(await response.text()).toBe('true');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test.each([
  'app://pitchside/../secret.js',
  'app://pitchside/..%2fsecret.js',
  'app://pitchside/..%2Frenderer-secrets/secret.js',
  'app://pitchside/..%5csecret.js',
  'app://pitchside/assets/%2e%2e/%2e%2e/secret.js',
  'app://pitchside//secret.js',
  'app://pitchside/%00.js',
  'app://pitchside/%zz.js',
  'app://pitchside/assets',
  'app://pitchside/notes.txt',
  'app://pitchside/missing.js',
  'app://elsewhere/index.html',
  'app://pitchside:8080/index.html',
])('%s is not there', async (address) => {
  const response = await serve(new Request(address));
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('secret');
});

test('nothing can be sent to it', async () => {
  expect((await serve(new Request('app://pitchside/index.html', { method: 'POST', body: 'x' }))).status).toBe(404);
});

test.each([
  ['app://pitchside/index.html', true],
  ['app://pitchside', true],
  ['app://pitchside.evil/', false],
  ['app://evil@pitchside/', true],
  ['app://pitchside@evil/', false],
  ['https://pitchside/', false],
  ['app2://pitchside/', false],
  ['about:blank', false],
  ['data:text/html,app://pitchside/', false],
  ['', false],
])('that %s is the app’s own is %s', (address, own) => {
  expect(isOwn(address)).toBe(own);
});

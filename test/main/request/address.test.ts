import { expect, test } from 'vitest';
import { checkAddress, type Reach, reachOf } from '../../../main/request/address.ts';

const names: Readonly<Record<string, readonly string[]>> = {
  'news.example': ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'],
  'intranet.example': ['10.4.0.7'],
  'two-faced.example': ['93.184.216.34', '127.0.0.1'],
};
const resolve = async (host: string): Promise<readonly string[]> => {
  const found = names[host];
  if (found === undefined) throw new Error('net::ERR_NAME_NOT_RESOLVED');
  return found;
};

test.each<readonly [string, Reach]>([
  ['https://news.example/', 'public'],
  ['https://behind-a-proxy.example/', 'public'],
  ['https://8.8.8.8/', 'public'],
  ['https://[2606:2800:220:1:248:1893:25c8:1946]/', 'public'],
  ['https://intranet.example/', 'private'],
  ['https://10.0.0.1/', 'private'],
  ['https://172.16.0.1/', 'private'],
  ['https://192.168.1.1/', 'private'],
  ['https://169.254.169.254/', 'private'],
  ['https://100.64.0.1/', 'private'],
  ['https://[fe80::1]/', 'private'],
  ['https://[fd00::1]/', 'private'],
  ['https://printer/', 'private'],
  ['https://printer.local/', 'private'],
  ['https://two-faced.example/', 'loopback'],
  ['https://localhost/', 'loopback'],
  ['https://localhost./', 'loopback'],
  ['https://sub.localhost/', 'loopback'],
  ['https://127.9.9.9/', 'loopback'],
  ['https://2130706433/', 'loopback'],
  ['https://0x7f.1/', 'loopback'],
  ['https://0.0.0.0/', 'loopback'],
  ['https://[::1]/', 'loopback'],
  ['https://[::]/', 'loopback'],
  ['https://[::ffff:127.0.0.1]/', 'loopback'],
  ['https://[::ffff:10.0.0.1]/', 'private'],
  ['https://[64:ff9b::8.8.8.8]/', 'public'],
  ['https://[64:ff9b::10.0.0.1]/', 'private'],
  ['https://[64:ff9b::127.0.0.1]/', 'loopback'],
])('%s is %s', async (url, reach) => {
  expect(await reachOf(new URL(url), resolve)).toBe(reach);
});

test.each<readonly [string, Reach, boolean]>([
  ['https://news.example/', 'public', true],
  ['https://news.example/', 'loopback', true],
  ['http://news.example/', 'loopback', false],
  ['https://intranet.example/', 'public', false],
  ['https://intranet.example/', 'private', true],
  ['http://intranet.example/', 'private', false],
  ['https://localhost/', 'private', false],
  ['http://localhost:4620/', 'loopback', true],
  ['http://localhost:4620/', 'public', false],
  ['ftp://news.example/', 'public', false],
  ['data:text/html,hello', 'loopback', false],
  ['nonsense', 'loopback', false],
])('%s from a channel that is %s: may be asked is %s', async (url, from, isAllowed) => {
  expect((await checkAddress(url, from, resolve)).ok).toBe(isAllowed);
});

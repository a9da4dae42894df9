/* Files that items of news point to, over real HTTP. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchFile } from '../../main/fetch-file.ts';
import { type RudeServer, startRudeServer } from '../support/rude-server.ts';
import { type SyncWorld, syncWorld } from '../support/sync-world.ts';

let server: RudeServer;
let world: SyncWorld;
const never = new AbortController().signal;
beforeEach(async () => {
  server = await startRudeServer();
  world = syncWorld();
});
afterEach(async () => {
  await world.parser.close();
  await server.close();
});

test('a file comes as its bytes, and what is not there fails as such', async () => {
  const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]);
  server.answer((request, response) => {
    if (request.url === '/plan.pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes);
    else response.writeHead(404).end();
  });
  const fetched = await fetchFile({ url: `${server.url}/plan.pdf`, channelId: server.url }, world.ports, never);
  expect(fetched.ok && [...fetched.value.bytes]).toEqual([...bytes]);
  expect(await fetchFile({ url: `${server.url}/gone.pdf`, channelId: server.url }, world.ports, never)).toMatchObject({
    ok: false,
    error: { kind: 'missing' },
  });
});

test('no more is taken of a file than is wanted', async () => {
  server.answer((_, response) => response.writeHead(200).end('seven b'));
  const asked = { url: `${server.url}/plan.pdf`, channelId: server.url };
  expect(await fetchFile({ ...asked, limitBytes: 7 }, world.ports, never)).toMatchObject({ ok: true });
  expect(await fetchFile({ ...asked, limitBytes: 6 }, world.ports, never)).toMatchObject({
    ok: false,
    error: { kind: 'oversize' },
  });
});

test('a channel of the world cannot make the app fetch a file from within the network', async () => {
  server.answer((_, response) => response.writeHead(200).end('secret'));
  const asked = { url: `${server.url}/plan.pdf`, channelId: 'https://programme.example/channel.json' };
  expect(await fetchFile(asked, world.ports, never)).toMatchObject({ ok: false, error: { kind: 'insecure' } });
});

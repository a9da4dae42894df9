// A page's messages to and from main: text on a binding that only the isolated world has, and calls of a function there.

import type { EventEmitter } from 'node:events';
import { deflateRawSync } from 'node:zlib';
import type { Devtools } from '../chromium/devtools.ts';
import { cloneCodec } from '../world/clone.ts';
import type { Head } from '../world/preload.ts';
import type { Frames } from './frames.ts';
import type { HostIpc } from './ipc-main.ts';
import type { Names } from './preload-source.ts';
import { eventOf } from './refuse.ts';

/** What carrying a page's messages needs. `opened` is the page once Chromium shows it. */
export type MessagePorts = {
  readonly ipc: HostIpc;
  readonly names: Names;
  readonly emitter: EventEmitter;
  readonly sender: () => Electron.WebContents;
  readonly opened: () => { readonly devtools: Devtools; readonly frames: Frames } | undefined;
};

/** `send` is `webContents.send`; `hear` takes what Chromium tells of the page. */
export type Messages = {
  send(channel: string, ...args: unknown[]): void;
  hear(method: string, params: Readonly<Record<string, unknown>>): void;
};

const codec = cloneCodec();
/** From this many characters on, squeezing a message is quicker than carrying it. */
const squeezeFrom = 200_000;

/** Carry one page's messages. */
export function carryMessages({ ipc, names, emitter, sender, opened }: MessagePorts): Messages {
  function hear(method: string, params: Readonly<Record<string, unknown>>): void {
    if (method !== 'Runtime.bindingCalled' || params.name !== names.post) return;
    const context = Number(params.executionContextId);
    const frame = opened()?.frames.frameOf(context);
    const text = String(params.payload);
    const end = text.indexOf('\n');
    if (frame) receive(JSON.parse(text.slice(0, end)) as Head, text.slice(end + 1), frame, context);
  }

  function receive(head: Head, body: string, frame: Electron.WebFrameMain, context: number): void {
    const args = codec.decode(body) as unknown[];
    const details = { type: 'frame', processId: 1, frameId: 1, sender: sender(), senderFrame: frame, ports: [] };
    if (head.kind === 'fault') emitter.emit('preload-error', eventOf({}), '', args[0]);
    if (head.kind === 'send') {
      const event = eventOf({ ...details, reply: send }) as unknown as Electron.IpcMainEvent;
      ipc.receive(head.channel, event, args);
    }
    if (head.kind !== 'invoke') return;
    const result = (isKept: boolean, value: unknown) =>
      deliver({ kind: 'result', id: head.id, isKept }, codec.encode([value]), context);
    ipc
      .invoke(head.channel, eventOf(details) as unknown as Electron.IpcMainInvokeEvent, args)
      .then((value) => result(true, value))
      .catch((error: unknown) => result(false, String(error)));
  }

  function deliver(head: Head, body: string, context: number | undefined): void {
    const devtools = opened()?.devtools;
    if (!devtools || context === undefined) return;
    const isSqueezed = body.length > squeezeFrom;
    const text = isSqueezed ? deflateRawSync(body, { level: 1 }).toString('base64') : body;
    const called = devtools.send('Runtime.callFunctionOn', {
      functionDeclaration: `(...message) => globalThis.${names.receive}(...message)`,
      executionContextId: context,
      arguments: [{ value: head }, { value: text }, { value: isSqueezed }],
    });
    // A document that has gone has nobody left to hear.
    called.catch(() => {});
  }

  function send(channel: string, ...args: unknown[]): void {
    deliver({ kind: 'send', channel }, codec.encode(args), opened()?.frames.context());
  }

  return { send, hear };
}

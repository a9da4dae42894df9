// Chromium's DevTools protocol over a pair of pipes: messages of JSON, each ended by a zero byte. The pipe is ours alone (no port
// for another program to find), and when this process dies it closes, and Chromium with it.

import type { Readable, Writable } from 'node:stream';

type Params = Readonly<Record<string, unknown>>;
type Answer = { readonly resolve: (result: Params) => void; readonly reject: (error: Error) => void };
type Message = {
  id?: number;
  method?: string;
  params?: Params;
  sessionId?: string;
  result?: Params;
  error?: { message: string };
};

/** Called with each event of a session: its name and parameters. */
export type Hear = (method: string, params: Params) => void;

/** One conversation with Chromium: with the browser itself, or with one page of it. */
export type Devtools = {
  send(method: string, params?: Params): Promise<Params>;
  hear(hear: Hear): void;
  /** The conversation with a page that was attached under this id. */
  of(sessionId: string): Devtools;
};

/** Speak over Chromium's pipes. Every unanswered question fails when the pipe closes. */
export function devtools(input: Writable, output: Readable): Devtools {
  const answers = new Map<number, Answer>();
  const hearers = new Map<string, Hear[]>();
  let count = 0;
  let isOpen = true;

  function receive({ id, method, params = {}, sessionId = '', result = {}, error }: Message): void {
    if (method !== undefined) for (const hear of hearers.get(sessionId) ?? []) hear(method, params);
    if (id === undefined) return;
    const answer = answers.get(id);
    answers.delete(id);
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result);
  }

  function close(): void {
    isOpen = false;
    for (const { reject } of answers.values()) reject(new Error('Chromium has gone'));
    answers.clear();
  }

  function conversation(sessionId?: string): Devtools {
    return {
      send: (method, params = {}) =>
        new Promise((resolve, reject) => {
          if (!isOpen) throw new Error('Chromium has gone');
          const id = ++count;
          answers.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
          input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        }),
      hear: (hear) => void hearers.set(sessionId ?? '', [...(hearers.get(sessionId ?? '') ?? []), hear]),
      of: conversation,
    };
  }

  readMessages(output, (text) => receive(JSON.parse(text)));
  output.once('close', close);
  input.on('error', close);
  return conversation();
}

/** Cut a stream at its zero bytes; a message of several megabytes arrives in many pieces and is joined once. */
function readMessages(stream: Readable, receive: (text: string) => void): void {
  let pieces: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...pieces, rest.subarray(0, end)]).toString('utf8');
      pieces = [];
      rest = rest.subarray(end + 1);
      receive(message);
    }
    if (rest.length > 0) pieces.push(rest);
  });
}

/**
 * A programme's office: the real HTTP server that the app syncs with and answers to, in tests and on a newcomer's first
 * day. It serves the sample programme in `programme/`, takes submissions in, and can be as rude as a network can be.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { openAnswers } from './answers.ts';
import type { Certificate } from './certificate.ts';
import { type Decision, decide } from './decide.ts';
import { type Fault, misbehave, openFaults } from './faults.ts';
import { type Happening, openHistory } from './history.ts';
import { openLedger, type Submission } from './ledger.ts';
import { layOut } from './programme.ts';
import type { Reply, Resource } from './reply.ts';
import { type LoggedRequest, openRequestLog } from './request-log.ts';
import { route } from './route.ts';
import { openMixing, spoil } from './spoil.ts';

/** Where and as of when an office opens; everything may be left out. */
export type OfficeOptions = {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Where its sqlite file lives; in memory when absent. */
  readonly folder?: string;
  readonly now?: () => Date;
  /** The latest revision of the care records draft to be out at first; all of them when absent. */
  readonly until?: string;
  /** Answer each submission by itself, this many milliseconds after it came. */
  readonly answersAfter?: number;
  /** Serve https with this certificate. */
  readonly certificate?: Certificate;
};

/** An office that is open. */
export type Office = {
  readonly url: string;
  readonly channelUrl: string;
  /** What it holds, in the order received. */
  readonly submissions: () => readonly Submission[];
  readonly requests: () => readonly LoggedRequest[];
  /** Let the care records draft go on to a revision, with the news that speaks of it. */
  readonly publish: (revision: string) => void;
  /**
   * Decide the comments of a submission, named by its reference or its id, and publish that. Without decisions each comment is
   * decided as the sample has it; with them, only those on the clauses they name.
   */
  readonly answer: (submission: string, decisions?: readonly Decision[]) => void;
  /** Serve something more, or something else, at a path. */
  readonly serve: (path: string, resource: { readonly type: string; readonly body: string | Uint8Array }) => void;
  /** What befell each submission, in order. */
  readonly history: () => readonly Happening[];
  /** Be rude to requests whose path begins so, or to one submission's alone (by its key, at that very path); null makes amends. */
  readonly setFault: (pathPrefix: string, fault: Fault | null, key?: string) => void;
  /** Let arrive what was late; of these keys alone, where that is said. */
  readonly letArrive: (isOf?: (key: string) => boolean) => void;
  /** Stop listening and cut every open connection. */
  readonly goOffline: () => Promise<void>;
  /** Listen again, on the same port. */
  readonly comeBack: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Open an office. It is listening when the promise resolves. */
export async function startOffice(options: OfficeOptions = {}): Promise<Office> {
  const { host = '127.0.0.1', now = () => new Date() } = options;
  const ledger = openLedger(options.folder, now());
  const log = openRequestLog();
  const answers = openAnswers(options.folder, now());
  const faults = openFaults();
  const extra = new Map<string, Resource>();
  const history = openHistory();
  const mixing = openMixing();
  let late: readonly { readonly key: string; readonly takeIn: () => Reply }[] = [];
  const listener: RequestListener = (request, response) => void answer(request, response);
  const { certificate } = options;
  const server = certificate ? createSafeServer(certificate, listener) : createServer(listener);
  server.keepAliveTimeout = 60_000;

  server.listen(options.port ?? 0, host);
  await once(server, 'listening');
  // An address() is a string only for a pipe, and null only when not listening.
  const { port } = server.address() as AddressInfo;
  const url = `${certificate ? 'https' : 'http'}://${host}:${port}/`;
  const setting = { epoch: ledger.epoch, url };
  let site = layOut(setting, options.until);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path } = new URL(request.url ?? '/', url);
    const { method = 'GET', headers } = request;
    const finish = log.begin({ at: now().toISOString(), method, path, headers });
    response.on('error', () => response.destroy());
    const key = String(headers['idempotency-key'] ?? '').replaceAll('"', '');
    const digest = String(headers['content-digest'] ?? '');
    const note = (event: 'arrived' | 'stored' | 'cut'): void => {
      if (key !== '') history.add({ event, key, digest });
    };
    const fault = faults.of(path, key);
    note('arrived');
    const rude = misbehave(fault, request, response);
    if (rude === null) return note('cut');
    const read = await readBody(request, site.responses.maxBytes);
    if (read === null) return note('cut');
    const takeIn = (): Reply => {
      const reply = route({ method, path, headers, ...read }, { site, extra, ledger, answers, now });
      if (reply.status === 201) {
        note('stored');
        answerLater(key);
      }
      return reply;
    };
    if (fault?.kind === 'late') {
      late = [...late, { key, takeIn }];
      response.destroy();
      return note('cut');
    }
    const reply = rude ?? takeIn();
    finish(reply.status, method === 'HEAD' ? 0 : reply.body.length);
    const isWritten = spoil(fault, reply, response, mixing, (spoilt) => send(spoilt, method, response));
    if (key !== '' && reply.status < 300) mixing.last = reply;
    if (!isWritten) return note('cut');
    if (key !== '') history.add({ event: 'answered', key, digest, status: reply.status });
  }

  function give(submission: string, decisions?: readonly Decision[]): void {
    const held = ledger.all().find((one) => one.reference === submission || one.submissionId === submission);
    if (held === undefined) throw new Error(`The office holds no submission ${submission}`);
    answers.give(decide(held, site.revisions, answers.groups(), now(), decisions), now());
  }

  function answerLater(key: string): void {
    const { answersAfter } = options;
    if (answersAfter !== undefined) setTimeout(() => give(key), answersAfter).unref();
  }

  async function goOffline(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  return {
    url,
    channelUrl: `${url}channel.json`,
    submissions: ledger.all,
    requests: log.all,
    history: history.all,
    publish: (revision) => {
      site = layOut(setting, revision);
    },
    answer: give,
    serve: (path, { type, body }) => {
      extra.set(path, { type, body: Buffer.from(body), modifiedAt: now() });
    },
    setFault: faults.set,
    letArrive: (isOf = () => true) => {
      const arriving = late.filter(({ key }) => isOf(key));
      late = late.filter(({ key }) => !isOf(key));
      for (const { takeIn } of arriving) takeIn();
    },
    goOffline,
    comeBack: async () => {
      if (server.listening) return;
      server.listen(port, host);
      await once(server, 'listening');
    },
    close: async () => {
      await goOffline();
      ledger.close();
    },
  };
}

/** Read a request's body to its end, keeping no more than the limit; null when it was cut off. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<{ body: Buffer; bytes: number } | null> {
  const kept: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of request) {
      bytes += piece.length;
      if (bytes <= maxBytes) kept.push(piece);
    }
  } catch {
    return null;
  }
  return { body: Buffer.concat(kept), bytes };
}

function send(reply: Reply, method: string, response: ServerResponse): void {
  const length = reply.status === 304 ? {} : { 'content-length': String(reply.body.length) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
  if (method === 'HEAD' || reply.status === 304) response.end();
  else response.end(reply.body);
}

/*
 * Main's end of the contract. The one place where a sender is checked: only the main frame of our own window, showing our
 * own page, is answered. Every request gets a Result, whatever happens in its handler.
 */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { type Announcement, type Input, type Output, requests } from '../shared/ipc/contract.ts';
import { type AnnouncementName, type RequestName, requestNames } from '../shared/ipc/names.ts';
import { fail, type Result } from '../shared/result.ts';
import type { Log } from './log.ts';
import { isOwn } from './origin.ts';

/** What answers each request. A handler that does not exist does not compile. */
export type Handlers = {
  readonly [N in RequestName]: (input: Input<N>) => Promise<Result<Output<N>>> | Result<Output<N>>;
};

/** What answering needs: Electron's end, the page that may ask, and the log. */
export interface IpcPorts {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly page: () => WebContents | null;
  readonly log: Log;
}

/** Register a handler for every request of the contract. */
export function answerRequests(handlers: Handlers, { ipcMain, page, log }: IpcPorts): void {
  for (const name of requestNames) {
    ipcMain.handle(`ask:${name}`, async (event, input: unknown) => {
      if (!isOurs(event, page())) {
        log.error(`${name} was asked by a stranger`);
        return fault('asked by a stranger');
      }
      return answer(name, input, handlers, log);
    });
  }
}

/** Announce something to the page, if it is there. */
export function announceTo(page: WebContents | null): Announce {
  return (name, payload) => {
    if (page !== null && !page.isDestroyed()) page.send(`hear:${name}`, payload);
  };
}
export type Announce = <N extends AnnouncementName>(name: N, payload: Announcement<N>) => void;

async function answer<N extends RequestName>(
  name: N,
  input: unknown,
  handlers: Handlers,
  log: Log,
): Promise<Result<Output<N>>> {
  const parsed = requests[name].input.safeParse(input);
  if (!parsed.success) {
    log.error(`${name} was asked with an input that does not parse: ${places(parsed.error)}`);
    return fault(`input: ${places(parsed.error)}`);
  }
  try {
    return await handlers[name](parsed.data as Input<N>); // the schema of `name` has just checked it
  } catch (cause) {
    log.error(`${name} failed`, cause);
    return fault(cause instanceof Error ? cause.message : String(cause));
  }
}

function isOurs(event: IpcMainInvokeEvent, page: WebContents | null): boolean {
  const frame = event.senderFrame;
  return page !== null && event.sender === page && frame !== null && frame.parent === null && isOwn(frame.url);
}

/** Where an input is wrong, never what it holds: it may be what a person wrote. */
const places = (error: { issues: readonly { path: readonly PropertyKey[]; code?: string | undefined }[] }): string =>
  error.issues.map((issue) => `${issue.path.map(String).join('.') || 'whole'} ${issue.code ?? ''}`.trim()).join(', ');

const fault = (detail: string) => fail({ kind: 'fault' as const, detail });

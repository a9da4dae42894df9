/*
 * What a page may never do, whatever is in it: go elsewhere, open windows, embed other pages, use the machine's devices,
 * or ask anything of the network.
 */
import type { App, Session, WebContents } from 'electron';
import { isOwn } from './origin.ts';

/** Guard every page that the app ever makes. */
export function guardPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
}

function guardPage(contents: WebContents): void {
  const refuseElsewhere = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!isOwn(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseElsewhere);
  contents.on('will-frame-navigate', refuseElsewhere);
  contents.on('will-redirect', refuseElsewhere);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);
const reachable = /^(?:app:|blob:app:|devtools:|chrome-devtools:)/;

/** Guard the session of the window: permissions are refused but writing to the clipboard, and so is all the network. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  // Else a dictionary is fetched from Google, whatever a window's own preferences say (electron/electron#22995). Spelling is checked by
  // the app's own dictionary: see `spelling/speller.ts`.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !reachable.test(details.url) }));
}

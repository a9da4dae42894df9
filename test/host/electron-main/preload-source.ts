// The scripts that run before a page's own: one end of the bridge in the page's world; the other end, and the app's preload, in
// an isolated one. They are the sources of the functions under `world/`, which is why those hold everything they need.

import { readFileSync } from 'node:fs';
import { createBridge } from '../world/bridge.ts';
import { cloneCodec } from '../world/clone.ts';
import { startPreload } from '../world/preload.ts';

/** The secret names of one window: nothing in the page can guess them. */
export type Names = {
  readonly world: string;
  readonly post: string;
  readonly receive: string;
  readonly up: string;
  readonly down: string;
};

const mainFrameOnly = 'if (window !== window.top) return;';

/** What runs in the page's own world. */
export function pageSource({ up, down }: Names): string {
  return `(() => { ${mainFrameOnly} (${createBridge})('${down}', '${up}'); })();`;
}

/** What runs in the isolated world; the preload is read anew each time, as Electron does. */
export function isolatedSource(
  { post, receive, up, down }: Names,
  preload: string | undefined,
  type: Readonly<Record<string, unknown>>,
): string {
  const code = preload === undefined ? '' : readFileSync(preload, 'utf8');
  return `(() => {
    ${mainFrameOnly}
    const post = globalThis.${post};
    delete globalThis.${post};
    globalThis.${receive} = (${startPreload})({
      post,
      codec: (${cloneCodec})(),
      bridge: (${createBridge})('${up}', '${down}'),
      process: Object.freeze(${JSON.stringify(type)}),
      preload(require, process, module, exports, global) {${code}
      },
    });
  })();`;
}

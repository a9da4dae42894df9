/* The composition root of the window: the only place where its parts are joined. */
import './no-code-from-strings.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ask, hear } from './ask.ts';
import { carryInWorker } from './background/carry-in-worker.ts';
import { startCarryLoop } from './background/carry-loop.ts';
import { checkPreferences } from './background/check-preferences.ts';
import { startIndexing } from './background/indexing.ts';
import { startOutboxLoop } from './background/outbox-loop.ts';
import { startSyncLoop } from './background/sync-loop.ts';
import { startTheme } from './background/theme.ts';
import { bindAsk } from './commands/ask-main.ts';
import { bindCarrying } from './commands/carry-now.ts';
import { bindOutbox } from './commands/deliver-now.ts';
import { bindSync } from './commands/sync-now.ts';
import { startWindowKeys } from './components/frame/window-keys.ts';
import { desk, library } from './db/databases.ts';
import { resume } from './reader/writing.ts';
import { useConnection } from './state/connection.ts';
import { useSetting } from './state/setting.ts';
import './styles/index.css';

const now = (): Date => new Date();

bindAsk(ask);
startTheme({ desk, ask });
const loop = startSyncLoop({ library, desk, ask, hear, now });
bindSync(loop);
const outbox = startOutboxLoop({
  desk,
  ask,
  hear,
  now,
  elapsed: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
});
bindOutbox(outbox.wake);
const carrying = startCarryLoop({ desk, library, now, carry: (job) => carryInWorker(library, job) });
bindCarrying(carrying.tryAgain);
startWindowKeys();
startIndexing({ library: library.name, desk: desk.name });
void resume();
void checkPreferences(desk).catch((cause: unknown) => console.error('The preferences could not be checked', cause));

const root = document.getElementById('window');
if (!root) throw new Error('index.html has no #window');

// Whatever becomes of the asking, the window opens: what is kept can be read.
const about = await ask('app.about', null).catch((cause: unknown) => console.error('Main did not answer', cause));
if (about?.ok) {
  useSetting.setState({ about: about.value });
  useConnection.setState({ isOnline: about.value.isOnline });
  document.documentElement.dataset.platform = about.value.platform;
}
createRoot(root).render(<App />);

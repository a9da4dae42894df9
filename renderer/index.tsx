/* The composition root of the window: the only place where its parts are joined. */
import './no-code-from-strings.ts';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './app.tsx';
import { ask, hear } from './ask.ts';
import { carryInWorker } from './background/carry-in-worker.ts';
import { startCarryLoop } from './background/carry-loop.ts';
import { checkPreferences } from './background/check-preferences.ts';
import { followDesktop } from './background/desktop.ts';
import { followSingleKeys } from './background/follow-single-keys.ts';
import { startIndexing } from './background/indexing.ts';
import { startJournalWriter } from './background/journal-writer.ts';
import { startKeepingFiles } from './background/keep-files.ts';
import { foundIn, lookAtCopies } from './background/look-at-copies.ts';
import { startNotifying } from './background/notify-loop.ts';
import { startOutboxLoop } from './background/outbox-loop.ts';
import { followSpelling } from './background/spelling.ts';
import { startSyncLoop } from './background/sync-loop.ts';
import { followChosenTheme, followReading, startTheme } from './background/theme.ts';
import { bindAsk } from './commands/ask-main.ts';
import { bindCarrying } from './commands/carry-now.ts';
import { bindOutbox } from './commands/deliver-now.ts';
import { bindFileKeeping } from './commands/limit-files.ts';
import { openAddress } from './commands/open-address.ts';
import { bindSync } from './commands/sync-now.ts';
import { actByMenu } from './components/frame/menu-act.ts';
import { startWindowKeys } from './components/frame/window-keys.ts';
import { LookingScreen } from './components/recovery/looking-screen.tsx';
import { RecoveryScreen } from './components/recovery/recovery-screen.tsx';
import { StopScreen } from './components/recovery/stop-screen.tsx';
import { commits, desk, library } from './db/databases.ts';
import { bindJournal } from './db/journalled.ts';
import { resume } from './reader/writing.ts';
import { useConnection } from './state/connection.ts';
import { useLooking } from './state/looking.ts';
import { useSetting } from './state/setting.ts';
import './styles/index.css';

const now = (): Date => new Date();
/** A second copy that is read in less is not spoken of (milliseconds). */
const aMoment = 400;

const element = document.getElementById('window');
if (!element) throw new Error('index.html has no #window');
const root = createRoot(element);
bindAsk(ask);
const chooseTheme = startTheme();
await askAbout();
await open(root);

/** Whatever becomes of the asking, the window opens: what is kept can be read. */
async function askAbout(): Promise<void> {
  const about = await ask('app.about', null).catch((cause: unknown) => console.error('Main did not answer', cause));
  if (!about?.ok) return;
  useSetting.setState({ about: about.value });
  useConnection.setState({ isOnline: about.value.isOnline });
  document.documentElement.dataset.platform = about.value.platform;
}

/** Before anything is written, the desk's two copies are looked at; where they do not agree the person decides. */
async function open(root: Root): Promise<void> {
  hear('journal.progress', (progress) => useLooking.setState(progress));
  const showing = setTimeout(() => root.render(<LookingScreen />), aMoment);
  const look = await lookAtCopies(desk, ask);
  clearTimeout(showing);
  const { verdict } = look;
  if (verdict.verdict === 'stop') return root.render(<StopScreen newer={verdict.newer} />);
  if (verdict.verdict === 'recover') return root.render(<RecoveryScreen found={foundIn(look, verdict.because)} />);
  startWork(verdict.verdict === 'agree');
  root.render(<App />);
}

/** Everything that goes on behind the window. `isFollowing`: the journal is as far as the desk. */
function startWork(isFollowing: boolean): void {
  hear('update.ready', ({ version }) => useSetting.setState({ updateReady: version }));
  hear('link.asked', ({ address }) => void openAddress(address));
  const newId = (): string => crypto.randomUUID();
  const tell = (journalTrouble: ReturnType<typeof useConnection.getState>['journalTrouble']): void =>
    useConnection.setState({ journalTrouble });
  bindJournal(startJournalWriter({ desk, commits, ask, newId, tell }, { isFollowing }).journalled);
  followChosenTheme(chooseTheme, { desk, ask });
  followReading(desk);
  const loop = startSyncLoop({ library, desk, ask, hear, now });
  bindSync(loop);
  bindFileKeeping(startKeepingFiles({ library, desk, ask, now }));
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
  followDesktop({ desk, ask, hear, act: actByMenu });
  followSpelling({ desk, ask, hear });
  startNotifying({ library, desk, ask, hear, now });
  followSingleKeys(desk);
  startIndexing({ library: library.name, desk: desk.name });
  void resume();
  void checkPreferences(desk).catch((cause: unknown) => console.error('The preferences could not be checked', cause));
  // All that hears the clock is listening now.
  void ask('clock.start', null);
}

/* The composition root: the only place where the parts of main are joined to Electron and to each other. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
} from 'electron';
import type { MenuAct } from '../shared/ipc/names.ts';
import { ownScheme } from '../shared/own-link.ts';
import { fail, ok } from '../shared/result.ts';
import { createAskedLinks, linkAmong } from './asked-links.ts';
import { startClock } from './clock.ts';
import { decideClosing } from './closing.ts';
import { offerContextMenu } from './context-menu.ts';
import { fetchFile } from './fetch-file.ts';
import { openFile, saveFile } from './files/choose-file.ts';
import { guardPages, guardSession } from './guard.ts';
import { createInFlight } from './in-flight.ts';
import { announceTo, answerRequests } from './ipc.ts';
import { createJournal } from './journal/create-journal.ts';
import { openLink } from './link.ts';
import { createLog } from './log.ts';
import { menuTemplate } from './menu.ts';
import { createNotifications } from './notifications.ts';
import { pageUrl, scheme } from './origin.ts';
import { deliver } from './outbox/deliver.ts';
import { pagePdf } from './page-pdf.ts';
import { policyFolders, readPolicy } from './policy.ts';
import { privileges, servePages } from './protocol.ts';
import { putDatabasesAside, wishDatabasesAside } from './put-databases-aside.ts';
import { electronFetch } from './request/electron-fetch.ts';
import { createGet } from './request/get.ts';
import { createPoliteness } from './request/politeness.ts';
import { revivePage } from './revive.ts';
import { createSpeller } from './spelling/speller.ts';
import { createSync } from './sync/create-sync.ts';
import { findFeeds } from './sync/find-feeds.ts';
import { createPace } from './sync/pace.ts';
import { createParser } from './sync/parser.ts';
import { createTrayKeeper } from './tray.ts';
import { isOwnInstallation, seekUpdate } from './update.ts';
import { openWindow } from './window.ts';

/** The databases belong to this partition; its name is fixed for ever. */
const partition = 'persist:pitchside';
const built = join(import.meta.dirname, '..');
const icons = join(built, '..', 'main', 'icons');
/** How long an app that ends waits for what is being sent (milliseconds). */
const lastWait = 15_000;
const now = (): Date => new Date();

app.setName('Pitchside');
// Windows shows notifications of an app that it knows by the name in its shortcut, which the installers give it.
app.setAppUserModelId('uk.pitchside.app');
if (process.env.PITCHSIDE_PROFILE !== undefined) {
  const profile = resolve(process.env.PITCHSIDE_PROFILE);
  // Electron throws at a folder that is not there.
  mkdirSync(profile, { recursive: true });
  app.setPath('userData', profile);
}
app.enableSandbox();
protocol.registerSchemesAsPrivileged([privileges]);
guardPages(app);
const links = createAskedLinks();

if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit());
  app.on('activate', showWindow);
  app.on('second-instance', (_event, argv) => {
    askAmong(argv);
    showWindow();
  });
  // macOS hands a link over so, before the app is ready too.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    links.ask(url);
    showWindow();
  });
  askAmong(process.argv);
  // An app that was built here must not take the links of the one that is installed.
  if (app.isPackaged) app.setAsDefaultProtocolClient(ownScheme);
  app
    .whenReady()
    .then(start)
    .catch((cause: unknown) => {
      dialog.showErrorBox(
        'Pitchside could not start',
        `${String(cause)}\n\nNothing that you wrote is lost. Start it again.`,
      );
      app.exit(1);
    });
} else {
  app.quit();
}

function start(): void {
  const log = createLog(join(app.getPath('userData'), 'logs'), now);
  const policy = readPolicy({
    variables: process.env,
    folders: policyFolders(process.platform, process.execPath, process.env),
    log,
  });
  putDatabasesAside(app.getPath('userData'), now());
  const pages = session.fromPartition(partition);
  guardSession(pages);
  pages.protocol.handle(scheme, servePages(join(built, 'renderer')));

  const window = openWindow({
    preload: join(built, 'preload', 'index.cjs'),
    boundsFile: join(app.getPath('userData'), 'window.json'),
    partition,
    areas: screen.getAllDisplays().map(({ workArea }) => workArea),
    theme: nativeTheme,
    platform: process.platform,
    icon: join(icons, 'icon.png'),
  });
  const page = window.webContents;
  const announce = announceTo(page);
  const choose = (act: MenuAct): void => announce('menu.chosen', { act });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, choose)));
  const sending = createInFlight();
  const tray = createTrayKeeper({
    make: () => new Tray(join(icons, process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png')),
    buildMenu: Menu.buildFromTemplate,
    open: showWindow,
    sync: () => choose('sync'),
    quit: () => app.quit(),
  });
  const notify = createNotifications({
    make: (options) => new Notification(options),
    isSupported: Notification.isSupported,
    isLookedAt: () => window.isVisible() && window.isFocused(),
    opened: (id) => {
      showWindow();
      announce('notification.opened', { id });
    },
  });
  decideClosing({
    app,
    window,
    isInTray: tray.isThere,
    sending,
    hidden: () => announce('window.hidden', null),
    waits: () => announce('app.waits', null),
    patience: () => new Promise((settle) => setTimeout(settle, lastWait)),
  });
  const speller = createSpeller(join(import.meta.dirname, 'spelling-worker.js'), (cause) =>
    log.error('Spelling is not checked', cause),
  );
  offerContextMenu(page, {
    suggest: speller.suggest,
    build: Menu.buildFromTemplate,
    learn: (word) => announce('spelling.learn', { word }),
    copyText: (text) => void clipboard.writeText(text),
  });
  const world = network();
  const leaving = new AbortController();
  const parser = createParser({ workerFile: join(import.meta.dirname, 'parse-worker.js') });
  const asking = {
    get: createGet({ ...world, politeness: createPoliteness({ now: Date.now }) }),
    parse: parser.parse,
    resolve: world.resolve,
  };
  const pace = createPace();
  const sync = createSync({
    ...asking,
    pace,
    announceBatch: (batch) => announce('sync.batch', batch),
    announceOutcome: (outcome) => announce('sync.outcome', outcome),
    now,
  });
  const update = seekUpdate({
    isWanted: app.isPackaged && isOwnInstallation(process.execPath, process.env),
    announce: (version) => announce('update.ready', { version }),
    log,
  });

  const startTicking = () =>
    startClock({
      isOnline: () => net.isOnline(),
      now,
      onWake: (listener) => {
        powerMonitor.on('resume', listener);
        return () => powerMonitor.off('resume', listener);
      },
      announce: (tick) => announce('clock.tick', tick),
      pollEvery: Number(process.env.PITCHSIDE_TICK) || 5000,
      tickEvery: 15 * 60 * 1000,
    });
  let stopClock = (): void => {};
  const journal = createJournal({ folder: join(app.getPath('userData'), 'journal'), now });

  answerRequests(
    {
      'app.about': () =>
        ok({
          version: app.getVersion(),
          platform: process.platform,
          host: process.versions.electron === undefined ? 'browser host' : `Electron ${process.versions.electron}`,
          isOnline: net.isOnline(),
          updates: !app.isPackaged ? 'none' : isOwnInstallation(process.execPath, process.env) ? 'self' : 'trust',
          journalFolder: join(app.getPath('userData'), 'journal'),
          ...policy,
        }),
      'sync.run': async (order) => ok(await sync.run(order)),
      'sync.taken': () => {
        pace.taken();
        return ok(null);
      },
      'sync.stop': () => {
        sync.stop();
        return ok(null);
      },
      'feed.find': async ({ url }) => {
        const found = await findFeeds(url, asking, leaving.signal);
        return found.ok ? ok({ found: found.value }) : found;
      },
      'outbox.deliver': (parcel) => sending.follow(deliver(parcel, { ...world, stop: leaving.signal })),
      'journal.open': () => journal.open((done, total) => announce('journal.progress', { done, total })),
      'journal.append': ({ changes }) => journal.append(changes),
      'journal.snapshot': (part) => journal.snapshot(part),
      'journal.read': ({ from }) => journal.read(from),
      'databases.aside': () => wishDatabasesAside(app.getPath('userData')),
      'clock.start': () => {
        stopClock();
        stopClock = startTicking();
        links.listen((asked) => announce('link.asked', asked));
        return ok(null);
      },
      'link.open': ({ url }) => openLink(url, shell),
      'file.fetch': (file) => fetchFile(file, asking, leaving.signal),
      'file.save': (file) => saveFile(file, (options) => dialog.showSaveDialog(window, options)),
      'file.open': (file) => openFile(file, (options) => dialog.showOpenDialog(window, options)),
      'page.savePdf': async (file) =>
        saveFile({ ...file, content: await pagePdf(page) }, (options) => dialog.showSaveDialog(window, options)),
      'window.theme': ({ theme }) => {
        nativeTheme.themeSource = theme;
        return ok(null);
      },
      'tray.set': (state) => {
        tray.set(state);
        return ok(null);
      },
      'spelling.misspelt': async ({ words }) => ok({ misspelt: [...(await speller.misspelt(words))] }),
      'spelling.set': (state) => {
        speller.set(state);
        return ok(null);
      },
      'notification.show': (notice) => ok({ isShown: notify(notice) }),
      'update.install': () => (update.install() ? ok(null) : fail({ kind: 'fault', detail: 'no update is ready' })),
    },
    { ipcMain, page: () => (window.isDestroyed() ? null : page), log },
  );

  revivePage(page, {
    now: Date.now,
    log,
    interrupted: () => {
      sync.stop();
      pace.forget();
    },
    giveUp: () => {
      dialog.showErrorBox(
        'Pitchside cannot show its window',
        'Close it and start it again. Nothing that you wrote is lost.',
      );
    },
  });
  window.on('closed', () => {
    stopClock();
    sync.stop();
    leaving.abort();
    void parser.close();
    void speller.close();
  });
  log.note(`Started ${app.getVersion()} on ${process.platform}`);
  window.loadURL(pageUrl).catch((cause: unknown) => {
    log.error('The page could not be loaded', cause);
    // A window that stays hidden would keep the next start from showing one.
    if (!window.isDestroyed()) window.show();
  });
}

/** The network through a session that lives in memory only: it keeps no cookies, no cache and no sign-ins. */
function network() {
  const requests = session.fromPartition('requests', { cache: false });
  return {
    fetch: electronFetch(requests, net),
    resolve: async (host: string) => (await requests.resolveHost(host)).endpoints.map(({ address }) => address),
    isOnline: () => net.isOnline(),
    now: Date.now,
  };
}

function askAmong(argv: readonly string[]): void {
  const link = linkAmong(argv);
  if (link !== null) links.ask(link);
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  if (!window.isVisible()) window.show();
  window.focus();
}

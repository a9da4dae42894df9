/** The names of every message, apart from their schemas: the preload needs these and nothing else. */
export const requestNames = [
  'app.about',
  'sync.run',
  'sync.stop',
  'sync.taken',
  'feed.find',
  'outbox.deliver',
  'journal.open',
  'journal.append',
  'journal.snapshot',
  'journal.read',
  'databases.aside',
  'clock.start',
  'link.open',
  'file.fetch',
  'file.save',
  'file.open',
  'page.savePdf',
  'window.theme',
  'tray.set',
  'notification.show',
  'spelling.misspelt',
  'spelling.set',
  'update.install',
] as const;
export type RequestName = (typeof requestNames)[number];

/** The names of what main announces. */
export const announcementNames = [
  'clock.tick',
  'sync.batch',
  'sync.outcome',
  'journal.progress',
  'update.ready',
  'link.asked',
  'menu.chosen',
  'notification.opened',
  'window.hidden',
  'app.waits',
  'spelling.learn',
] as const;
export type AnnouncementName = (typeof announcementNames)[number];

/** What the application menu and the tray ask of the window. */
export const menuActs = [
  'find',
  'briefing',
  'news',
  'specification',
  'responses',
  'programme',
  'search',
  'settings',
  'back',
  'forward',
  'sync',
  'keys',
  'backup',
  'restore',
] as const;
export type MenuAct = (typeof menuActs)[number];

/** What the preload puts on the page's `window`, under this name. */
export const bridgeName = 'pitchside';

/** The two databases of this window, opened once. Tests open their own with other names and pass them in. */
import { createCommits } from './commits.ts';
import { openDesk } from './desk.ts';
import { openLibrary } from './library.ts';

/** What is committed to the desk, for the journal. */
export const commits = createCommits();
export const library = openLibrary();
export const desk = openDesk('pitchside-desk', commits.tell);

/** The two databases of this window, opened once. Tests open their own with other names and pass them in. */
import { openDesk } from './desk.ts';
import { openLibrary } from './library.ts';

export const library = openLibrary();
export const desk = openDesk();

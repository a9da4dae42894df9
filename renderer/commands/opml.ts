/*
 * Lists of feeds, read and written apart from the start. The schemas that they share with the window are put by the build in a file of their
 * own, which is run before the window's: so what must come before any schema is imported here too, and goes into that file first.
 */
import '../no-code-from-strings.ts';

export { opmlText, readOpml } from '../../shared/feed/opml.ts';

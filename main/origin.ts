/*
 * The app's own address. The scheme and host are fixed for ever: the databases belong to them.
 */

/** The scheme and host under which the window is served. */
export const scheme = 'app';
export const host = 'pitchside';

/** The address of the window's page. */
export const pageUrl = `${scheme}://${host}/index.html`;

/** Whether an address is the app's own. (`origin` is opaque for schemes that Node does not know, so it is not asked.) */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port } = new URL(address);
  return protocol === `${scheme}:` && hostname === host && port === '';
}

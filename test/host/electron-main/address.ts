// A stock Chromium cannot be taught that `app://` is a standard, secure scheme. Names under `.localhost` are both, so the page's
// `app://pitchside/…` is `http://pitchside.app.localhost/…` in Chromium and only there: these functions stand at every door.

const inside = /^http:\/\/([^/.]+)\.([a-z][a-z0-9+-]*)\.localhost(?=[/?#:]|$)/;

/** An address as Chromium must see it. */
export function toChromium(url: string, schemes: Iterable<string>): string {
  for (const scheme of schemes) {
    if (url.startsWith(`${scheme}://`)) return url.replace(/^[^:]+:\/\/([^/?#]*)/, `http://$1.${scheme}.localhost`);
  }
  return url;
}

/** An address as the app must see it. */
export function toApp(url: string): string {
  return url.replace(inside, '$2://$1');
}

/** A response header as Chromium must see it: the app's origin and scheme, wherever a policy names them. */
export function headerToChromium(value: string, schemes: Iterable<string>): string {
  let out = value;
  for (const scheme of schemes) {
    out = out.replaceAll(new RegExp(`\\b${scheme}://([a-z0-9-]+)`, 'g'), `http://$1.${scheme}.localhost`);
    out = out.replaceAll(new RegExp(`(^|[\\s;])${scheme}:(?=[\\s;]|$)`, 'g'), `$1http://*.${scheme}.localhost`);
  }
  return out;
}

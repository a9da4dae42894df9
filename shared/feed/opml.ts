/*
 * Lists of feeds as files (OPML 2.0), to bring from another reader and to take away. Folders are walked through and not kept: there are none here.
 */
import { generateOpml, type Opml, parseOpml } from 'feedsmith';
import { mostOwnFeeds, OwnFeed } from '../model/own-feed.ts';
import { fail, ok, type Result } from '../result.ts';
import { mendXml } from './mend.ts';

/** The feeds that a list names, each once, in its order; no more than a person may add. Fails as malformed where it is no list of feeds. */
export function readOpml(text: string): Result<OwnFeed[]> {
  try {
    const { body } = parseOpml(mendXml(text));
    const feeds = new Map<string, OwnFeed>();
    for (const { xmlUrl, title, text: name } of flatten(body?.outlines ?? [])) {
      const url = xmlUrl !== undefined && URL.canParse(xmlUrl) ? new URL(xmlUrl).href : '';
      const feed = OwnFeed.safeParse({ url, title: title?.trim() || name?.trim() || url });
      if (feed.success && feeds.size < mostOwnFeeds) feeds.set(url, feed.data);
    }
    return ok([...feeds.values()]);
  } catch (cause) {
    return fail({ kind: 'malformed', what: 'a list of feeds', detail: String(cause).slice(0, 200) });
  }
}

type Outline = Opml.Outline<string>;

const flatten = (outlines: readonly Outline[], depth = 0): Outline[] =>
  outlines.flatMap((outline) => [outline, ...(depth < 20 ? flatten(outline.outlines ?? [], depth + 1) : [])]);

/** These feeds as a list that any feed reader can take in. `madeAt`: ISO 8601. */
export const opmlText = (feeds: readonly OwnFeed[], madeAt: string): string =>
  generateOpml({
    head: { title: 'Feeds of Pitchside', dateCreated: new Date(madeAt) },
    body: { outlines: feeds.map(({ url, title }) => ({ text: title, title, type: 'rss', xmlUrl: url })) },
  });

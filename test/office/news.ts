import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { momentAt } from './dates.ts';
import { fillIn, type Setting } from './template.ts';

/** One item of news as its file holds it: a head of `name: value` lines in a comment, then the body as HTML. */
export type NewsFile = {
  readonly slug: string;
  readonly head: Readonly<Record<string, string>>;
  readonly body: string;
};

/** One item of news, its dates and addresses filled in. */
export type NewsItem = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  readonly categories: readonly string[];
  readonly publishedAt: Date;
  /** When a correction was made, or when it was published. */
  readonly updatedAt: Date;
  readonly html: string;
};

/** Read a feed's folder. A file without a head, a title or a date throws. */
export function readNews(folder: string): NewsFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => readNewsFile(name.slice(0, -'.html'.length), readFileSync(join(folder, name), 'utf8')));
}

function readNewsFile(slug: string, text: string): NewsFile {
  const [, comment, body] = /^<!--\n([\s\S]*?)\n-->\n([\s\S]*)$/.exec(text) ?? [];
  if (comment === undefined || body === undefined) throw new Error(`${slug} has no head`);
  const head = Object.fromEntries(
    comment.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  for (const name of ['title', 'at', 'summary']) if (!head[name]) throw new Error(`${slug} has no ${name}`);
  return { slug, head, body };
}

/** The items of a feed, newest first. An item that speaks of a revision (`with: 0.7`) waits until that one is out. */
export function newsItems(files: readonly NewsFile[], setting: Setting, revisions: ReadonlySet<string>): NewsItem[] {
  return files
    .filter(({ head }) => head.with === undefined || revisions.has(head.with))
    .map((file) => newsItem(file, setting))
    .sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
}

function newsItem({ slug, head, body }: NewsFile, setting: Setting): NewsItem {
  const text = (name: string) => fillIn(head[name] ?? '', setting);
  const publishedAt = momentAt(text('at'), setting.epoch);
  return {
    slug,
    title: text('title'),
    summary: text('summary'),
    author: text('author'),
    categories: text('categories').split(/,\s*/).filter(Boolean),
    publishedAt,
    updatedAt: head.corrected === undefined ? publishedAt : momentAt(head.corrected, setting.epoch),
    html: fillIn(body, setting).trim(),
  };
}

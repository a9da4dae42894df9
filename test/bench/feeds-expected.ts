/*
 * What feedparser's own tests expect of a feed, as far as the app keeps it: of each file the comparisons in its `Expect:` comment (read into
 * `expectations.json` with the corpus) that are about a title, link, id, date, author, summary or body. The rest (languages, tags, geography,
 * how the file was wrong) is not counted: nothing of it is kept here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What is compared. `feedTitle` is the feed's own; all others are an item's. */
export const fields = ['feedTitle', 'title', 'link', 'id', 'dates', 'author', 'summary', 'content'] as const;
export type Field = (typeof fields)[number];

/** One comparison: of the feed in `file`, item `index` should say `value` (a moment: nine numbers, as Python tells time). */
export interface Expected {
  readonly file: string;
  readonly headers: readonly string[];
  readonly field: Field;
  readonly index: number;
  readonly which: 'published' | 'updated' | 'feed' | null;
  readonly value: string | readonly number[];
}

const Check = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  op: z.string(),
  value: z.unknown().optional(),
});
const Expectations = z.record(
  z.string(),
  z.object({ checks: z.array(Check).default([]), http_headers: z.array(z.string()).default([]) }),
);
const Value = z.union([z.string(), z.array(z.number()).min(6)]);

/** Every comparison of what is kept, from the folder of feedparser's tests. */
export function expectedOf(folder: string): Expected[] {
  const all = Expectations.parse(JSON.parse(readFileSync(join(folder, 'expectations.json'), 'utf8')));
  return Object.entries(all).flatMap(([file, { checks, http_headers: headers }]) =>
    checks.flatMap(({ path, op, value }) => {
      const read = Value.safeParse(value);
      const [, first] = path;
      const index = typeof first === 'number' ? first : 0;
      const about =
        meanings[
          path
            .map((part) => (part === index ? 'N' : part))
            .join('.')
            .replace('content.N', 'content.0')
        ];
      return op === 'Eq' && read.success && about !== undefined
        ? [{ file, headers, field: about[0], which: about[1] ?? null, index, value: read.data }]
        : [];
    }),
  );
}

const meanings: Readonly<Record<string, readonly [Field, ('published' | 'updated' | 'feed')?]>> = {
  'feed.title': ['feedTitle'],
  'feed.title_detail.value': ['feedTitle'],
  'entries.N.title': ['title'],
  'entries.N.title_detail.value': ['title'],
  'entries.N.link': ['link'],
  'entries.N.id': ['id'],
  'entries.N.guid': ['id'],
  'entries.N.published': ['dates', 'published'],
  'entries.N.published_parsed': ['dates', 'published'],
  'entries.N.updated': ['dates', 'updated'],
  'entries.N.updated_parsed': ['dates', 'updated'],
  'feed.updated': ['dates', 'feed'],
  'feed.updated_parsed': ['dates', 'feed'],
  'entries.N.author': ['author'],
  'entries.N.author_detail.name': ['author'],
  'entries.N.description': ['summary'],
  'entries.N.summary': ['summary'],
  'entries.N.summary_detail.value': ['summary'],
  'entries.N.content.0.value': ['content'],
};

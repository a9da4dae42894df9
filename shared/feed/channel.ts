/*
 * What an address turned out to be: a channel that says so (`channel.json`), or any feed, which is then a channel of one feed.
 */
import { z } from 'zod';
import { Channel } from '../model/channel.ts';
import { fail, ok, type Result } from '../result.ts';
import { webAddress } from './base.ts';
import { readDate } from './dates.ts';
import { textToLine } from './found-text.ts';
import { readFeed } from './read-feed.ts';

/**
 * The channel in `text`, which came from `url`. What a channel leaves out has a plain default; a row that cannot be read makes
 * the whole malformed, with the field named, since a list with a row silently missing would be a false claim.
 */
export function readChannel({ text, url }: { readonly text: string; readonly url: string }): Result<Channel> {
  const json = readJsonObject(text);
  if (json === null || isJsonFeed(json)) return feedAsChannel(text, url);
  const wire = WireChannel.safeParse(json);
  if (!wire.success) return fail(malformed(wire.error));
  const channel = Channel.safeParse(absolute(wire.data, url));
  return channel.success ? ok(channel.data) : fail(malformed(channel.error));
}

function readJsonObject(text: string): Record<string, unknown> | null {
  if (!/^[\uFEFF\s]*\{/.test(text)) return null;
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return null;
  }
}

const isJsonFeed = ({ version, items, news, specifications }: Record<string, unknown>): boolean =>
  (typeof version === 'string' && version.includes('jsonfeed.org')) ||
  (Array.isArray(items) && news === undefined && specifications === undefined);

/** A channel as written: addresses may be relative, and lists may be absent. */
const WireChannel = z.object({
  title: z.string().optional(),
  publisher: z.string().optional(),
  asAt: z.string().nullish(),
  news: z
    .array(
      z.object({
        id: z.string().optional(),
        title: z.string().optional(),
        url: z.string(),
        region: z.string().nullish(),
      }),
    )
    .default([]),
  specifications: z.object({ title: z.string().default('Specifications'), url: z.string() }).nullish(),
  regions: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        office: z.string().optional(),
        trustCount: z.int().nullable().default(null),
        trusts: z.array(z.string()).default([]),
        id: z.string(),
      }),
    )
    .default([]),
  suppliers: z
    .array(
      z.looseObject({
        region: z.string().nullable().default(null),
        name: z.string().nullable().default(null),
        candidates: z.array(z.string()).default([]),
        note: z.string().nullable().default(null),
        source: z.object({ title: z.string(), url: z.string().nullable().default(null) }),
        asAt: z.string(),
      }),
    )
    .default([]),
  timetable: z
    .array(
      z.looseObject({
        region: z.string().nullable().default(null),
        startsAt: z.string(),
        endsAt: z.string().nullable().default(null),
        was: z.string().nullable().default(null),
        certainty: z.string().default('expected'),
        asks: z.boolean().default(false),
      }),
    )
    .default([]),
  calendars: z
    .array(z.object({ title: z.string().optional(), url: z.string(), region: z.string().nullish() }))
    .max(60)
    .default([]),
  systems: z
    .array(
      z.object({
        kind: z.string().max(60).default(''),
        name: z.string().max(200),
        supplier: z.string().max(200).nullable().default(null),
        also: z.array(z.string().max(200)).max(20).default([]),
      }),
    )
    .max(2000)
    .default([]),
  glossary: z.string().nullish(),
  responses: z
    .object({
      endpoint: z.string(),
      office: z.string().optional(),
      passesTo: z.string().nullable().default(null),
      maxBytes: z.int().default(1_000_000),
      answers: z.string().nullish(),
    })
    .nullish(),
});

/** The same channel as the model has it; what cannot be resolved is left for the model to refuse, so that it is named there. */
function absolute(wire: z.infer<typeof WireChannel>, url: string): unknown {
  const at = (address: string): string | null => webAddress(address, url);
  // A source is known by its address: one that is named for something else too is another source, with a cursor of its own.
  const named = new Set([url, ...wire.news.map((feed) => at(feed.url))]);
  const apart = (address: string | null, as: string): string | null => {
    const own = address !== null && named.has(address) ? `${address.replace(/#.*$/, '')}#${as}` : address;
    named.add(own);
    return own;
  };
  const title = wire.title ?? new URL(url).hostname;
  const publisher = wire.publisher ?? title;
  const answers = wire.responses?.answers ?? null;
  return {
    id: url,
    title,
    publisher,
    asAt: readDate(wire.asAt),
    news: wire.news.map((feed, order) => ({
      id: feed.id ?? `news-${order + 1}`,
      title: feed.title ?? publisher,
      url: at(feed.url),
      region: feed.region ?? null,
    })),
    specifications: wire.specifications
      ? { ...wire.specifications, url: apart(at(wire.specifications.url), 'specifications') }
      : null,
    regions: wire.regions.map((region) => ({
      ...region,
      name: region.name ?? region.id,
      office: region.office ?? region.name ?? region.id,
    })),
    suppliers: withIds(wire.suppliers, ({ region, service }) => `${region ?? 'national'} ${service}`).map(
      ({ source, asAt, ...supplier }) => ({
        ...supplier,
        source: { title: source.title, url: source.url === null ? null : at(source.url) },
        asAt: readDate(asAt)?.slice(0, 10),
      }),
    ),
    timetable: withIds(wire.timetable, ({ region, lane, title }) => `${region ?? lane} ${title}`).map((row) => ({
      ...row,
      startsAt: when(row.startsAt),
      endsAt: when(row.endsAt),
      was: when(row.was),
    })),
    calendars: wire.calendars.map((calendar) => ({
      title: calendar.title ?? `${title}, dates`,
      url: apart(at(calendar.url), 'calendar'),
      region: calendar.region ?? null,
    })),
    systems: wire.systems,
    glossary: wire.glossary ? { title: `${title}, glossary`, url: apart(at(wire.glossary), 'glossary') } : null,
    responses: wire.responses
      ? {
          ...wire.responses,
          office: wire.responses.office ?? publisher,
          endpoint: at(wire.responses.endpoint),
          answersUrl: answers === null ? null : (apart(at(answers), 'answers') ?? ''),
        }
      : null,
  };
}

/** Rows without an id get one from what they are about, not from where they stand: so that a row put before them changes none. */
function withIds<R extends Record<string, unknown>>(rows: readonly R[], about: (row: R) => string): readonly R[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const own = about(row);
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return { id: times === 1 ? own : `${own} ${times}`, ...row };
  });
}

/** A day stays a day; a time is put in UTC; what is neither stays, to be refused. */
const when = (value: string | null): string | null =>
  value === null || /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : (readDate(value) ?? value);

function feedAsChannel(text: string, url: string): Result<Channel> {
  const feed = readFeed(text, url);
  if (!feed.ok) return feed;
  const title = textToLine(feed.value.title, feed.value.base) || new URL(url).hostname;
  return ok({
    id: url,
    title,
    publisher: title,
    asAt: null,
    news: [{ id: 'news', title, url, region: null }],
    specifications: null,
    regions: [],
    suppliers: [],
    timetable: [],
    calendars: [],
    systems: [],
    glossary: null,
    responses: null,
  });
}

function malformed(error: z.ZodError) {
  const issue = error.issues[0];
  return {
    kind: 'malformed',
    what: 'a channel',
    detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  } as const;
}

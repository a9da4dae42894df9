/*
 * A channel: what one programme publishes, and where. Either a `channel.json`, or made up from a plain feed (news only).
 */
import * as z from 'zod';
import { Milestone } from './milestone.ts';
import { Supplier } from './supplier.ts';
import { System } from './system.ts';

/** One feed that a channel names. `region` is a region's id, or null for the whole programme. */
export const FeedReference = z.object({
  id: z.string(),
  title: z.string(),
  url: z.url(),
  region: z.string().nullable(),
});
export type FeedReference = z.infer<typeof FeedReference>;

/** A region of the programme, with its office and such of its trusts as the channel lists. */
export const Region = z.object({
  id: z.string(),
  name: z.string(),
  office: z.string(),
  trustCount: z.int().nonnegative().nullable(),
  trusts: z.array(z.string()),
});
export type Region = z.infer<typeof Region>;

/** One calendar (iCalendar) that a channel names: the programme's, or a region's. */
export const CalendarReference = z.object({ title: z.string(), url: z.url(), region: z.string().nullable() });
export type CalendarReference = z.infer<typeof CalendarReference>;

/** The glossary that a channel names: its terms, with what they mean and who says so. */
export const GlossaryReference = z.object({ title: z.string(), url: z.url() });
export type GlossaryReference = z.infer<typeof GlossaryReference>;

/** Where responses go: the office that takes them, and the office that it passes them to. `answersUrl`: where it publishes what became of them. */
export const ResponseOffice = z.object({
  endpoint: z.url(),
  office: z.string(),
  passesTo: z.string().nullable(),
  maxBytes: z.int().positive(),
  // A channel that was stored before there were answers names none.
  answersUrl: z.url().nullable().default(null),
});
export type ResponseOffice = z.infer<typeof ResponseOffice>;

/** A channel as stored: all URLs absolute. `id` is the address that it was fetched from. */
export const Channel = z.object({
  id: z.url(),
  title: z.string(),
  publisher: z.string(),
  asAt: z.iso.datetime().nullable(),
  news: z.array(FeedReference),
  specifications: z.object({ title: z.string(), url: z.url() }).nullable(),
  regions: z.array(Region),
  suppliers: z.array(Supplier),
  timetable: z.array(Milestone),
  // A channel that was stored before there were calendars names none.
  calendars: z.array(CalendarReference).default([]),
  // Nor any systems or glossary.
  systems: z.array(System).default([]),
  glossary: GlossaryReference.nullable().default(null),
  responses: ResponseOffice.nullable(),
});
export type Channel = z.infer<typeof Channel>;

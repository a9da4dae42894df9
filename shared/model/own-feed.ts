import * as z from 'zod';

/** A feed of news that the person added beside their channel's. `title` is what they call it: the feed's own name until they change it. */
export const OwnFeed = z.object({ url: z.url({ protocol: /^https?$/ }), title: z.string().min(1) });
export type OwnFeed = z.infer<typeof OwnFeed>;

/** How many a person may add: each is asked every quarter of an hour. */
export const mostOwnFeeds = 300;

import { startOffice } from './server.ts';

const office = await startOffice({
  port: Number(process.env.PORT ?? 4620),
  ...(process.env.OFFICE_FOLDER ? { folder: process.env.OFFICE_FOLDER } : {}),
});

console.log(`The sample programme's office is open.

  channel      ${office.channelUrl}
  news         five feeds: Atom, RSS 2.0 and JSON Feed
  drafts       Care records 0.4 to 0.7, Messaging 1.1 and 1.2, Booking 0.3
  responses    POST ${office.url}responses

Ctrl-C closes it.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void office.close());

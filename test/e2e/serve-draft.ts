import type { Office } from '../office/server.ts';

/** A draft to be served: its documents are its revisions 0.1, 0.2 …, the oldest first. */
export interface ServedDraft {
  readonly draft: string;
  readonly title: string;
  readonly type: string;
  readonly documents: readonly { readonly name: string; readonly body: string | Buffer }[];
}

/** Serve a channel of one draft beside the office's own; answers the channel's address. */
export function serveDraft(office: Office, { draft, title, type, documents }: ServedDraft): string {
  for (const { name, body } of documents) office.serve(`/${draft}/${name}`, { type, body });
  const items = documents.map(({ name }, index) => ({
    id: name,
    title: `${title} ${index + 1}`,
    date_published: new Date(Date.UTC(2020, index)).toISOString(),
    attachments: [{ url: name, mime_type: type }],
    _draft: {
      draft,
      title,
      revision: `0.${index + 1}`,
      predecessor: index ? `0.${index}` : null,
      status: 'draft',
      closesAt: null,
    },
  }));
  office.serve(`/${draft}/feed.json`, {
    type: 'application/feed+json',
    body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items }),
  });
  office.serve(`/${draft}/channel.json`, {
    type: 'application/json',
    body: JSON.stringify({
      version: 'https://pitchside.example/channel/1',
      id: draft,
      title,
      publisher: title,
      specifications: { title, url: 'feed.json' },
    }),
  });
  return `${office.url}${draft}/channel.json`;
}

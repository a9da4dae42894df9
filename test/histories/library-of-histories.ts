import type { Library } from '../../renderer/db/library.ts';

/** Put in the library what histories are about: a consultation at one office, and two at another. Gives the sources. */
export async function lookUp(library: Library, endpoints: readonly string[]): Promise<readonly string[]> {
  const sources = ['care-records@0.7', 'messaging@1.2', 'booking@0.3'];
  for (const [index, sourceId] of sources.entries()) {
    const endpoint = endpoints[Math.min(index, 1)];
    if (endpoint === undefined) throw new Error('two endpoints are needed');
    const channelId = `https://office${Math.min(index, 1)}.example/channel.json`;
    await library.channels.put({
      id: channelId,
      title: 'Programme',
      publisher: 'Programme office',
      asAt: null,
      news: [],
      specifications: null,
      regions: [],
      suppliers: [],
      timetable: [],
      calendars: [],
      systems: [],
      glossary: null,
      responses: { endpoint, office: `Office ${index}`, passesTo: null, maxBytes: 1_000_000, answersUrl: null },
    });
    await library.revisions.put({
      id: sourceId,
      draftId: sourceId,
      channelId,
      draftTitle: sourceId,
      label: '1',
      summary: '',
      predecessor: null,
      status: 'draft for comment',
      publishedAt: '2026-10-13T09:00:00.000Z',
      arrivedAt: '2026-10-13T09:00:00.000Z',
      closesAt: null,
      url: null,
      documentUrl: `https://office.example/${sourceId}.html`,
      mediaType: 'text/html',
      document: { status: 'awaited' },
    });
  }
  return sources;
}

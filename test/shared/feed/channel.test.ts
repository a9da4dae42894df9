import { describe, expect, test } from 'vitest';
import { readChannel } from '../../../shared/feed/channel.ts';
import { Channel } from '../../../shared/model/channel.ts';

const url = 'https://programme.example/channel.json';
const written = {
  version: 'https://pitchside.example/channel/1',
  id: 'national',
  title: 'National care records programme',
  publisher: 'Programme office',
  asAt: '2005-05-31T08:00:00+01:00',
  news: [{ id: 'programme', title: 'Programme office', url: 'news/programme.atom', region: null }],
  specifications: { title: 'Specifications', url: 'specifications/feed.json' },
  regions: [{ id: 'northmoor', name: 'Northmoor', office: 'Northmoor office', trustCount: 19, trusts: ['Harrowdale'] }],
  suppliers: [
    {
      id: 's1',
      service: 'Local service provider',
      region: 'northmoor',
      name: null,
      candidates: ['A', 'B'],
      status: 'shortlisted',
      note: null,
      source: { title: 'Office', url: 'news/1' },
      asAt: '2005-05-01',
    },
  ],
  timetable: [
    {
      id: 't1',
      title: 'Comments close',
      lane: 'specifications',
      region: null,
      startsAt: '2005-06-30',
      endsAt: null,
      was: null,
      certainty: 'fixed',
      asks: true,
    },
  ],
  calendars: [{ title: 'Northmoor dates', url: 'dates.ics', region: 'northmoor' }],
  systems: [{ kind: 'PAS', name: 'Wardbook', supplier: 'Calderbrook Systems', also: ['Wardbook 4'] }],
  glossary: 'glossary.json',
  responses: { endpoint: 'responses', office: 'Northmoor office', passesTo: 'Programme office', maxBytes: 1_000_000 },
};
const read = (channel: unknown) => readChannel({ text: JSON.stringify(channel), url });

describe('a channel', () => {
  test('has every address made absolute, and everything else as it was written', () => {
    const result = read(written);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(Channel.parse(result.value)).toEqual(result.value);
    const { version: _, ...same } = written;
    expect(result.value).toEqual({
      ...same,
      id: url,
      asAt: '2005-05-31T07:00:00.000Z',
      news: [{ ...written.news[0], url: 'https://programme.example/news/programme.atom' }],
      specifications: { title: 'Specifications', url: 'https://programme.example/specifications/feed.json' },
      calendars: [{ ...written.calendars[0], url: 'https://programme.example/dates.ics' }],
      glossary: { title: 'National care records programme, glossary', url: 'https://programme.example/glossary.json' },
      suppliers: [{ ...written.suppliers[0], source: { title: 'Office', url: 'https://programme.example/news/1' } }],
      responses: { ...written.responses, endpoint: 'https://programme.example/responses', answersUrl: null },
    });
  });

  test.each([
    ['answers.json', 'https://programme.example/answers.json'],
    ['https://other.example/a', 'https://other.example/a'],
    // A source is known by its address, so this is another than the feed of the same address.
    ['news/programme.atom', 'https://programme.example/news/programme.atom#answers'],
    [null, null],
  ])('says where its office publishes answers, if it does: %s', (answers, answersUrl) => {
    const result = read({ ...written, responses: { ...written.responses, answers } });
    expect(result.ok && result.value.responses?.answersUrl).toBe(answersUrl);
  });

  test('that was stored before there were answers can still be read', () => {
    const result = read(written);
    if (!result.ok || !result.value.responses) throw new Error('no channel');
    const { answersUrl: _, ...before } = result.value.responses;
    expect(Channel.parse({ ...result.value, responses: before })).toEqual(result.value);
  });

  test('may leave out almost everything', () => {
    expect(read({ title: 'Programme', news: [{ url: 'a.xml' }] })).toEqual({
      ok: true,
      value: {
        id: url, title: 'Programme', publisher: 'Programme', asAt: null, specifications: null, regions: [], suppliers: [], timetable: [], calendars: [], systems: [], glossary: null, responses: null,
        news: [{ id: 'news-1', title: 'Programme', url: 'https://programme.example/a.xml', region: null }],
      },
    }); // biome-ignore format: the empty rows together
  });

  test.each([
    ['suppliers.0.status', { ...written, suppliers: [{ ...written.suppliers[0], status: 'chosen' }] }],
    ['timetable.0.startsAt', { ...written, timetable: [{ ...written.timetable[0], startsAt: 'soon' }] }],
    ['responses.endpoint', { ...written, responses: { ...written.responses, endpoint: 'javascript:alert(1)' } }],
    ['responses.answersUrl', { ...written, responses: { ...written.responses, answers: 'javascript:alert(1)' } }],
    ['news.0.url', { ...written, news: [{ url: 'file:///etc/passwd' }] }],
    ['regions', { ...written, regions: 'none' }],
  ])('with a row that cannot be read is malformed, and the field is named: %s', (field, channel) => {
    expect(read(channel)).toMatchObject({
      ok: false,
      error: { kind: 'malformed', what: 'a channel', detail: expect.stringContaining(field) },
    });
  });

  test.each([
    ['RSS', '<rss version="2.0"><channel><title>Northmoor</title><item><title>A</title></item></channel></rss>'],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>Northmoor</title></feed>'],
    ['JSON', '{"version":"https://jsonfeed.org/version/1.1","title":"Northmoor","items":[]}'],
  ])('may be a plain feed, which is then its one source of news: %s', (_, text) => {
    expect(readChannel({ text, url })).toMatchObject({
      ok: true,
      value: {
        id: url,
        title: 'Northmoor',
        news: [{ title: 'Northmoor', url, region: null }],
        specifications: null,
        responses: null,
      },
    });
  });

  test('that is neither is refused', () => {
    expect(readChannel({ text: '<!doctype html><title>Log in</title>', url })).toMatchObject({
      ok: false,
      error: { kind: 'portal' },
    });
    expect(readChannel({ text: '[]', url })).toMatchObject({ ok: false, error: { kind: 'malformed' } });
    expect(readChannel({ text: '', url })).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });
});

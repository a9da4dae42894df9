import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOfOwnLink, longestLink, ownLink } from '../../shared/own-link.ts';

describe('a link that opens in Pitchside', () => {
  test.each([
    ['a clause', 'https://office.example/care-0.7.html#access-relationship'],
    ['an item', 'https://office.example/news/2026/11/?id=4&b=5'],
    ['an address that escapes', 'https://office.example/care%200.7.html#terms%20%26%20words'],
    ['a port', 'https://office.example:8443/a'],
    ['loopback, as in the sample', 'http://127.0.0.1:4620/drafts/care.html#a'],
  ])('is the publisher’s address under our scheme: %s', (_, address) => {
    const link = ownLink(address) ?? '';
    expect(link).toBe(address.replace(/^https?/, 'pitchside'));
    expect(addressOfOwnLink(link)).toBe(address);
  });

  test('leads back to any https address that it was made of', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'], withFragments: true, withQueryParameters: true }), (address) => {
        const { href } = new URL(address);
        const link = ownLink(href);
        if (href.length <= longestLink - 4) expect(link && addressOfOwnLink(link)).toBe(href);
      }),
    );
  });

  test.each([
    ['another scheme', 'https://office.example/a'],
    ['another scheme within', 'pitchside:https://office.example/a'],
    ['no host', 'pitchside:///etc/passwd'],
    ['nothing', 'pitchside://'],
    ['a program’s switch', '--inspect=pitchside://office.example'],
    ['a name and password', 'pitchside://office.example@evil.example/a'],
    ['a password', 'pitchside://a:b@office.example/'],
    ['a line break', 'pitchside://office.example/a\n--x'],
    ['a gap', 'pitchside://office.example/a b'],
    ['a zero byte', 'pitchside://office.example/\0'],
    ['what is no address', 'pitchside://[::'],
    ['a port that is none', 'pitchside://office.example:99999/'],
    ['what is too long', `pitchside://office.example/${'a'.repeat(longestLink)}`],
  ])('is none with %s', (_, link) => {
    expect(addressOfOwnLink(link)).toBe(null);
  });

  test('never throws, and leads to the web or nowhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        const address = addressOfOwnLink(`pitchside://${rest}`);
        if (address !== null) expect(new URL(address).protocol).toMatch(/^https?:$/);
      }),
    );
  });

  test.each(['', 'file:///etc/passwd', 'mailto:a@b.example', 'pitchside'])('there is none to %j', (address) => {
    expect(ownLink(address)).toBe(null);
  });
});

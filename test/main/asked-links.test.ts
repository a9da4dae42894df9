import { expect, test } from 'vitest';
import { type Asked, createAskedLinks, linkAmong } from '../../main/asked-links.ts';

const link = 'pitchside://office.example/care.html#a';
const address = 'https://office.example/care.html#a';

test.each([
  ['none', ['/opt/Pitchside/pitchside', '--no-sandbox'], null],
  ['one', ['/opt/Pitchside/pitchside', link], link],
  ['one after Chromium’s own', ['pitchside.exe', '--allow-file-access-from-files', link], link],
  [
    'one in capitals, as some systems write the scheme',
    ['pitchside.exe', 'PITCHSIDE://office.example/'],
    'PITCHSIDE://office.example/',
  ],
  ['a file of that name', ['pitchside.exe', 'C:\\pitchside.txt'], null],
])('among the arguments there is %s', (_, argv, found) => {
  expect(linkAmong(argv)).toBe(found);
});

test('a link that comes before the page can hear is told as soon as it can; of several the last', () => {
  const heard: Asked[] = [];
  const links = createAskedLinks();
  links.ask('pitchside://office.example/earlier');
  links.ask(link);
  links.listen((asked) => heard.push(asked));
  expect(heard).toEqual([{ address }]);
  links.ask('pitchside://nowhere@office.example/');
  expect(heard).toEqual([{ address }, { address: null }]);
  // A page that was loaded anew listens anew, and is not told again.
  links.listen((asked) => heard.push(asked));
  expect(heard).toHaveLength(2);
});

/* What the briefing says of answers that came. */
import { expect, test } from 'vitest';
import { headline } from '../../renderer/queries/briefing.ts';
import type { HeardAnswer } from '../../renderer/queries/briefing-answers.ts';
import { needs } from '../../renderer/queries/briefing-needs.ts';
import { facts, onDay } from './briefing-sample.ts';

const first: HeardAnswer = {
  id: 'a',
  submissionId: 'sent-first',
  disposition: 'persuasiveWithMod',
  groupedWith: 'R-041',
  appliedIn: 'https://office.example/channel.json care-records@0.7',
  arrivedAt: onDay(14, 8),
  title: 'Care records 0.6',
  clause: '3.2.4',
};
const place = { screen: 'responses', sourceId: null, submissionId: 'sent-first' };
const said = (answered: readonly HeardAnswer[]) =>
  needs(facts({ answered })).map(({ title, reason }) => [title, reason.replaceAll('\u00A0', ' ')]);

test('one answer is told whole, and leads to its response', () => {
  expect(said([first])).toEqual([
    ['Your comment on 3.2.4 was accepted with changes', 'Grouped as R-041, and applied in 0.7.'],
  ]);
  expect(needs(facts({ answered: [first] }))[0]).toMatchObject({ why: { kind: 'answered' }, place });
  expect(headline(facts({ answered: [first] }))).toEqual({
    sentence: 'Your comment on 3.2.4 was accepted with changes.',
    action: { label: 'See the answers', place },
  });
});

test('an answer that is in no group and changed nothing says of which response it is', () => {
  expect(said([{ ...first, disposition: 'notPersuasive', groupedWith: null, appliedIn: null }])).toEqual([
    ['Your comment on 3.2.4 was not accepted', 'In your response to Care records 0.6.'],
  ]);
});

test('several are counted for each response, the latest response first', () => {
  const second: HeardAnswer = { ...first, id: 'b', disposition: 'persuasive', appliedIn: null };
  const other: HeardAnswer = { ...first, id: 'c', submissionId: 'sent-later', title: 'Messaging 1.2', clause: '2.1' };
  expect(said([first, second, other])).toEqual([
    ['Your comment on 2.1 was accepted with changes', 'Grouped as R-041, and applied in 0.7.'],
    ['Two of your comments on Care records 0.6 were answered', '1 accepted, 1 with changes. One shows in 0.7.'],
  ]);
});

test('what was there at the last look is not told again', () => {
  expect(said([{ ...first, arrivedAt: onDay(13, 9) }])).toEqual([]);
  expect(headline(facts({ answered: [{ ...first, arrivedAt: onDay(13, 9) }] })).sentence).toMatch(/^Nothing needs you/);
});

import { expect, test } from 'vitest';
import { suggestedChoice, type TriageView } from '../../../renderer/components/triage/triage-view.ts';
import { type Body, blankComment } from '../../../shared/model/annotation.ts';
import type { CarryFate } from '../../../shared/model/carrying.ts';

const at = '2005-06-01T13:52:00.000Z';
const id = 'b9f5c6a4-3f52-4f0e-8f4f-0d8f6a0a1b2c';
const place = { passageId: 'd@0.7#x', number: '4.2.3', heading: 'Response times', span: null };
const comment: Body = { ...blankComment, text: 'Too slow.' };
const note: Body = { type: 'note', text: 'Ask finance.' };

function view(fate: CarryFate, body: Body, appliedIn: string | null): TriageView {
  const source = { kind: 'clause', sourceId: 'd@0.6', sourceTitle: 'Care records 0.6' } as const;
  const target = { ...source, ...place, passageId: 'd@0.6#x', selectors: [] };
  const isNowhere = fate === 'deleted';
  return {
    item: {
      annotation: { id, target, body, submissionId: null, createdAt: at, modifiedAt: at, deletedAt: null },
      carry: {
        id: `${id}>d@0.7`,
        annotationId: id,
        fromRevisionId: 'd@0.6',
        revisionId: 'd@0.7',
        fate,
        place: isNowhere ? null : place,
        suggestion: null,
        flags: { requirement: false, number: false },
        carriedAt: at,
        decision: null,
      },
      group: 'yours',
      from: { label: '0.6', publishedAt: at },
      quoted: null,
      steps: [],
      successor: null,
      submission: null,
      answer: {
        id,
        channelId: 'https://office.example/channel.json',
        submissionId: 'b3b0a7f5-0000-4000-8000-000000000000',
        reference: 'H7KM4T9R',
        groupedWith: null,
        disposition: 'persuasiveWithMod',
        explanation: '',
        responsible: null,
        appliedIn,
        appliedTo: null,
        answeredAt: at,
      },
    },
    quoted: null,
    before: 'within two seconds',
    now: isNowhere ? null : 'within 500 milliseconds',
    spot: null,
    suggestion: null,
  };
}

test.each([
  ['changed words under a comment answered in this draft', 'changed', comment, 'd@0.7', 'resolved'],
  ['deleted words under a comment answered in this draft', 'deleted', comment, 'd@0.7', 'resolved'],
  ['changed words under a comment answered in another draft', 'changed', comment, 'd@0.8', 'edit'],
  ['changed words under a comment whose answer changed nothing', 'changed', comment, null, 'edit'],
  ['deleted words under a comment whose answer changed nothing', 'deleted', comment, null, null],
  ['changed words under a private note', 'changed', note, 'd@0.7', 'keep'],
] as const)('%s', (_, fate, body, appliedIn, choice) => {
  expect(suggestedChoice(view(fate, body, appliedIn))).toBe(choice);
});

import * as fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { escapeMarkdown, markdownText } from '../../../shared/export/markdown.ts';
import type { Delivery } from '../../../shared/model/submission.ts';
import { lineOf, lineOnWhole, rudeText, sheetOf } from './sample-sheet.ts';

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] };
const parse = (markdown: string): Node => unified().use(remarkParse).use(remarkGfm).parse(markdown);
const typesIn = ({ type, children = [] }: Node): readonly string[] => [type, ...children.flatMap(typesIn)];
const wordsIn = ({ value = '', children = [] }: Node): string => value + children.map(wordsIn).join('');

const delivered: Delivery = {
  status: 'delivered',
  receipt: {
    submissionId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
    reference: 'H7KM4T9R',
    receivedAt: '2005-06-01T09:00:00.000Z',
    digest: 'sha-256=:abc=:',
    office: 'Northmoor office',
  },
};

test('a response reads as a document: what it is, then each comment under its clause', () => {
  const lines = [
    lineOf(
      {
        text: 'Who pays?',
        proposedWording: 'must',
        priority: 'high',
        wantsDiscussion: true,
        impact: 'Two posts.',
        tags: ['cost'],
      },
      { disposition: 'persuasive', explanation: 'Agreed.', appliedIn: 'channel care-records@0.8' },
    ),
    lineOnWhole({ kind: 'question', text: 'Why?' }, { number: null, heading: '' }),
  ];
  expect(markdownText(sheetOf(lines, { delivery: delivered }))).toBe(`# Comments on Care records 0.7

- **From:** A. Reader, IT manager, Harrowdale Hospitals
- **On behalf of:** Northmoor managers, managers@northmoor.example
- **To:** Northmoor office
- **Programme:** The national programme
- **Closes:** 10 June 2005
- **Standing:** Received by Northmoor office.
- **Receipt:** H7KM 4T9R
- **Arrived:** 1 June 2005, ${new Date('2005-06-01T09:00:00.000Z').getHours().toString().padStart(2, '0')}:00
- **Submission:** 9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d
- **Digest:** sha-256=:abc=:
- **Holds:** 2 comments
- **Written out:** 31 May 2005

## 1. 4.2 Audit: Problem

> shall

Who pays?

**Proposed wording:** <del>shall</del><ins>must</ins>

**Impact:** Two posts.

Priority: high. Discussion is asked for. Tags: cost.

**Answer of 20 June 2005: Persuasive.**

Agreed.\\
Applied in Care records 0.8.

## 2. Whole text: Question

Why?
`);
});

test.each([
  [null, 'It has not left'],
  [{ status: 'queued', attempts: 0, notBefore: '2005-06-01T09:00:00.000Z', failure: null }, 'no receipt yet'],
  [{ status: 'sending', attempts: 1, startedAt: '2005-06-01T09:00:00.000Z' }, 'no receipt yet'],
  [{ status: 'held', attempts: 1, failure: { kind: 'closed', detail: '' } }, 'no receipt'],
  [{ status: 'withdrawn', withdrawnAt: '2005-06-01T09:00:00.000Z' }, 'Taken back'],
] as const satisfies readonly (readonly [Delivery | null, string])[])(
  'without a receipt nothing is called received: %j',
  (delivery, words) => {
    const text = markdownText(sheetOf([], { delivery }));
    expect(text).toContain(words);
    expect(text).not.toContain('Received');
  },
);

test('nothing that a person wrote is taken for Markdown, and every word of it is read', () => {
  const allowed = new Set(['root', 'paragraph', 'text', 'break', 'link']);
  const bare = (text: string): string => text.replace(/\s+|\0|\uFFFD/g, '');
  fc.assert(
    fc.property(rudeText, (text) => {
      const tree = parse(escapeMarkdown(text));
      expect(typesIn(tree).filter((type) => !allowed.has(type))).toEqual([]);
      expect(bare(wordsIn(tree))).toBe(bare(text));
    }),
  );
});

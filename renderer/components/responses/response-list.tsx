import type { ReactNode } from 'react';
import type { Submission } from '../../../shared/model/submission.ts';
import { pausedOffices } from '../../../shared/outbox/plan.ts';
import { useTallies } from '../../queries/answers.ts';
import { replacingOf } from '../../queries/replacing.ts';
import type { Responses } from '../../queries/responses.ts';
import { AnsweredRows } from './answered-rows.tsx';
import { LookAgainRows } from './look-again-rows.tsx';
import { moveWithArrows } from './move-with-arrows.ts';
import { referenceOf, replacingWords } from './replacing-words.ts';
import type { Selected } from './responses-screen.tsx';
import { SubmissionRow } from './submission-row.tsx';
import { UnreadableRows } from './unreadable-rows.tsx';
import { WrittenRow } from './written-row.tsx';

/** The list of responses, in groups by how far they have come. */
export function ResponseList({ responses, selected }: { readonly responses: Responses; readonly selected: Selected }) {
  const { written, waiting, sent, withdrawn } = responses;
  const tallies = useTallies(sent);
  const unanswered = sent.filter(({ id }) => !tallies.has(id));
  const firstQueued = waiting.findIndex(
    ({ delivery }) => delivery.status === 'queued' || delivery.status === 'sending',
  );
  const paused = pausedOffices(waiting);
  const all = [...waiting, ...sent, ...withdrawn];
  const rewritten = rewrittenIn(responses);
  const replacing = (submission: Submission): string | null =>
    replacingWords(submission, replacingOf(submission, all, rewritten));
  const rows = (submissions: typeof waiting) =>
    submissions.map((submission, index) => (
      <SubmissionRow
        key={submission.id}
        submission={submission}
        isFirst={index === firstQueued}
        isPaused={paused.has(submission.endpoint)}
        replacing={replacing(submission)}
        isSelected={submission.id === selected.submissionId}
      />
    ));
  return (
    <section className="list responses" aria-label="Responses">
      <div className="phead">
        <h1>Responses</h1>
      </div>
      <LookAgainRows />
      <UnreadableRows />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move among the buttons within */}
      <div className="items scroll" onKeyDown={moveWithArrows}>
        <Group name="Being written" of={written.length}>
          {written.map((each) => (
            <WrittenRow
              key={each.sourceId}
              written={each}
              replaces={referenceIn(all, each.replaces)}
              isSelected={selected.submissionId === null && each.sourceId === selected.sourceId}
            />
          ))}
        </Group>
        <Group name="Waiting to go" of={waiting.length}>
          {rows(waiting)}
        </Group>
        <Group name="Sent" of={unanswered.length}>
          {rows(unanswered)}
        </Group>
        <AnsweredRows submissions={sent} tallies={tallies} replacing={replacing} selectedId={selected.submissionId} />
        <Group name="Pulled back" of={withdrawn.length}>
          {rows(withdrawn)}
        </Group>
      </div>
    </section>
  );
}

/** The ids of the sent ones whose new version is being written. */
export const rewrittenIn = ({ written }: Responses): ReadonlySet<string> =>
  new Set(written.flatMap(({ replaces }) => (replaces === null ? [] : [replaces])));

function referenceIn(all: Responses['sent'], id: string | null): string | null {
  const submission = id === null ? undefined : all.find((each) => each.id === id);
  return submission ? referenceOf(submission) : null;
}

/** One group of the list, by its name and number; nothing where it is empty. */
export function Group({
  name,
  of,
  children,
}: {
  readonly name: string;
  readonly of: number;
  readonly children: ReactNode;
}) {
  if (of === 0) return null;
  const id = `responses-${name.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <section aria-labelledby={id}>
      <h2 className="grp" id={id}>
        {name} <span className="num">{of}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

import type { ReactNode } from 'react';
import { pausedOffices } from '../../../shared/outbox/plan.ts';
import type { Responses } from '../../queries/responses.ts';
import { LookAgainRows } from './look-again-rows.tsx';
import { moveWithArrows } from './move-with-arrows.ts';
import type { Selected } from './responses-screen.tsx';
import { SubmissionRow } from './submission-row.tsx';
import { UnreadableRows } from './unreadable-rows.tsx';
import { WrittenRow } from './written-row.tsx';

/** The list of responses, in groups by how far they have come. */
export function ResponseList({ responses, selected }: { readonly responses: Responses; readonly selected: Selected }) {
  const { written, waiting, sent, withdrawn } = responses;
  const firstQueued = waiting.findIndex(
    ({ delivery }) => delivery.status === 'queued' || delivery.status === 'sending',
  );
  const paused = pausedOffices(waiting);
  const rows = (submissions: typeof waiting) =>
    submissions.map((submission, index) => (
      <SubmissionRow
        key={submission.id}
        submission={submission}
        isFirst={index === firstQueued}
        isPaused={paused.has(submission.endpoint)}
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
              isSelected={selected.submissionId === null && each.sourceId === selected.sourceId}
            />
          ))}
        </Group>
        <Group name="Waiting to go" of={waiting.length}>
          {rows(waiting)}
        </Group>
        <Group name="Sent" of={sent.length}>
          {rows(sent)}
        </Group>
        <Group name="Withdrawn" of={withdrawn.length}>
          {rows(withdrawn)}
        </Group>
      </div>
    </section>
  );
}

function Group({ name, of, children }: { readonly name: string; readonly of: number; readonly children: ReactNode }) {
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

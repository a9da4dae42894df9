/* A carried annotation as the screen shows it: its words before and now, each in its clause. */
import type { Span } from '../../../shared/annotation/describe.ts';
import { wordChanges } from '../../../shared/compare/word-changes.ts';
import type { Body } from '../../../shared/model/annotation.ts';
import type { Decision, Place } from '../../../shared/model/carrying.ts';
import type { Clause } from '../../../shared/model/clause.ts';
import type { Foothold } from '../../commands/settle-comment.ts';
import type { Triage, TriageItem } from '../../queries/triage.ts';
import { targetOf } from '../../reader/anchoring.ts';
import { type QuotedText, wordsIn } from './quoted-words.ts';
import { rebaseWording } from './rebase-wording.ts';
import type { Told } from './triage-words.ts';

/** A clause of the newer revision and the words of it that are meant. */
export interface Spot {
  readonly clause: Clause;
  readonly span: Span | null;
}

/** One annotation with its words. `quoted`: the clause it was made on, if that is kept; `now` and `suggestion`: in the newer revision. */
export interface TriageView extends Told {
  readonly quoted: QuotedText | null;
  readonly spot: Spot | null;
  readonly suggestion: Spot | null;
}

/** The view of an item, given the clauses of the newer revision by id. */
export function viewOf(item: TriageItem, clauses: ReadonlyMap<string, Clause>): TriageView {
  const { annotation, carry } = item;
  const quote = annotation.target.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const quoted = item.quoted && { text: item.quoted.clause.text, span: item.quoted.span };
  const spot = spotOf(carry.place, clauses);
  return {
    item,
    quoted,
    before: quote?.exact ?? quoted?.text ?? '',
    spot,
    now: spot && wordsIn({ text: spot.clause.text, span: spot.span }),
    suggestion: spotOf(carry.suggestion, clauses),
  };
}

function spotOf(place: Place | null, clauses: ReadonlyMap<string, Clause>): Spot | null {
  const clause = place && clauses.get(place.passageId);
  return clause ? { clause, span: place.span } : null;
}

/** The words as a place and as the target of an annotation. */
export function footholdOf({ revision }: Triage, { clause, span }: Spot): Foothold {
  const { id: passageId, number, heading, key: clauseKey, text, tree } = clause;
  const source = { kind: 'clause' as const, id: revision.id, title: `${revision.draftTitle} ${revision.label}` };
  return {
    place: { passageId, number, heading, span },
    target: targetOf(source, { passageId, tree, text, clauseKey, number, heading }, span),
  };
}

/** What became of the wording that was proposed. `none`: there is none, or nowhere to set it. */
export type WordingFate = 'none' | 'taken' | 'fits' | 'clashes';

/** Whether the newer revision took the proposed wording, and if not, whether it can still be put where it was. */
export function wordingFate({ item, before, now }: TriageView): WordingFate {
  const { body } = item.annotation;
  const proposed = body.type === 'comment' ? body.proposedWording : null;
  if (proposed === null || now === null) return 'none';
  const mine = wordChanges(before, proposed).filter(({ kind }) => kind === 'inserted');
  const isTaken = mine.length > 0 && mine.every(({ text }) => text.trim() !== '' && now.includes(text.trim()));
  if (isTaken || now === proposed) return 'taken';
  return rebaseWording(before, now, proposed) === null ? 'clashes' : 'fits';
}

/** What it will say when it is edited. A wording that clashes stays as the person wrote it. */
export function editedBody({ item, before, now }: TriageView): Body {
  const { body } = item.annotation;
  if (body.type !== 'comment' || body.proposedWording === null || now === null) return body;
  return { ...body, proposedWording: rebaseWording(before, now, body.proposedWording) ?? body.proposedWording };
}

/** The ways to settle something: a comment is withdrawn or resolved, what is private is put away; a highlight has no words to edit. */
export function choicesOf({ annotation: { body } }: TriageItem): readonly Decision['choice'][] {
  if (body.type === 'comment') return ['keep', 'edit', 'withdraw', 'resolved', 'reattach'];
  return body.type === 'note' ? ['keep', 'edit', 'putAway', 'reattach'] : ['keep', 'putAway', 'reattach'];
}

/** Those of them that are open just now: none once it is settled, and nothing is edited against words that are nowhere. */
export function openChoices({ item, spot }: TriageView): readonly Decision['choice'][] {
  if (item.group === 'settled') return [];
  return choicesOf(item).filter((choice) => choice !== 'edit' || spot !== null);
}

/** What is likeliest to be wanted; null: nothing is more likely than the rest. */
export function suggestedChoice(view: TriageView): Decision['choice'] | null {
  const { item, spot, suggestion } = view;
  if (item.group === 'settled') return null;
  const isComment = item.annotation.body.type === 'comment';
  // The office says that this draft holds its answer.
  if (isComment && item.answer?.appliedIn === item.carry.revisionId) return 'resolved';
  if (item.carry.fate === 'changed' && !isComment) return 'keep';
  if (item.carry.fate === 'changed') return wordingFate(view) === 'taken' ? 'resolved' : 'edit';
  if (item.carry.fate === 'deleted' || !spot) return suggestion ? 'reattach' : null;
  return item.submission ? null : 'keep';
}

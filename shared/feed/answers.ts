/*
 * What an office publishes of what became of comments: one small JSON document, read as hostile. An answer that cannot be read is
 * left out and counted, and takes no other with it; what is no such document at all is a failure.
 *
 *   { "version": 1, "answers": [ {
 *     "comment": "urn:uuid:…", "submission": "urn:uuid:…", "reference": "H7KM4T9R",
 *     "groupedWith": "R-041", "disposition": "persuasiveWithMod", "explanation": "…", "responsible": "…",
 *     "appliedIn": { "draft": "care-records", "revision": "0.7", "clause": "4.2.1" },
 *     "answeredAt": "2003-10-13T16:04:00Z"
 *   } ] }
 *
 * `disposition` is one of ours, or HL7's own words for it ("Persuasive with mod"); absent or null, the comment is taken in and not
 * decided. `draft` is the draft's name in the specification feed, `clause` the clause's number or key in that revision. All but
 * `comment`, `submission`, `reference` and `answeredAt` may be left out.
 */
import * as z from 'zod';
import type { Failure } from '../failure.ts';
import { type Answer, type Disposition, dispositions } from '../model/answer.ts';
import { isSignInPage } from '../passage/sign-in-page.ts';
import { fail, ok, type Result } from '../result.ts';
import { readDate } from './dates.ts';
import { line, lines, readJson } from './wire-words.ts';

/** Answers as they came. `channelId`: the channel that names them. */
export interface AnswersDocument {
  readonly text: string;
  readonly url: string;
  readonly channelId: string;
}

/** The answers that could be read, one for each comment, and how many could not. */
export interface ReadAnswers {
  readonly answers: Answer[];
  readonly dropped: number;
}

/** More than this are not read: they would hold up the sync, and no draft has had so many comments. */
const mostAnswers = 20_000;

/** Read an office's answers. Of several to one comment the latest counts. Fails as malformed, or portal where a sign-in page came. */
export function readAnswers({ text, url, channelId }: AnswersDocument): Result<ReadAnswers> {
  const document = WireDocument.safeParse(readJson(text));
  if (!document.success) return fail(failureOf(text, url, document.error));
  const listed = document.data.answers;
  const answers = new Map<string, Answer>();
  let read = 0;
  for (const each of listed.slice(0, mostAnswers)) {
    const answer = readAnswer(each, channelId);
    if (answer === null) continue;
    read += 1;
    const before = answers.get(answer.id);
    if (before === undefined || before.answeredAt <= answer.answeredAt) answers.set(answer.id, answer);
  }
  return ok({ answers: [...answers.values()], dropped: listed.length - read });
}

const WireDocument = z.object({ version: z.literal(1), answers: z.array(z.unknown()) });

/** Not there and empty are the same. */
const optional = (most: number) =>
  line(most)
    .nullish()
    .transform((value) => value || null);

const id = z
  .string()
  .max(100)
  .transform((value) => value.replace(/^urn:uuid:/i, '').toLowerCase())
  .pipe(z.uuid());

const WireAnswer = z.object({
  comment: id,
  submission: id,
  reference: line(40),
  groupedWith: optional(200),
  disposition: optional(100).transform((value, context) => {
    const disposition = value === null ? null : dispositionOf(value);
    if (disposition !== undefined) return disposition;
    context.addIssue('No disposition of that name');
    return z.NEVER;
  }),
  explanation: lines(20_000)
    .nullish()
    .transform((value) => value ?? ''),
  responsible: optional(200),
  appliedIn: z.object({ draft: line(500), revision: line(100), clause: optional(300) }).nullish(),
  answeredAt: z
    .string()
    .transform((value) => readDate(value))
    .pipe(z.iso.datetime()),
});

function readAnswer(wire: unknown, channelId: string): Answer | null {
  const parsed = WireAnswer.safeParse(wire);
  if (!parsed.success) return null;
  const { comment, submission, appliedIn, ...rest } = parsed.data;
  return {
    ...rest,
    id: comment,
    channelId,
    submissionId: submission,
    // A revision's id, as `specification-feed.ts` makes it.
    appliedIn: appliedIn ? `${channelId} ${appliedIn.draft}@${appliedIn.revision}` : null,
    appliedTo: appliedIn?.clause ?? null,
  };
}

/** HL7's words for each, where they differ from ours by more than spaces and capitals. */
const otherNames: Readonly<Record<string, Disposition>> = {
  pendinginputfromotherwg: 'pendingInputFromOther',
};

/** "Considered - Question Answered", "Not persuasive with mod", "notPersuasiveWithMod": by their letters alone. */
function dispositionOf(value: string): Disposition | undefined {
  const letters = lettersOf(value);
  return dispositions.find((each) => lettersOf(each) === letters) ?? otherNames[letters];
}

const lettersOf = (value: string): string => value.toLowerCase().replace(/[^a-z]/g, '');

function failureOf(text: string, url: string, error: z.ZodError): Failure {
  if (isSignInPage(text, 'other')) return { kind: 'portal', url };
  const [issue] = error.issues;
  return { kind: 'malformed', what: 'answers', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}

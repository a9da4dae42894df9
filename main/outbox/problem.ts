import { z } from 'zod';

/** What a server says of an error (RFC 9457), as much of it as a person is told. */
export interface Problem {
  readonly title: string;
  readonly detail: string;
}

const line = (limit: number) =>
  z
    .string()
    .transform((text) => text.replaceAll(/\s+/g, ' ').trim().slice(0, limit))
    .catch('');
const ProblemDetails = z.object({ title: line(200), detail: line(1000) }).catch({ title: '', detail: '' });

/** Read problem details from parsed JSON; what is not there, or is not words, is empty. */
export const readProblem = (json: unknown): Problem => ProblemDetails.parse(json);

import { desk } from '../db/databases.ts';
import type { AnnotationPorts } from './annotate.ts';

/** The world as annotating finds it in this window. */
export const here: AnnotationPorts = { desk, now: () => new Date(), newId: () => crypto.randomUUID() };

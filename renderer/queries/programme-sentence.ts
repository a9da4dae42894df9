/* The one sentence at the head of Programme: how the choice of this region's provider stands. */
import { daysUntil, formatDate, formatDay } from '../../shared/dates.ts';
import type { Channel, Region } from '../../shared/model/channel.ts';
import type { Milestone } from '../../shared/model/milestone.ts';
import type { Supplier } from '../../shared/model/supplier.ts';
import { numberWord, sentenceStart } from './briefing-words.ts';
import type { SupplierGroup } from './programme-suppliers.ts';
import { momentOf } from './programme-when.ts';
import { saidWords, untilWords } from './supplier-words.ts';

/** The sentence, from what the channels say just now. */
export function programmeSentence(
  channels: readonly Channel[],
  timetable: readonly Milestone[],
  home: Region | null,
  now: Date,
): string {
  const suppliers = channels.flatMap(({ suppliers }) => suppliers);
  if (suppliers.length === 0) return 'The programme has not published who its suppliers are.';
  const regional = suppliers.filter(({ region }) => region !== null);
  const ours = regional.find(({ region }) => region === home?.id);
  if (!home || !ours) return howMany(regional);
  if (ours.name !== null && ours.status === 'contracted') return `${ours.name} is your provider, under contract.`;
  if (ours.name !== null) return `${ours.name} is named as your provider. ${nextOf(timetable, home, now)}`.trim();
  return `Your provider is still to be decided. ${whenDecided(timetable, home, now)}`.trim();
}

/** Below the sentence: who says so, as at when, and what was said before; null where nothing is said of this region. */
export function standingWords(groups: readonly SupplierGroup[]): string | null {
  const ours = groups.flatMap(({ rows }) => rows).find(({ isOurs, supplier }) => isOurs && supplier !== null);
  if (!ours?.supplier) return null;
  const { source, asAt } = ours.supplier;
  const [before] = ours.pasts;
  const says = `Said by ${source.title}, as at ${formatDate(momentOf(asAt))}.`;
  return before ? `${says} Before: ${lowerStart(saidWords(before.said), before.said)}, ${untilWords(before)}.` : says;
}

/** A name keeps its capital. */
const lowerStart = (words: string, { name }: Supplier): string =>
  name === null ? words.charAt(0).toLowerCase() + words.slice(1) : words;

function howMany(regional: readonly Supplier[]): string {
  const regions = new Set(regional.map(({ region }) => region));
  const named = new Set(regional.filter(({ name }) => name !== null).map(({ region }) => region));
  if (regions.size === 0) return 'No provider has been chosen for any region yet.';
  const verb = named.size === 1 ? 'has' : 'have';
  return `${sentenceStart(numberWord(named.size))} of ${numberWord(regions.size)} regions ${verb} a provider.`;
}

function whenDecided(timetable: readonly Milestone[], home: Region, now: Date): string {
  const decision = coming(timetable, home, now).find(({ title }) => /provider|supplier/i.test(title));
  if (!decision) return nextOf(timetable, home, now);
  const day = formatDay(momentOf(decision.startsAt), now);
  return decision.certainty === 'expected'
    ? `${home.name} expects to name one on ${day}.`
    : `${home.name} names one on ${day}.`;
}

function nextOf(timetable: readonly Milestone[], home: Region, now: Date): string {
  const [next] = coming(timetable, home, now);
  if (!next) return '';
  const day = formatDay(momentOf(next.startsAt), now);
  return `Next in ${home.name}: ${next.title}, ${next.certainty === 'expected' ? `expected ${day}` : day}.`;
}

const coming = (timetable: readonly Milestone[], home: Region, now: Date): readonly Milestone[] =>
  timetable
    .filter(({ region, startsAt }) => region === home.id && daysUntil(momentOf(startsAt), now) >= 0)
    .sort((a, b) => momentOf(a.startsAt).getTime() - momentOf(b.startsAt).getTime());

/* The one sentence at the head of Programme: how the choice of this region's provider stands. */
import { daysUntil, formatDay } from '../../shared/dates.ts';
import type { Channel, Region } from '../../shared/model/channel.ts';
import type { Supplier } from '../../shared/model/supplier.ts';
import { numberWord, sentenceStart } from './briefing-words.ts';
import { momentOf } from './programme-when.ts';

/** The sentence, from what the channels say just now. */
export function programmeSentence(channels: readonly Channel[], home: Region | null, now: Date): string {
  const suppliers = channels.flatMap(({ suppliers }) => suppliers);
  if (suppliers.length === 0) return 'The programme has not published who its suppliers are.';
  const regional = suppliers.filter(({ region }) => region !== null);
  const ours = regional.find(({ region }) => region === home?.id);
  if (!home || !ours) return howMany(regional);
  if (ours.name !== null && ours.status === 'contracted') return `${ours.name} is your provider, under contract.`;
  if (ours.name !== null) return `${ours.name} is named as your provider. ${nextOf(channels, home, now)}`.trim();
  return `Your provider is still to be decided. ${whenDecided(channels, home, now)}`.trim();
}

function howMany(regional: readonly Supplier[]): string {
  const regions = new Set(regional.map(({ region }) => region));
  const named = new Set(regional.filter(({ name }) => name !== null).map(({ region }) => region));
  if (regions.size === 0) return 'No provider has been chosen for any region yet.';
  const verb = named.size === 1 ? 'has' : 'have';
  return `${sentenceStart(numberWord(named.size))} of ${numberWord(regions.size)} regions ${verb} a provider.`;
}

function whenDecided(channels: readonly Channel[], home: Region, now: Date): string {
  const decision = coming(channels, home, now).find(({ title }) => /provider|supplier/i.test(title));
  if (!decision) return nextOf(channels, home, now);
  const day = formatDay(momentOf(decision.startsAt), now);
  return decision.certainty === 'expected'
    ? `${home.name} expects to name one on ${day}.`
    : `${home.name} names one on ${day}.`;
}

function nextOf(channels: readonly Channel[], home: Region, now: Date): string {
  const [next] = coming(channels, home, now);
  if (!next) return '';
  const day = formatDay(momentOf(next.startsAt), now);
  return `Next in ${home.name}: ${next.title}, ${next.certainty === 'expected' ? `expected ${day}` : day}.`;
}

const coming = (channels: readonly Channel[], home: Region, now: Date) =>
  channels
    .flatMap(({ timetable }) => timetable)
    .filter(({ region, startsAt }) => region === home.id && daysUntil(momentOf(startsAt), now) >= 0)
    .sort((a, b) => momentOf(a.startsAt).getTime() - momentOf(b.startsAt).getTime());

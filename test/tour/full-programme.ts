/* As much as a programme can have: 28 regions, ten services to each, and two hundred dates, some with long names and some moved. */
import type { Office } from '../office/server.ts';
import { dayFromNow } from './programme-changes.ts';

const services = ['Local service provider', 'Network', 'Pictures and reports', 'Pathology', 'Maternity', 'Theatres', 'Ambulance', 'Mental health', 'Community', 'Prescribing']; // biome-ignore format: a list
const suppliers = ['Calderbrook Systems', 'Thornfield Lisle', 'Oxbow Integrators', 'Merriden Health', 'The Parrock Vale and Steeple Data Consortium for Integrated Regional Records']; // biome-ignore format: a list
const statuses = ['not-begun', 'longlisted', 'shortlisted', 'named', 'contracted'] as const;

/** Let the office publish that much. The sample's own regions come first. */
export async function publishMuch(office: Office): Promise<void> {
  const said = await (await fetch(office.channelUrl)).json();
  const more = Array.from({ length: 23 }, (_, index) => ({
    id: `region-${index}`,
    name: index === 4 ? 'Upper Thaxby, Ludmarsh and the Eastern Fens' : `Region ${index + 6}`,
    trustCount: index * 2 + 5,
  }));
  const regions: readonly { readonly id: string; readonly name: string }[] = [...said.regions, ...more];
  const choices = regions.flatMap((region, row) =>
    services.map((service, column) => {
      const status = statuses[(row * 3 + column) % statuses.length] ?? 'named';
      const isNamed = status === 'named' || status === 'contracted';
      return {
        service,
        region: region.id,
        status,
        name: isNamed ? suppliers[(row + column) % suppliers.length] : null,
        candidates: status === 'shortlisted' ? suppliers.slice(0, 2) : [],
        source: { title: `Notice ${row * 10 + column}` },
        asAt: dayFromNow(-((row * 7 + column * 3) % 90)),
      };
    }),
  );
  const dates = Array.from({ length: 200 }, (_, index) => ({
    id: `much-${index}`,
    title:
      index % 17 === 0
        ? `Review of the interfaces that depend on a system to be replaced, part ${index}`
        : `Site survey ${index}`,
    lane: 'region',
    region: regions[index % regions.length]?.id ?? null,
    startsAt: dayFromNow(((index * 37) % 600) - 120),
    endsAt: index % 3 === 0 ? dayFromNow(((index * 37) % 600) - 120 + 20 + (index % 40)) : null,
    was: index % 11 === 0 ? dayFromNow(((index * 37) % 600) - 150) : null,
    certainty: index % 2 === 0 ? 'fixed' : 'expected',
    asks: index % 29 === 0,
  }));
  const body = JSON.stringify({
    ...said,
    asAt: new Date().toISOString(),
    regions,
    suppliers: [...said.suppliers.filter(({ region }: { region: string | null }) => region === null), ...choices],
    timetable: [...said.timetable, ...dates],
  });
  office.serve('/channel.json', { type: 'application/json', body });
}

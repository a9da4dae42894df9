/* Where this window is, and where it has been. Ids only: the rows come from queries. */
import { create } from 'zustand';

/** The lists of news. */
export type NewsTab = 'all' | 'unread' | 'region' | 'starred';

/** The parts of the settings, in their order. */
export const settingsSections = ['channels', 'trust', 'reading', 'desktop', 'data', 'managed', 'updates'] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** One place of the window. */
export type Place =
  | { readonly screen: 'briefing' }
  /** What fits the minutes one has, and how far that is. */
  | { readonly screen: 'pack' }
  | {
      readonly screen: 'news';
      readonly tab: NewsTab;
      readonly entryId: string | null;
      /** Whose news alone is listed; absent or null: everybody's. */
      readonly sourceId?: string | null;
    }
  | { readonly screen: 'specification'; readonly revisionId: string | null; readonly clauseId: string | null }
  | { readonly screen: 'responses'; readonly sourceId: string | null; readonly submissionId: string | null }
  | { readonly screen: 'triage'; readonly revisionId: string; readonly annotationId: string | null }
  | { readonly screen: 'programme' }
  | { readonly screen: 'search'; readonly typed: string }
  | { readonly screen: 'settings'; readonly section: SettingsSection };
export type Screen = Place['screen'];

interface Places {
  readonly current: Place;
  readonly past: readonly Place[];
  readonly ahead: readonly Place[];
}

export const usePlaces = create<Places>(() => ({ current: { screen: 'briefing' }, past: [], ahead: [] }));

const longest = 100;

/** Go to a place; the one left can be come back to. Going where one is makes no step. */
export function go(place: Place): void {
  if (JSON.stringify(place) === JSON.stringify(usePlaces.getState().current)) return;
  usePlaces.setState(({ current, past }) => ({ current: place, past: [...past, current].slice(-longest), ahead: [] }));
}

/** Open a screen at its front. One that is open already stays as it is: what is selected in it, and the way back. */
export function openScreen(screen: MainScreen): void {
  if (usePlaces.getState().current.screen !== screen) go(front[screen]);
}

/**
 * Change a detail of the present place (the item selected in a list) without making a step of it. Nothing when that screen
 * has been left: what was being done there has ended after the person had gone on.
 */
export function adjust(place: Place): void {
  usePlaces.setState(({ current }) => (current.screen === place.screen ? { current: place } : {}));
}

/** One step back, if there is one. */
export function goBack(): void {
  usePlaces.setState(({ current, past, ahead }) => {
    const place = past.at(-1);
    return place ? { current: place, past: past.slice(0, -1), ahead: [current, ...ahead] } : {};
  });
}

/** One step forward again, if there is one. */
export function goForward(): void {
  usePlaces.setState(({ current, past, ahead }) => {
    const [place, ...rest] = ahead;
    return place ? { current: place, past: [...past, current], ahead: rest } : {};
  });
}

/** A screen that the rail leads to. Triage is reached from the responses, the pack from the briefing, and they belong to them. */
export type MainScreen = Exclude<Screen, 'triage' | 'pack'>;

/** The first place of each screen. */
export const front: { readonly [S in MainScreen]: Extract<Place, { screen: S }> } = {
  briefing: { screen: 'briefing' },
  news: { screen: 'news', tab: 'all', entryId: null },
  specification: { screen: 'specification', revisionId: null, clauseId: null },
  responses: { screen: 'responses', sourceId: null, submissionId: null },
  programme: { screen: 'programme' },
  search: { screen: 'search', typed: '' },
  settings: { screen: 'settings', section: 'channels' },
};

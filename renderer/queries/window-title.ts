/* Where one is, for the taskbar and whoever switches between windows. */
import { desk, library } from '../db/databases.ts';
import { isSubmission } from '../db/readable-rows.ts';
import type { Place, Screen } from '../state/places.ts';
import { useAnswer } from './use-answer.ts';

const names: Readonly<Record<Screen, string>> = {
  briefing: 'Briefing',
  pack: 'Reading pack',
  news: 'News',
  specification: 'Specifications',
  responses: 'Responses',
  triage: 'Look again',
  programme: 'Programme',
  search: 'Search',
  settings: 'Settings',
};

/** The window's title in a place: what is open there, or its screen, and whose window it is. */
export function useWindowTitle(place: Place): string {
  const opened = useAnswer(JSON.stringify(place), () => openedAt(place));
  return `${opened || names[place.screen]} – Pitchside`;
}

async function openedAt(place: Place): Promise<string> {
  if (place.screen === 'news' && place.entryId) return (await library.entries.get(place.entryId))?.title ?? '';
  if (place.screen === 'responses' && place.submissionId) {
    const submission = await desk.submissions.get(place.submissionId);
    return isSubmission(submission) ? submission.title : '';
  }
  if ((place.screen === 'specification' || place.screen === 'triage') && place.revisionId) {
    const revision = await library.revisions.get(place.revisionId);
    return revision ? `${revision.draftTitle} ${revision.label}` : '';
  }
  return '';
}

import type { CalendarDate } from '../../shared/export/calendar.ts';
import { fileName } from '../../shared/export/file-name.ts';
import { failureWords } from '../../shared/failure-words.ts';
import { say } from '../state/notice.ts';
import { askMain } from './ask-main.ts';

/** Save a date as a file that any calendar takes, where the person chooses, and say what became of it. */
export async function addToCalendar(date: CalendarDate, now: Date): Promise<void> {
  const { calendarText } = await import('../../shared/export/calendar.ts');
  const saved = await askMain('file.save', {
    suggestedName: fileName(date.title, 'date', date.start.toISOString(), 'ics'),
    description: 'Calendar (iCalendar)',
    content: calendarText(date, now),
  });
  if (!saved.ok) {
    const { what, next } = failureWords(saved.error, 'The date');
    return say(`${what} ${next}`);
  }
  if (saved.value !== null) say(`Saved as ${saved.value.path}. Open it to put the date into your calendar.`);
}

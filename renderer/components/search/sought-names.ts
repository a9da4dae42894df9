import {
  BookOpenText,
  CalendarDays,
  Factory,
  FilePen,
  Lock,
  type LucideIcon,
  Newspaper,
  Reply,
  Send,
} from 'lucide-react';
import type { Saying, SoughtKind } from '../../../shared/search/sought.ts';

/** What each kind of thing found is called: one of them, many of them, and its icon. */
export const soughtNames: Readonly<
  Record<SoughtKind, { readonly one: string; readonly many: string; readonly icon: LucideIcon }>
> = {
  clause: { one: 'Clause', many: 'Clauses', icon: BookOpenText },
  news: { one: 'News', many: 'News', icon: Newspaper },
  comment: { one: 'Your comment', many: 'Your comments', icon: FilePen },
  note: { one: 'Your note', many: 'Your notes', icon: Lock },
  response: { one: 'Response', many: 'Responses', icon: Send },
  answer: { one: 'Answer', many: 'Answers', icon: Reply },
  supplier: { one: 'Supplier', many: 'Suppliers', icon: Factory },
  milestone: { one: 'Date', many: 'Dates', icon: CalendarDays },
};

/** What a clause says, as the narrowing pane calls it. */
export const sayingNames: Readonly<Record<Saying, string>> = {
  shall: 'shall or must',
  should: 'should or may',
  number: 'a number or a date',
};

/**
 * The sample programme is always current: its files hold no date, only offsets from the office's epoch, the moment it
 * first opened. `+3 17:00` is five in the afternoon three days on; `-12w` is twelve days ago, moved off a weekend.
 *
 * Nothing published lies in the future: before noon, times on the epoch's own day shrink towards midnight in order, so
 * that an item of 11:20 has already appeared when the office opens at nine.
 */

/** Any offset the programme's files may use: days, `w` for "on a working day", and a time of day. */
const offsetPattern = /^([+-]?\d+)(w?)(?: (\d{2}):(\d{2}))?$/;

/** All times on the epoch's day lie before this hour, and shrink when the office opens earlier. */
const lastHourOfEpochDay = 12;

/** The moment an offset names, in the office's own time zone. Without a time of day, midnight. A bad offset throws. */
export function momentAt(offset: string, epoch: Date): Date {
  const [, days, working, hours, minutes] = offsetPattern.exec(offset.trim()) ?? [];
  if (days === undefined) throw new Error(`Not an offset from the epoch: "${offset}"`);
  const away = Number(days);
  const moment = new Date(
    epoch.getFullYear(),
    epoch.getMonth(),
    epoch.getDate() + away,
    Number(hours ?? 0),
    Number(minutes ?? 0),
  );
  if (working === 'w') return onWorkingDay(moment, away);
  return away === 0 ? notAfter(epoch, moment) : moment;
}

/** Forwards to Monday from a weekend to come, back to Friday from one that is past. */
function onWorkingDay(moment: Date, away: number): Date {
  const weekday = moment.getDay();
  const shift = away >= 0 ? ([1, 0, 0, 0, 0, 0, 2][weekday] ?? 0) : ([-2, 0, 0, 0, 0, 0, -1][weekday] ?? 0);
  const moved = new Date(moment);
  moved.setDate(moved.getDate() + shift);
  return moved;
}

function notAfter(epoch: Date, moment: Date): Date {
  const midnight = new Date(epoch.getFullYear(), epoch.getMonth(), epoch.getDate()).getTime();
  const gone = epoch.getTime() - midnight;
  const scale = Math.min(1, gone / (lastHourOfEpochDay * 3_600_000));
  return new Date(midnight + Math.floor((moment.getTime() - midnight) * scale));
}

/** What a row of the briefing says: what it is, why it is here, and how many minutes it takes (null: not counted). */
export const RowWords = ({
  title,
  reason,
  minutes,
}: {
  readonly title: string;
  readonly reason: string;
  readonly minutes: number | null;
}) => (
  <>
    <span>
      <b>{title}</b>
      <span className="why">{reason}</span>
    </span>
    <span className="min num">{minutes === null ? null : `${minutes} min`}</span>
  </>
);

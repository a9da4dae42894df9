/** The frozen text itself, for whoever wants to see every byte that leaves. */
export const ExactContent = ({
  content,
  name = 'Exactly what leaves',
}: {
  readonly content: string;
  readonly name?: string;
}) => (
  <details className="exact">
    <summary>{name}</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so a keyboard must be able to reach it */}
    <pre tabIndex={0} className="scroll">
      {content}
    </pre>
  </details>
);

/** What the keys of the palette do. */
export const FinderFoot = () => (
  <div className="ft" aria-hidden="true">
    <span>
      <kbd>↑</kbd>
      <kbd>↓</kbd>move
    </span>
    <span>
      <kbd>Enter</kbd>open
    </span>
    <span>
      <kbd>&gt;</kbd>actions
    </span>
    <span>
      <kbd>#</kbd>clause by number
    </span>
  </div>
);

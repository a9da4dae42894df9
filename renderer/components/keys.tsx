import { Fragment } from 'react';

/** The keys that do the same as the control they stand in. */
export const Keys = ({ keys }: { readonly keys: string }) => (
  <span className="keys" aria-hidden="true">
    {keys.split('+').map((key) => (
      <Fragment key={key}>
        <kbd>{key}</kbd>
      </Fragment>
    ))}
  </span>
);

import { keyTable } from '../../keys/key-table.ts';
import { front, go } from '../../state/places.ts';
import { Keys } from '../keys.tsx';

/** Nothing written, nothing sent. */
export const NoResponses = () => (
  <div className="blank">
    <h2>Nothing is being written.</h2>
    <p>
      Comment on a clause of a draft and it gathers here, as a response to its office. Nothing leaves until you have
      seen exactly what would and said that it is ready.
    </p>
    <div className="bt">
      <button type="button" className="btn" onClick={() => go(front.specification)}>
        Open the drafts <Keys keys={keyTable.window.specification} />
      </button>
    </div>
  </div>
);

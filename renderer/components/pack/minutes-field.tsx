import { type KeyboardEvent, useState } from 'react';
import { timeWords } from '../../queries/pack-words.ts';

const offered = [5, 15, 30, 60] as const;
const most = 480;

interface Props {
  readonly minutes: number;
  readonly onChoose: (minutes: number) => void;
  readonly onEnter: () => void;
}

/** How many minutes there are: four that are offered, or any that are typed, up to a working day. */
export function MinutesField({ minutes, onChoose, onEnter }: Props) {
  const [typed, setTyped] = useState('');
  const onType = (text: string): void => {
    setTyped(text);
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= most) onChoose(number);
  };
  const isWrong = typed !== '' && Number(typed) !== minutes;
  return (
    <div className="minutes">
      <fieldset className="seg" aria-label="Minutes">
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === minutes && typed === ''}
            onClick={() => {
              setTyped('');
              onChoose(each);
            }}
          >
            {each === 60 ? 'An hour' : timeWords(each)}
          </button>
        ))}
      </fieldset>
      <label>
        or
        <input
          className="field"
          inputMode="numeric"
          aria-label="Other number of minutes"
          aria-invalid={isWrong}
          value={typed}
          onChange={({ target }) => onType(target.value)}
          onKeyDown={({ key }: KeyboardEvent) => {
            if (key === 'Enter' && !isWrong) onEnter();
          }}
        />
        minutes
      </label>
      <span className="word" role="status">
        {isWrong ? `A whole number from 1 to ${most}, please.` : null}
      </span>
    </div>
  );
}

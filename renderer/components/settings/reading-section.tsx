import { wordsAMinute } from '../../../shared/passage/reading-minutes.ts';
import { ChoiceRow, SwitchRow } from './controls.tsx';
import { SectionFrame } from './section-frame.tsx';

/** How the window looks, and how long texts are set. */
export const ReadingSection = () => (
  <SectionFrame
    section="reading"
    lead={`How long texts are set. Lists keep their size. The minutes beside what can be read count ${wordsAMinute} words to a minute.`}
  >
    <ChoiceRow
      name="theme"
      options={[
        ['light', 'Light'],
        ['dark', 'Dark'],
        ['system', 'As the computer'],
      ]}
    />
    <ChoiceRow
      name="textSize"
      options={[
        ['smaller', 'Smaller'],
        ['usual', 'Usual'],
        ['larger', 'Larger'],
        ['largest', 'Largest'],
      ]}
    />
    <ChoiceRow
      name="lineSpacing"
      options={[
        ['usual', 'Usual'],
        ['open', 'Open'],
      ]}
    />
    <ChoiceRow
      name="typeface"
      options={[
        ['serif', 'Serif'],
        ['sans', 'Plain'],
      ]}
    />
    <SwitchRow name="checksSpelling" />
    <SwitchRow name="singleKeys" />
  </SectionFrame>
);

/*
 * Sentences of a made language that is spread as a real one is: a few words are everywhere and most are rare (Zipf), so that an index of
 * them has the shape that an index of real news has. By a seed, so that every run has the same.
 */
import { generator } from './random.ts';

const common =
  `the of and to in for a is with on that by are be as from or it at an this will which not their all has have trust
system record patient care service programme region supplier shall data should local national must clinical message provider
request site may date access network plan each new test migration integration training deployment clause interface change staff
identifier response support security time hospital release role user contract governance exchange demographic booking
referral prescription allergy discharge pathway archive consent audit smartcard radiology pathology theatre ward community
acute mental ambulance spine broker upgrade outage cutover readiness confirm validate reconcile register accept reject
northmoor southvale guidance notice briefing survey board lead manager officer summary appointment letter choice
minutes version draft comment deadline milestone risk issue action budget licence hardware desktop printer backup`
    .trim()
    .split(/\s+/);
const beginnings =
  'ab ac ad al am ar as be bi bro ca ce cha cli co con cor da de di dis do en ex fa fi flo for ga ge gra ha he hy im in inter ka la le li lo ma me mi mo na ne nor ob op or pa pe per pla po pre pro qua ra re ro sa se sta sub su ta te tra tri un va ve vi wa we'.split(
    ' ',
  );
const middles =
  'bal cer cul dar den dic fer gal gen lar lec len lim lor man mar men mer min mis mon nal nar nic nor pal par pen per pol por ral rec ric rin ron sal sec sen ser sig tal tar ten ter tin tor tra val var ven ver vis vol'.split(
    ' ',
  );
const endings =
  'ate ated ating ation al ance ant ary ed ence ent er ers es ess ful ia ible ic ical ide ify ily ing ion ise ised ism ist ity ive ly ment or ous s ure y'.split(
    ' ',
  );

/** Half the running words are of the hundred or so that are common; the rest of so many. */
const rareWords = 14_000;

/** Words, sentences and paragraphs by a seed. */
export function madeWords(seed: number) {
  const random = generator(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const rare = rareVocabulary();
  /** By rank: the chance of a rank is one over it. */
  const word = (): string => {
    const rank = Math.floor((common.length + rare.length) ** random()) - 1;
    return common[rank] ?? rare[rank - common.length] ?? 'the';
  };
  const sentence = (words: number): string => {
    const said = Array.from({ length: words }, word).join(' ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  return {
    pick,
    number: (least: number, most: number): number => least + Math.floor(random() * (most - least + 1)),
    title: (): string => sentence(4 + Math.floor(random() * 6)).slice(0, -1),
    paragraph: (sentences: number): string =>
      Array.from({ length: sentences }, () => sentence(8 + Math.floor(random() * 14))).join(' '),
  };
}

/** The same for every seed: documents of one field share their words. */
function rareVocabulary(): readonly string[] {
  const random = generator(7);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const words = new Set<string>();
  while (words.size < rareWords) {
    const middle = random() < 0.6 ? pick(middles) : `${pick(middles)}${pick(middles)}`;
    words.add(`${pick(beginnings)}${middle}${pick(endings)}`);
  }
  return [...words];
}

/*
 * A text as tokens: words, whole numbers ("5.1", "1,024") and single signs. White space is no token: it is never a change.
 * Case is folded in the token's id, so that words match whatever their case; whether they changed is asked of the raw text.
 */

/** Ids of folded tokens, shared by both texts of a comparison. */
export interface Vocabulary {
  readonly ids: Map<string, number>;
  readonly words: string[];
}

/** Tokens in order: UTF-16 offsets `start` and `end`, and the id of each in the vocabulary. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly id: Int32Array;
}

/** A vocabulary without words. */
export const newVocabulary = (): Vocabulary => ({ ids: new Map(), words: [] });

/** Cuts a text into tokens. */
export function tokenise(text: string, { ids, words }: Vocabulary): Tokens {
  const capacity = text.length;
  const start = new Int32Array(capacity);
  const end = new Int32Array(capacity);
  const id = new Int32Array(capacity);
  const folded = text.toLowerCase();
  // A few letters change their length when folded ("İ"): then each word is folded by itself.
  const isAligned = folded.length === text.length;
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === space) {
      at++;
      continue;
    }
    const from = at++;
    if (kind === letter || kind === digit) at = wordEnd(text, at);
    const word = isAligned ? folded.slice(from, at) : text.slice(from, at).toLowerCase();
    let found = ids.get(word);
    if (found === undefined) {
      found = words.length;
      ids.set(word, found);
      words.push(word);
    }
    start[count] = from;
    end[count] = at;
    id[count] = found;
    count++;
  }
  return { count, start: start.slice(0, count), end: end.slice(0, count), id: id.slice(0, count) };
}

/** Where the word that began before `at` ends: letters and digits, a point or comma between digits, an apostrophe between letters. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind !== letter && kind !== digit) {
      if (at + 1 >= text.length) return at;
      const before = kindOf(text.charCodeAt(at - 1));
      const after = kindOf(text.charCodeAt(at + 1));
      const joinsDigits = (code === point || code === comma) && before === digit && after === digit;
      const joinsLetters = (code === apostrophe || code === quote) && before === letter && after === letter;
      if (!joinsDigits && !joinsLetters) return at;
    }
    at++;
  }
  return at;
}

const space = 0;
const letter = 1;
const digit = 2;
const sign = 3;
const [comma, point, apostrophe, quote] = [0x2c, 0x2e, 0x27, 0x2019];

/** What a UTF-16 unit is. Beyond ASCII everything is a letter but spaces, common signs, and ideographs, which are words of one unit. */
function kindOf(code: number): number {
  if (code < 0x80) {
    if (code <= 0x20) return space;
    if (code >= 0x30 && code <= 0x39) return digit;
    const lower = code | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || code === 0x5f ? letter : sign;
  }
  if (code < 0xc0)
    return code === 0xa0 || code === 0x85 ? space : code === 0xaa || code === 0xb5 || code === 0xba ? letter : sign;
  if (code < 0x1680) return code === 0xd7 || code === 0xf7 ? sign : letter;
  if ((code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f) return space;
  if (code === 0x1680 || code === 0x205f || code === 0x3000 || code === 0xfeff) return space;
  if ((code >= 0x2010 && code <= 0x2bff) || (code >= 0x2e00 && code <= 0xa4cf) || (code >= 0xf900 && code <= 0xfaff))
    return sign;
  return letter;
}

/** Whether a token has a letter or digit in it: signs alone say nothing of what a text is about. */
export const isWord = (word: string): boolean => {
  const kind = kindOf(word.charCodeAt(0));
  return kind === letter || kind === digit || word.charCodeAt(0) >= 0x2e00;
};

/** Whether a token is a number, a clause number among them. */
export const isNumber = (word: string): boolean => kindOf(word.charCodeAt(0)) === digit;

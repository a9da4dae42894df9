/*
 * Which rows have a word, and how much it counts in each, as few bytes as will do: the distance from the row before (seven bits a byte,
 * the last byte without the eighth), then the weight in one byte. Lists of all words lie end to end.
 */

/** Posting lists as they are written. Rows of one list come in rising order; `begin` starts the next list and says where. */
export interface PostingsWriter {
  readonly begin: () => number;
  readonly add: (row: number, weight: number) => void;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

/** Write posting lists. */
export function writePostings(): PostingsWriter {
  let bytes = new Uint8Array(1 << 14);
  let length = 0;
  let last = -1;
  const put = (byte: number): void => {
    if (length === bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[length++] = byte;
  };
  return {
    begin: () => {
      last = -1;
      return length;
    },
    add: (row, weight) => {
      let distance = row - last;
      for (; distance > 127; distance >>>= 7) put((distance & 127) | 128);
      put(distance);
      put(weight);
      last = row;
    },
    bytes: () => bytes.slice(0, length),
  };
}

/** Look at each row of one list, which lies from `start` to `end`. */
export function eachPosting(
  bytes: Uint8Array,
  start: number,
  end: number,
  look: (row: number, weight: number) => void,
): void {
  let row = -1;
  for (let at = start; at < end; ) {
    let distance = 0;
    let shift = 0;
    for (let byte = 128; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      distance |= (byte & 127) << shift;
    }
    row += distance;
    look(row, bytes[at++] ?? 0);
  }
}

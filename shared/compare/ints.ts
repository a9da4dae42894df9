/** One place of a typed array. The cast: every caller counts within bounds, and reading past them is a bug that tests find, not a case to handle. */
export const at = (numbers: Int32Array | Float64Array | Uint8Array, index: number): number => numbers[index] as number;

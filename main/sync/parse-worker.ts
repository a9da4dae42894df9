/** Stub, replaced below. */
export {};

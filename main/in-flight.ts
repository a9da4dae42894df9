/** What has been begun and has not ended. `settled`: when all of it has, however it ends; null where there is none. */
export interface InFlight {
  readonly follow: <T>(begun: Promise<T>) => Promise<T>;
  readonly settled: () => Promise<void> | null;
}

/** Follows what is begun until it ends. */
export function createInFlight(): InFlight {
  const begun = new Set<Promise<unknown>>();
  return {
    follow: (each) => {
      begun.add(each);
      const end = (): void => void begun.delete(each);
      each.then(end, end);
      return each;
    },
    settled: () => (begun.size === 0 ? null : Promise.allSettled([...begun]).then(() => {})),
  };
}

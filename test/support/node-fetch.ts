import { everyExchange, type Fetch } from '../../main/request/fetch.ts';

/** Node's own network stack as the `Fetch` that main is given: for loopback, in tests only. */
export const nodeFetch: Fetch = (url, init) => fetch(url, { ...init, ...everyExchange });

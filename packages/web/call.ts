/** The HTTP door, from this page. What the server refuses, and a server that does not answer, are values. */
import { client, type Called } from '@throughline/server/client';

export type Answer<T> = Called<T>;

/** Calls a route of the contract. Status 0 in the details: there was no answer at all. */
export const { call } = client({ base: '', fetch: (url, init) => fetch(url, init) });

/**
 * A typed client of the HTTP door, made from the contract: for the browser, the terminal and tests. What the server
 * refuses, and a server that does not answer, are values.
 */
import { problem } from '@throughline/model/problem';
import type { Answered, Given, Route } from './contract.ts';
import type { ProblemDetails } from './answers.ts';

export type Called<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly details: ProblemDetails };

/** As much of `fetch` as is needed here, so that no platform's types are. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<{ readonly ok: boolean; readonly status: number; readonly text: () => Promise<string> }>;

export type ClientOptions = {
  /** where the server is, without a slash at the end; empty for the page's own */
  readonly base: string;
  readonly fetch: Fetch;
  /** of a program; a browser has its cookie */
  readonly token?: string | undefined;
};

export type Client = {
  readonly call: <R extends Route>(route: R, input: Given<R>) => Promise<Called<Answered<R>>>;
};

/** Where a route is, with its path filled, and what of the input is left for the query or the body. */
export function located(
  path: string,
  input: Readonly<Record<string, unknown>>,
): [string, [string, unknown][]] {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  return [filled, [...rest]];
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const encoded = (pairs: readonly [string, unknown][]): string =>
  pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(asText(value))}`).join('&');

/** The details of an answer that did not come, or that no door of ours has written (a proxy's error page). */
const noAnswer = (status: number): { ok: false; details: ProblemDetails } => ({
  ok: false,
  details: {
    type: 'about:blank',
    title: 'server.no-answer',
    status,
    detail: '',
    problems: [problem('server.no-answer', { status })],
  },
});

export const client = ({ base, fetch, token }: ClientOptions): Client => ({
  call: async <R extends Route>(route: R, input: Given<R>): Promise<Called<Answered<R>>> => {
    const [path, rest] = located(route.path, input as Record<string, unknown>);
    const inQuery = route.method === 'GET' && rest.length > 0;
    const inBody = route.method === 'POST';
    try {
      const response = await fetch(`${base}${path}${inQuery ? `?${encoded(rest)}` : ''}`, {
        method: route.method,
        headers: {
          accept: 'application/json',
          ...(inBody ? { 'content-type': 'application/json' } : {}),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(inBody ? { body: JSON.stringify(Object.fromEntries(rest)) } : {}),
      });
      const answer = JSON.parse(await response.text()) as unknown;
      if (response.ok) return { ok: true, value: answer as Answered<R> };
      const details = answer as Partial<ProblemDetails> | null;
      return details && Array.isArray(details.problems)
        ? { ok: false, details: details as ProblemDetails }
        : noAnswer(response.status);
    } catch {
      return noAnswer(0);
    }
  },
});

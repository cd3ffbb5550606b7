/** Origin: whether a request comes from where it may. A browser sends its cookie along with what other sites ask for. */
import { problem, type Problem } from '@throughline/model/problem';

export const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;

/**
 * Why a write may not come from there. With a cookie, the browser must say that it comes from this very site; without
 * one there is nothing to be misused, but another site is not let in either (it could sign somebody in as another).
 * @param ownHosts the names of this site: the one that was asked for, and the one of a proxy in front
 */
export function foreign(
  headers: Headers,
  ownHosts: readonly (string | undefined)[],
  byCookie: boolean,
): Problem | undefined {
  const origin = headers.get('origin');
  if (origin !== null) {
    const host = hostOf(origin);
    return host !== undefined && ownHosts.includes(host) ? undefined : problem('origin.foreign');
  }
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none' ? undefined : problem('origin.foreign');
  return byCookie ? problem('origin.unknown') : undefined;
}

/** Names by which this machine calls itself. */
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
export const isLoopback = (host: string): boolean =>
  ownNames.has(host.replace(/:\d+$/, '')) || ownNames.has(host) || host.startsWith('127.');

/**
 * Until there is an account, nobody reaches the server under a name that nobody gave it: a page of another site could
 * let its own name point here (DNS rebinding), and be the first.
 */
export const misnamed = (host: string, publicUrl: string | undefined): Problem | undefined =>
  isLoopback(host) || host === hostOf(publicUrl ?? '') ? undefined : problem('host.unknown', { host });

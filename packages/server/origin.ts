/** Origin: whether a request comes from where it may. A browser sends its cookie along with what other sites ask for. */
import { problem, type Problem } from '@throughline/model/problem';

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;

/**
 * Why a write may not come from there. With a cookie, the browser must say that it comes from this very site; without
 * one there is nothing to be misused, but another site is not let in either (it could sign somebody in as another).
 */
export function foreign(headers: Headers, host: string, byCookie: boolean): Problem | undefined {
  const origin = headers.get('origin');
  if (origin !== null) return hostOf(origin) === host ? undefined : problem('origin.foreign');
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none' ? undefined : problem('origin.foreign');
  return byCookie ? problem('origin.unknown') : undefined;
}

/** Names by which this machine calls itself. */
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
export const isLoopback = (host: string): boolean =>
  ownNames.has(host.replace(/:\d+$/, '')) || ownNames.has(host) || host.startsWith('127.');

/** While the server is for this machine only, nobody reaches it under another name (DNS rebinding). */
export const misnamed = (host: string, loopbackOnly: boolean): Problem | undefined =>
  loopbackOnly && !isLoopback(host) ? problem('host.unknown', { host }) : undefined;

/** Where in the app a person is: an address over the History API, and how to go elsewhere. */
import { useSyncExternalStore, type MouseEvent } from 'react';

const moved = new EventTarget();

function subscribe(heard: () => void): () => void {
  globalThis.addEventListener('popstate', heard);
  moved.addEventListener('moved', heard);
  return () => {
    globalThis.removeEventListener('popstate', heard);
    moved.removeEventListener('moved', heard);
  };
}

const here = (): string => location.pathname + location.search;

/** The address, again at every move. */
export const useAddress = (): string => useSyncExternalStore(subscribe, here, () => '/');

const placeOf = (path: string): string => path.split('/').slice(0, 4).join('/');

/**
 * What a place is looked through stays while one opens an item in it, goes on to another, or closes it; going to the
 * place itself from itself leaves it behind.
 */
function withSearch(address: string): string {
  const { pathname, search } = location;
  const stays = !address.includes('?') && address !== pathname && placeOf(address) === placeOf(pathname);
  return stays ? address + search : address;
}

/** Goes to an address; `replace` leaves no step back. */
export function go(wanted: string, how: 'push' | 'replace' = 'push'): void {
  const address = withSearch(wanted);
  if (address === here()) return;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  moved.dispatchEvent(new Event('moved'));
}

/** The parts of a path pattern such as `/w/:workspace/plan/:item?`, or undefined when it does not fit. */
export function matched(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.replace(/\/+$/, '').split('/')];
  const parts: Record<string, string> = {};
  if (given.length > wanted.length) return undefined;
  for (const [at, name] of wanted.entries()) {
    const value = given[at] ?? '';
    if (name.startsWith(':')) {
      const optional = name.endsWith('?');
      if (value === '' && !optional) return undefined;
      if (value !== '') parts[name.slice(1).replace('?', '')] = decodeURIComponent(value);
    } else if (name !== value) return undefined;
  }
  return parts;
}

/** A real link whose plain click stays in the page. */
export const linkTo = (
  address: string,
): { readonly href: string; readonly onClick: (event: MouseEvent<HTMLAnchorElement>) => void } => ({
  href: address,
  onClick: (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    go(address);
  },
});

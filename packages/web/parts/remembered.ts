/** What this browser remembers of a person's way through the screens: small texts by name, as long as storage allows. */

const at = (name: string): string => `throughline.${name}`;

function storage(how: 'always' | 'visit'): Storage | undefined {
  try {
    return how === 'always' ? globalThis.localStorage : globalThis.sessionStorage;
  } catch {
    return undefined; // switched off: then it lasts as long as the page
  }
}

const held = new Map<string, string>();

/** @param how for good, or for as long as this tab is open */
export function remembered(name: string, how: 'always' | 'visit' = 'always'): string | undefined {
  try {
    return storage(how)?.getItem(at(name)) ?? held.get(`${how} ${name}`);
  } catch {
    return held.get(`${how} ${name}`);
  }
}

export function remember(name: string, text: string, how: 'always' | 'visit' = 'always'): void {
  held.set(`${how} ${name}`, text);
  try {
    storage(how)?.setItem(at(name), text);
  } catch {
    // Full, or switched off.
  }
}

/** What can wait until the screen stands. */

const longest = 1000; // milliseconds

/** Runs once the page has nothing else to do, or after a second. @returns how to call it off */
export function whenIdle(run: () => void): () => void {
  // Not every browser can say when it is idle.
  if (typeof globalThis.requestIdleCallback !== 'function') {
    const timer = setTimeout(run, longest / 4);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run, { timeout: longest });
  return () => cancelIdleCallback(asked);
}

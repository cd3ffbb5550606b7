/** The time, to the minute: for "5 minutes ago" on a page that stays open. */
import { useSyncExternalStore } from 'react';

const minute = 60_000; // milliseconds
let now = Date.now();

function subscribe(heard: () => void): () => void {
  now = Date.now();
  const timer = setInterval(() => {
    now = Date.now();
    heard();
  }, minute);
  return () => clearInterval(timer);
}

/** Milliseconds since 1970-01-01T00:00Z, renewed every minute. */
export const useMinute = (): number =>
  useSyncExternalStore(
    subscribe,
    () => now,
    () => now,
  );

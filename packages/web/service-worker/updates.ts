/**
 * The page's side of the service worker: has it installed once the page is at rest, and says when a newer version is
 * there. It takes over when the person asks for it, or when the last tab is closed; nothing typed is lost, as what waits
 * is in the outbox.
 */
import { signal } from '../parts/signal.ts';

/** A newer version is at hand. */
export const newer = signal(false);

let waiting: ServiceWorker | undefined;
const often = 30 * 60_000; // milliseconds between two looks for a newer version

function watch(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    // The first one ever takes its place without being asked; it shows what is shown already.
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    waiting = registration.waiting;
    newer.set(true);
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < often) return;
    last = Date.now();
    registration.update().catch(() => {}); // offline
  });
}

/** Installs the service worker, where there can be one (not over plain HTTP from another machine). */
export function keepShell(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  navigator.serviceWorker
    .register('/service-worker.js', { updateViaCache: 'none' })
    .then(watch)
    .catch(() => {}); // forbidden in this browser: the page works without
}

/** Shows the newer version: it takes over, and this page begins anew. Other tabs go on with the one they show. */
export function takeNewer(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  waiting?.postMessage('take over');
}

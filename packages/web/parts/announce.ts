/** What is said to those who do not see the screen: one polite region for everything that only moves or changes colour. */

let region: HTMLElement | undefined;
let turn = false;

/** Makes the region: a screen reader hears only what comes into one that was there before. */
export function openAnnouncer(): void {
  if (region?.isConnected) return;
  region = document.createElement('div');
  region.className = 'unseen';
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  region.dataset['announcer'] = '';
  document.body.append(region);
}

/** Says a sentence; the same one twice is heard twice. */
export function announce(text: string): void {
  openAnnouncer();
  turn = !turn;
  // What is the same as before would not be read again.
  if (region) region.textContent = turn ? text : `${text}\u{A0}`;
}

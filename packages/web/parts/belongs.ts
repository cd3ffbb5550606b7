/** When an editor may go: not while the focus is in what belongs to it, and not in the middle of a click elsewhere. */

let down = false;
const waiting: (() => void)[] = [];

function up(): void {
  down = false;
  // After the click: what it is aimed at must not move before it lands.
  setTimeout(() => {
    for (const run of waiting.splice(0)) run();
  });
}

if (typeof document !== 'undefined') {
  document.addEventListener('pointerdown', () => (down = true), true);
  document.addEventListener('pointerup', up, true);
  document.addEventListener('pointercancel', up, true);
}

/** Runs when no pointer is pressed: at once, or after the click. */
export function afterClick(run: () => void): void {
  if (down) waiting.push(run);
  else run();
}

/** Is this part of the editor, such as the line that says why? */
export const belongs = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[data-with-editor]') !== null;

/** Editors stay open while the focus is in what belongs to them, such as the line that says why. */
export const belongs = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[data-with-editor]') !== null;

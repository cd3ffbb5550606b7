/** What this browser runs on, as far as the screens differ by it. */
export const mac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');

/* Before anything else: schemas are checked without `eval`, which this page's policy forbids, and the theme is there at once. */
globalThis.__zod_globalConfig = { jitless: true };
try {
  const theme = localStorage.getItem('throughline.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system's theme.
}

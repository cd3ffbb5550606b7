/* Before anything else: schemas are checked without `eval`, which this page's policy forbids, and the looks are there at once. */
globalThis.__zod_globalConfig = { jitless: true };
try {
  const { dataset } = document.documentElement;
  const liked = { theme: ['light', 'dark'], density: ['compact'], motion: ['less'] };
  for (const [name, known] of Object.entries(liked)) {
    const kept = localStorage.getItem('throughline.' + name);
    if (kept !== null && known.includes(kept)) dataset[name] = kept;
  }
} catch {
  // Storage is switched off: as the system has it.
}

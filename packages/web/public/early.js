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
/* What the application will ask for first is on its way while its scripts still load; a plan only where no copy is here. */
(() => {
  const workspace = /^\/w\/([\w-]+)/.exec(location.pathname)?.[1];
  const ask = (path) => ({ path, response: fetch(path, { headers: { accept: 'application/json' } }) });
  const early = [ask('/api/v1/me')];
  let copied = [];
  try {
    copied = (localStorage.getItem('throughline.copied') ?? '').split(' ');
  } catch {
    // Then there is no copy that this could know of.
  }
  if (workspace !== undefined) {
    document.documentElement.dataset.opens = 'workspace';
    if (!copied.includes(workspace)) early.push(ask('/api/v1/workspaces/' + workspace + '/plan'));
  }
  for (const { response } of early) response.catch(() => {}); // whoever takes it sees the failure
  globalThis.throughlineEarly = early;
})();

/** Schemas are checked without `eval`, which our policy forbids: the first import of a worker, as `early.js` is of a page. */
(globalThis as { __zod_globalConfig?: object }).__zod_globalConfig = { jitless: true };

/** Builds the browser's half into dist/web, which the server serves, and the service worker that keeps it in browsers. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const mostBytes = 600_000; // larger parts are kept when somebody uses them

/** Writes into the service worker which files a version is made of, and a name for it that changes with any of them. */
const shell: Plugin = {
  name: 'shell',
  enforce: 'post',
  generateBundle: (_, bundle) => {
    const hash = createHash('sha256');
    const files: string[] = [];
    for (const part of Object.values(bundle).toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
      if (part.fileName === 'service-worker.js' || part.fileName.endsWith('.map')) continue;
      const contents = part.type === 'chunk' ? part.code : part.source;
      hash.update(part.fileName).update(contents);
      if (contents.length <= mostBytes) files.push(`/${part.fileName}`);
    }
    for (const file of readdirSync(join(root, 'public')).toSorted()) {
      hash.update(file).update(readFileSync(join(root, 'public', file)));
      files.push(`/${file}`);
    }
    const worker = bundle['service-worker.js'];
    if (worker?.type !== 'chunk') throw new Error('There is no service worker in this build.');
    const version = hash.update(worker.code).digest('hex').slice(0, 16);
    worker.code = `const shell = ${JSON.stringify({ version, files })};\n${worker.code}`;
  },
};

export default defineConfig({
  root,
  plugins: [react(), shell],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    rolldownOptions: {
      input: { index: join(root, 'index.html'), 'service-worker': join(root, 'service-worker/main.ts') },
      output: {
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4680' } },
});

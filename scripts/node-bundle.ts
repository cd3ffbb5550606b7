/** How the server and the command line are bundled: workspace packages inside, npm dependencies outside. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { UserConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/**
 * The entry becomes dist/<name>/<as>.js. Every `*.worker.ts` of the given rooms becomes a bundle beside it,
 * because a worker thread starts from a file of its own.
 */
export function nodeBundle(name: string, as: string, workersOf: string[] = []): UserConfig {
  const input: Record<string, string> = { [as]: join(root, `packages/${name}/main.ts`) };
  for (const room of workersOf) {
    const folder = join(root, 'packages', room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((path) => path.endsWith('.worker.ts') && !path.includes('node_modules')))
      input[basename(file, '.ts')] = join(folder, file);
  }
  return {
    root: join(root, 'packages', name),
    // better-auth as well: npm keeps it inside the server's workspace, where other bundles would not look.
    ssr: { noExternal: [/^@throughline\//, /^(better-auth|@better-auth\/drizzle-adapter)(\/|$)/] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(root, 'dist', name),
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  };
}

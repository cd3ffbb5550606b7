/** `npm run docs`: writes docs/reference from the registries. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allPages, folder } from './docs/pages.ts';

const root = join(import.meta.dirname, '..', folder);
await mkdir(root, { recursive: true });
const pages = await allPages();
for (const [path, content] of Object.entries(pages)) await writeFile(join(root, path), content);
console.log(`${folder}: ${Object.keys(pages).length} pages`);

/** `backup`: everything in a data folder, as lines of JSON that `restore` takes into an empty one. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { problem } from '@throughline/model/problem';
import { text } from '@throughline/words/text';
import { openFolder } from '../data-folder.ts';
import { refusal, type Subcommand } from '../subcommand.ts';

async function writeLines(values: AsyncIterable<unknown>, to: Writable): Promise<number> {
  let count = 0;
  for await (const value of values) {
    count += 1;
    if (!to.write(`${JSON.stringify(value)}\n`)) await once(to, 'drain');
  }
  return count;
}

export const backup: Subcommand = {
  name: 'backup',
  group: 'care',
  summary: 'cli.backup',
  on: [],
  arguments: [{ name: 'path', type: 'text', optional: true, about: 'cli.backup.path' }],
  options: {},
  examples: [
    'throughline backup throughline.jsonl --data ./data',
    'throughline backup - --data ./data | gzip > backup.gz',
  ],
  run: async (given, session) => {
    const { data: folder } = session.where;
    if (!folder) return { ...refusal(problem('cli.backup-folder')), exit: 'usage' };
    const opened = await openFolder(folder, false);
    if (!opened.ok) return { json: null, lines: [], problems: opened.problems, exit: opened.exit };
    const store = opened.value;
    const path = given.text('path') ?? '-';
    try {
      if (path === '-') {
        await writeLines(store.backup(), process.stdout);
        return { json: undefined, lines: [] };
      }
      // Beside its place until it is whole: half a backup must not look like one.
      const draft = `${path}.${process.pid}.new`;
      const file = createWriteStream(draft, { flags: 'wx', flush: true });
      try {
        const count = await writeLines(store.backup(), file);
        await new Promise<void>((done, fail) => {
          file.once('error', fail);
          file.end(() => done());
        });
        await rename(draft, path);
        return {
          json: { path, records: count },
          lines: [text('cli.backed-up', { file: path, count }, session.reader)],
        };
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    } finally {
      await store.close();
    }
  },
};

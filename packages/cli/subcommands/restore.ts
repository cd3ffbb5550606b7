/** `restore`: a backup into an empty data folder. */
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { problem } from '@throughline/model/problem';
import { text } from '@throughline/words/text';
import { openFolder } from '../data-folder.ts';
import { refusal, type Subcommand } from '../subcommand.ts';

class BadLine extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`line ${line} is not JSON`);
    this.line = line;
  }
}

async function* linesOf(path: string): AsyncGenerator<unknown> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new BadLine(number);
    }
    yield value;
  }
}

export const restore: Subcommand = {
  name: 'restore',
  group: 'care',
  summary: 'cli.restore',
  on: [],
  arguments: [{ name: 'path', type: 'text', optional: true, about: 'cli.restore.path' }],
  options: {},
  examples: [
    'throughline restore throughline.jsonl --data ./data-new',
    'gunzip < backup.gz | throughline restore - --data ./data-new',
  ],
  run: async (given, session) => {
    const { data: folder } = session.where;
    const path = given.text('path') ?? '-';
    if (!folder) return { ...refusal(problem('cli.restore-folder')), exit: 'usage' };
    if (path !== '-' && !existsSync(path)) {
      return { ...refusal(problem('cli.file-none', { file: path })), exit: 'unreachable' };
    }
    const opened = await openFolder(folder, true);
    if (!opened.ok) return { json: null, lines: [], problems: opened.problems, exit: opened.exit };
    const store = opened.value;
    try {
      await store.restore(linesOf(path));
      const workspaces = await store.workspaces();
      return {
        json: { folder, workspaces: workspaces.map(({ id, name, version }) => ({ id, name, version })) },
        lines: [
          text('cli.restored', { folder, count: workspaces.length }, session.reader),
          ...workspaces.map(
            ({ name, version }) =>
              `  ${text('cli.restored-line', { name, version: String(version) }, session.reader)}`,
          ),
        ],
      };
    } catch (error) {
      if (error instanceof BadLine)
        return refusal(problem('cli.restore-line', { file: path, line: error.line }));
      throw error;
    } finally {
      await store.close();
    }
  },
};

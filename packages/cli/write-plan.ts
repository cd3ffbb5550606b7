/**
 * Writes a plan file: the whole of it beside its place, then moved in, so that a reader sees the old plan or the new
 * one. The draft's name is the lock: two commands do not write at once, and none writes over what it has not read.
 */
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Directory } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import type { Plan } from '@throughline/model/plan';
import { problem, type Problem } from '@throughline/model/problem';
import type { Format } from '@throughline/formats/format';
import { writeBundle } from '@throughline/formats/formats/bundle';
import { sniff } from '@throughline/formats/formats/index';

export type Content = {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly log: readonly Entry[];
};

/** Where the history of a plan is kept whose format has no place for it. */
export const historyOf = (path: string): string => `${path}.history.json`;

/** The format that a plan file of this name is kept in: those that can be read back as the same plan. */
export function keeperOf(path: string): Format | undefined {
  const format = sniff('', path);
  return format && (format.lossless || format.name === 'yaml') ? format : undefined;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.draft`;
  await writeFile(draft, text, { flush: true });
  await rename(draft, path);
}

/**
 * @param seen the text that the plan was read from; undefined when the file must not be there yet
 * @returns the text that is there now, or why nothing was written
 */
export async function writePlan(
  path: string,
  { plan, directory, log }: Content,
  seen: string | undefined,
): Promise<string | Problem> {
  const format = keeperOf(path);
  const whole = !format || format.lossless;
  const text = whole ? writeBundle(plan, directory, log) : format.write(plan, directory).text;
  const lock = `${path}.new`;
  try {
    const file = await open(lock, 'wx');
    let ours = true;
    try {
      if ((await textAt(path)) !== seen) return problem('cli.file-changed', { file: path });
      await file.writeFile(text);
      await file.sync();
      await rename(lock, path);
      ours = false; // whoever comes next may have made theirs already
      // After it: if this one is lost, the change is found in the file and told as one made there.
      if (!whole) await replace(historyOf(path), writeBundle(plan, directory, log));
      return text;
    } finally {
      await file.close();
      if (ours) await rm(lock, { force: true });
    }
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return problem('cli.file-busy', { file: path, draft: lock });
    return problem('cli.file-unwritten', { file: path, reason: codeOf(error) || String(error) });
  }
}

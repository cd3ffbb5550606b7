/** The templates that came with the program, or were put beside them: plan files in the folder `templates`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { templateOf, type Template } from '@throughline/formats/template';

// As far from the source as from the built program.
const folder = join(import.meta.dirname, '../../templates');

const named = /^([a-z0-9][a-z0-9-]{0,99})\.ya?ml$/;

/** Names of the templates, without the ending, in order. */
export async function templateNames(): Promise<string[]> {
  const files = await readdir(folder).catch((): string[] => []);
  return files.flatMap((file) => named.exec(file)?.[1] ?? []).toSorted();
}

/** The text of a template; undefined when there is none of that name. */
export async function templateText(name: string): Promise<string | undefined> {
  // Only what is listed is read: a name is no path.
  const files = await readdir(folder).catch((): string[] => []);
  const file = files.find((one) => named.exec(one)?.[1] === name);
  return file === undefined ? undefined : readFile(join(folder, file), 'utf8');
}

/** All templates that can be read, by title. */
export async function templates(): Promise<Template[]> {
  const all: Template[] = [];
  for (const name of await templateNames()) {
    const found = templateOf(name, (await templateText(name)) ?? '');
    if (!('problems' in found)) all.push(found);
  }
  return all.toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

/** What things are called in sentences: items by title, people by the directory, links and asks by what they tie. */
import type { Directory } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { askOf, itemOf, linkOf, type Plan } from '@throughline/model/plan';
import type { Reader } from '@throughline/words/reader';
import { term } from '@throughline/words/say';

/** By whom a change is that nobody with an account made. */
export const terminal = 'terminal';

const longest = 60; // characters of a text that stands for a name

const firstLine = (text: string): string => {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};

/** The name of an item, a person, a link or an ask; undefined when it is not known (any more). */
export function nameIn(plan: Plan, directory: Directory, id: Id, reader: Reader): string | undefined {
  const entry = directory[id];
  if (entry) return entry.name;
  const item = itemOf(plan, id);
  if (item) return textOf(item.fields['title']) || firstLine(textOf(item.fields['body'])) || undefined;
  const link = linkOf(plan, id);
  const name = (end: Id): string => nameIn(plan, directory, end, reader) ?? end;
  if (link) return `${name(link.from)} ${term(link.kind, reader)} ${name(link.to)}`;
  const ask = askOf(plan, id);
  if (ask) return firstLine(textOf(ask.body['text']));
  if (id === plan.id) return textOf(plan.settings['name']) || undefined;
  return id === terminal ? term('by.terminal', reader) : undefined;
}

/** The reader, who knows the names of this plan. */
export const readerOf = (reader: Reader, plan: Plan, directory: Directory): Reader => ({
  ...reader,
  nameOf: (id) => nameIn(plan, directory, id, reader),
});

/** Finding an item by what a person types: its id, the beginning of its id, its title, or a part of the title. */
import type { Directory } from '@throughline/model/directory';
import { textOf } from '@throughline/model/json';
import { isLive, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { list, problem, type Problem } from '@throughline/model/problem';
import { values } from '@throughline/model/table';

const folded = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ');

const titleOf = (item: Item, directory: Directory): string =>
  folded(directory[item.id]?.name ?? textOf(item.fields['title']));

const shortest = 4; // characters of an id's beginning: fewer are more likely a word

/** The one item that is meant, or why none is: a sentence that lists those that could be. */
export function findItem(
  plan: Plan,
  directory: Directory,
  typed: string,
  good: (item: Item) => boolean = () => true,
): Item | Problem {
  const exact = itemOf(plan, typed);
  if (exact && good(exact)) return exact;
  const wanted = folded(typed);
  const all = [...values(plan.items)].filter(good);
  // The trash is found by id, so that it can be restored; a title means what is in the plan.
  const live = all.filter(({ id }) => isLive(plan, id));
  const ways = [
    live.filter((item) => titleOf(item, directory) === wanted),
    wanted.length < shortest ? [] : all.filter(({ id }) => id.startsWith(typed)),
    wanted === '' ? [] : live.filter((item) => titleOf(item, directory).includes(wanted)),
    all.filter((item) => !live.includes(item) && titleOf(item, directory) === wanted),
  ];
  const found = ways.find((some) => some.length > 0) ?? [];
  const [first] = found;
  if (first && found.length === 1) return first;
  if (!first) return problem('cli.item-none', { text: typed });
  const matches = found
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((item) => `${directory[item.id]?.name ?? textOf(item.fields['title'])} (${item.id})`);
  return problem('cli.item-several', { text: typed, count: found.length, items: list(matches) });
}

export const isProblem = (found: object): found is Problem => 'code' in found;

/** Rows of the log as lines for a reader. */
import { verbOf } from '@throughline/model/changes/index';
import type { Door, Entry } from '@throughline/model/entry';
import { upgraded } from '@throughline/model/fold';
import type { JsonObject } from '@throughline/model/json';
import type { Id } from '@throughline/model/id';
import { itemOf, type Plan } from '@throughline/model/plan';
import { saying, type Saying } from '@throughline/model/problem';
import type { Reader } from '@throughline/words/reader';
import { listText, sentence } from '@throughline/words/say';
import { text } from '@throughline/words/text';

export type Line = {
  readonly version: number;
  readonly command: Id;
  readonly by: Id;
  readonly name: string;
  readonly at: number;
  readonly door: Door;
  readonly why?: string;
  readonly undoes?: Id;
  readonly sayings: readonly Saying[];
  /** who did it, and what */
  readonly line: string;
  /** the first row of its command in this list: its why is told once */
  readonly first: boolean;
};

/** What a row says; one whose content was deleted, or that a newer version wrote, says so. */
export function sayingsOf({ change }: Entry, plan: Plan): readonly Saying[] {
  if (change === null) return [saying('said.blank')];
  const known = upgraded(change as JsonObject, (id) => itemOf(plan, id)?.kind);
  return known ? verbOf(known).say(known, plan) : [saying('said.unread', { type: String(change.type) })];
}

/** @param names what is no longer in the plan, and people, as the target calls them */
export function linesOf(
  entries: readonly Entry[],
  plan: Plan,
  reader: Reader,
  names: Readonly<Record<Id, string>>,
): Line[] {
  const knows: Reader = { ...reader, nameOf: (id) => reader.nameOf?.(id) ?? names[id] };
  const seen = new Set<Id>();
  return entries.map((entry) => {
    const { version, command, by, at, door, why, undoes } = entry;
    const sayings = sayingsOf(entry, plan);
    const name = knows.nameOf?.(by) ?? text('cli.somebody', {}, reader);
    const what = listText(
      sayings.map((one) => sentence(one, knows)),
      reader,
    );
    const line = undoes === undefined ? `${name} ${what}` : text('cli.log-undid', { name, what }, reader);
    const first = !seen.has(command);
    seen.add(command);
    return {
      ...{ version, command, by, name, at, door, sayings, line, first },
      ...(why === undefined ? {} : { why }),
      ...(undoes === undefined ? {} : { undoes }),
    };
  });
}

/** Taking back and doing again, with the sentence of what it was. */
import type { Change } from '@throughline/model/changes/index';
import { verbOf } from '@throughline/model/changes/index';
import type { Entry } from '@throughline/model/entry';
import { upgraded } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import { itemOf, type Plan } from '@throughline/model/plan';
import type { Problem, Saying } from '@throughline/model/problem';
import { sentence } from '@throughline/words/say';
import { say } from './parts/toasts.tsx';
import { itemAddress } from './places.ts';
import { go } from './route.ts';
import { nameIn, told, type Sight } from './sight.ts';
import { t } from './speech.ts';

/** What an entry says, as values; none for one that this version cannot read. */
export function sayingsOf(entry: Entry, plan: Plan): readonly Saying[] {
  if (entry.change === null) return [];
  const change = upgraded(entry.change as JsonObject, (id) => itemOf(plan, id)?.kind);
  return change ? verbOf(change satisfies Change).say(change, plan) : [];
}

/** A whole command in one line: its first sentence, and how many more there are. */
export function lineOf(entries: readonly Entry[], sight: Sight): string {
  const sayings = entries.flatMap((entry) => sayingsOf(entry, sight.plan));
  const [first] = sayings;
  if (!first) return t('web.history.unread');
  const line = sentence(first, sight.reader);
  return sayings.length > 1 ? t('web.history.more', { line, count: sayings.length - 1 }) : line;
}

/** The sentence of what undo, or redo, would do next; none when there is nothing, or it is not at hand. */
export function nextLine(sight: Sight, how: 'undo' | 'redo'): string | undefined {
  const state = sight.live?.state();
  const command = state?.steps[how === 'undo' ? 'done' : 'undone'].at(-1);
  const undone = command === undefined ? undefined : state?.replica.past.get(command);
  // What is done again is what the undo took back: its own lines say the opposite.
  const of = how === 'undo' ? undone : undone && originOf(undone, sight);
  return of && lineOf(of, sight);
}

/** The rows of the command that these took back. */
function originOf(undo: readonly Entry[], sight: Sight): readonly Entry[] | undefined {
  const of = undo.find((entry) => entry.undoes !== undefined)?.undoes;
  return of === undefined ? undefined : sight.live?.state().replica.past.get(of);
}

async function run(sight: Sight, command: Id | undefined, how: 'undo' | 'redo'): Promise<void> {
  const { live } = sight;
  if (!live) return;
  if (command === undefined) return void say(t(how === 'undo' ? 'web.undo.none' : 'web.redo.none'));
  const rows = await live.rows(command);
  const outcome = await live.undo(command, how);
  if (!outcome.ok) return refused(sight, outcome.problems);
  if (how === 'undo') {
    const line = rows ? lineOf(rows, sight) : '';
    say(t('web.undo.done', { line }), { deeds: [{ label: t('web.redo'), run: () => void doAgain(sight) }] });
  } else {
    const again = await live.rows(outcome.command);
    say(t('web.redo.done', { line: again ? lineOf(again, sight) : '' }));
  }
}

/** Why it could not be, and the way to where it can be set right by hand. */
function refused(sight: Sight, problems: readonly Problem[]): void {
  const about = problems
    .flatMap(({ args }) => Object.values(args))
    .flatMap((arg) => (typeof arg === 'object' && 'ref' in arg ? [itemOf(sight.plan, arg.ref)] : []))
    .find((item) => item !== undefined);
  const name = about && nameIn(sight.plan, sight.directory, about.id);
  const open = about && {
    label: t('web.open', { name: name ?? '' }),
    run: () => go(itemAddress(sight.workspace.id, about)),
  };
  say(told(problems, sight.reader), { tone: 'bad', stays: true, deeds: open ? [open] : [] });
}

/** Takes back the last thing this person did here. */
export const takeBack = (sight: Sight): Promise<void> =>
  run(sight, sight.live?.state().steps.done.at(-1), 'undo');

/** Does again what was last taken back. */
export const doAgain = (sight: Sight): Promise<void> =>
  run(sight, sight.live?.state().steps.undone.at(-1), 'redo');

/** Takes back one command, whoever made it. */
export const takeBackOne = (sight: Sight, command: Id): Promise<void> => run(sight, command, 'undo');

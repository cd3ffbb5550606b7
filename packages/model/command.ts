/** Command (verb 1): wishes that stand or fall together, with who, when, through what door, and why. */
import * as z from 'zod';
import { wishVerbOf, type Wish, commands } from './commands/index.ts';
import { doors, type Door, type Entry } from './entry.ts';
import { id, type Id } from './id.ts';
import { limits } from './limits.ts';
import { problem, type Problem } from './problem.ts';
import type { Fact } from './validate.ts';

/** What a door sends. Who and when are added by whoever accepts it. */
export const commandInput = z.strictObject({
  /** idempotency key: the same command sent twice is done once */
  id,
  door: z.enum(doors).default('http'),
  why: z.string().max(limits.text).optional(),
  wishes: z.array(z.unknown()).min(1).max(limits.wishes),
});

export type Command = {
  readonly id: Id;
  readonly by: Id;
  /** milliseconds since 1970-01-01T00:00Z */
  readonly at: number;
  readonly door: Door;
  readonly why?: string | undefined;
  readonly wishes: readonly Wish[];
};

/** Reads wishes that came from outside; each problem says which wish and which of its parts is wrong. */
export function readWishes(input: readonly unknown[]): { wishes: Wish[]; problems: Problem[] } {
  const wishes: Wish[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of input.entries()) {
    const type = typeof raw === 'object' && raw !== null && 'type' in raw ? String(raw.type) : '';
    if (!Object.hasOwn(commands, type)) {
      const known = { list: Object.keys(commands) };
      problems.push(problem('wish.unknown', { wish: type.slice(0, 100), known }, `wishes.${index}`));
      continue;
    }
    const schema = commands[type as Wish['type']].schema as z.ZodType<Wish>;
    const read = schema.safeParse(raw);
    if (read.success) wishes.push(read.data);
    else {
      const issue = read.error.issues[0];
      const path = issue?.path.join('.') ?? '';
      const args = { wish: type, part: path || 'wish', message: issue?.message ?? '' };
      problems.push(problem('wish.malformed', args, `wishes.${index}${path && `.${path}`}`));
    }
  }
  return { wishes, problems };
}

/** The earlier commands whose log rows must be at hand to decide this one. */
export const pastNeeded = (wishes: readonly Wish[]): Id[] =>
  wishes.flatMap((one) => {
    const needed = wishVerbOf(one).past?.(one);
    return needed === undefined ? [] : [needed];
  });

/** The log rows that a command's facts become, numbered after `version`. */
export const entriesOf = (command: Command, facts: readonly Fact[], version: number): Entry[] =>
  facts.map((fact, index) => ({
    version: version + index + 1,
    command: command.id,
    by: command.by,
    at: command.at,
    door: command.door,
    ...(command.why === undefined || command.why === '' ? {} : { why: command.why }),
    tag: fact.tag,
    ...(fact.undoes === undefined ? {} : { undoes: fact.undoes }),
    change: fact.change,
  }));

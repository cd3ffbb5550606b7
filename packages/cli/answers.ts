/** Answers that several subcommands give: what a command came to, and what was remarked on the way. */
import type { Directory } from '@throughline/model/directory';
import type { Item, Plan } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import type { Reader } from '@throughline/words/reader';
import { sentence } from '@throughline/words/say';
import { text, type TextKey } from '@throughline/words/text';
import { readerOf } from './names.ts';
import type { Session } from './session.ts';
import type { Answer } from './subcommand.ts';
import type { No, Outcome, Target, Wished, Yes } from './target.ts';

export type Known = { readonly plan: Plan; readonly directory: Directory; readonly reader: Reader };

/** The plan, the names, and a reader who knows them. */
export async function knownIn(target: Target, session: Session): Promise<Known> {
  const [plan, directory] = [await target.plan(), await target.directory()];
  return { plan, directory, reader: readerOf(session.reader, plan, directory) };
}

/** A refusal told with the names of this plan. */
export const told = ({ problems, exit }: No, reader: Reader): Answer => ({
  json: null,
  lines: [],
  problems: problems.map((one) => named(one, reader)),
  exit: exit === 'refused' && problems.length > 0 ? undefined : exit,
});

// Whoever prints it has no plan at hand, so the names go along.
const named = (one: Problem, reader: Reader): Problem & { sentence: string } => ({
  ...one,
  sentence: sentence(one, reader),
});

/** Does what was wished, and answers in one line: what was done, or that it was so already. */
export async function done(
  target: Target,
  session: Session,
  wished: Wished,
  line: (reader: Reader) => string,
  extra: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const before = await knownIn(target, session);
  const outcome: Yes<Outcome> | No = await target.execute({ ...wished, why: wished.why ?? session.why });
  if (!outcome.ok) return told(outcome, before.reader);
  const { reader } = await knownIn(target, session);
  const { command, version, rows } = outcome.value;
  const already: TextKey = 'cli.already';
  return {
    json: { command, version, rows, ...extra },
    lines: [rows === 0 && !wished.directory ? text(already, {}, reader) : line(reader)],
  };
}

export const remarkLines = (remarks: readonly Problem[], reader: Reader): string[] =>
  remarks.map((one) => sentence(one, reader));

export const itemJson = (item: Item, known: Known): Record<string, unknown> => {
  const { tag: _, order: __, ...rest } = item;
  const name = known.reader.nameOf?.(item.id);
  return { ...rest, name: name ?? null };
};

/** Runs one command line: reads it, opens its target, looks up the items it names, and tells the answer. */
import type { Item } from '@throughline/model/plan';
import { problem, type Problem } from '@throughline/model/problem';
import { loadLanguage } from '@throughline/words/languages';
import { sentence } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import { namedWords, optionsOf, parse, split, type Parsed } from './arguments.ts';
import { exitFor, exits, type Exit } from './exit.ts';
import { sessionOf } from './machine.ts';
import { Refused } from './refused.ts';
import type { Session } from './session.ts';
import type { Answer, Given, Subcommand } from './subcommand.ts';
import { subcommands, type SubcommandName } from './subcommands/index.ts';
import type { Target } from './target.ts';

export type Output = { readonly out: (text: string) => void; readonly err: (text: string) => void };

export const version = '0.2.0';

const isName = (name: string): name is SubcommandName => Object.hasOwn(subcommands, name);

/** @returns the exit code */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const json = args.includes('--json');
  const plain = sessionOf({}, { json, why: undefined });
  await loadLanguage(plain.reader.locale);
  const { name, rest } = split(args);
  if (name === undefined) {
    if (rest.some((arg) => arg === '--version' || arg === '-v')) {
      return tell({ json: { version }, lines: [`throughline ${version}`] }, plain, output);
    }
    const help = await subcommands.help();
    return tell(await help.run(givenOf({}, {}, {}), plain, nowhere), plain, output);
  }
  if (!isName(name)) return tell(wrong(problem('cli.command-unknown', { name })), plain, output);
  const one = await subcommands[name]();
  if (rest.includes('--help') || rest.includes('-h')) {
    const help = await subcommands.help();
    return tell(await help.run(givenOf({}, { topic: [name] }, {}), plain, nowhere), plain, output);
  }
  const parsed = parse(one, rest);
  if ('code' in parsed) return tell(wrong(parsed), plain, output);
  const first = (option: string): string | undefined => parsed.options[option]?.[0];
  const where = {
    ...{ server: first('server'), data: first('data'), file: first('file') },
    ...{ workspace: first('workspace'), as: first('as') },
  };
  const session = sessionOf(where, { json, why: first('why') });
  return tell(await answerOf(one, parsed, session), session, output);
}

// Help needs no plan; that its run takes one is for all the others.
const nowhere = undefined as unknown as Target;

const wrong = (...problems: readonly Problem[]): Answer => ({
  json: null,
  lines: [],
  problems,
  exit: 'usage',
});

async function answerOf(one: Subcommand, parsed: Parsed, session: Session): Promise<Answer> {
  const words = namedWords(one, parsed.words);
  try {
    if (one.on.length === 0) return await one.run(givenOf(parsed.options, words, {}), session, nowhere);
    const { openTarget } = await import('./open-target.ts');
    const opened = await openTarget(session, one.on);
    if (!opened.ok) return { json: null, lines: [], problems: opened.problems, exit: opened.exit };
    const target = remembering(opened.value);
    try {
      const items = await itemsIn(one, parsed, words, target);
      if (items.problems.length > 0) return { json: null, lines: [], problems: items.problems };
      return await one.run(givenOf(parsed.options, words, items.found), session, target);
    } finally {
      await target.close();
    }
  } catch (error) {
    if (error instanceof Refused)
      return { json: null, lines: [], problems: error.no.problems, exit: error.no.exit };
    const known = problemOf(error);
    if (known) return { json: null, lines: [], problems: [known], exit: 'unreachable' };
    if (session.env['THROUGHLINE_DEBUG']) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { json: null, lines: [], problems: [problem('cli.bug', { message })], exit: 'bug' };
  }
}

/** What the store and the server throw for people carries a problem as a value. */
function problemOf(error: unknown): Problem | undefined {
  const found = (error as { readonly problem?: Partial<Problem> } | null)?.problem;
  return typeof found?.code === 'string' && found.args ? { code: found.code, args: found.args } : undefined;
}

/** The plan and the names are fetched once between two changes. */
function remembering(target: Target): Target {
  let plan: ReturnType<Target['plan']> | undefined;
  let directory: ReturnType<Target['directory']> | undefined;
  return {
    ...target,
    plan: () => (plan ??= target.plan()),
    directory: () => (directory ??= target.directory()),
    execute: (wished) => {
      plan = undefined;
      directory = undefined;
      return target.execute(wished);
    },
  };
}

async function itemsIn(
  one: Subcommand,
  parsed: Parsed,
  words: Readonly<Record<string, readonly string[]>>,
  target: Target,
): Promise<{ found: Record<string, Item>; problems: Problem[] }> {
  const asked: [string, string][] = [];
  for (const { name, type } of one.arguments) {
    const word = words[name]?.[0];
    if (type === 'item' && word !== undefined) asked.push([name, word]);
  }
  for (const [name, { type }] of Object.entries(optionsOf(one))) {
    const word = parsed.options[name]?.[0];
    if (type === 'item' && word !== undefined) asked.push([name, word]);
  }
  const found: Record<string, Item> = {};
  const problems: Problem[] = [];
  if (asked.length === 0) return { found, problems };
  const { findItem, isProblem } = await import('./naming.ts');
  const [plan, directory] = [await target.plan(), await target.directory()];
  for (const [name, word] of asked) {
    const item = findItem(plan, directory, word);
    if (isProblem(item)) problems.push(item);
    else found[name] = item;
  }
  return { found, problems };
}

function givenOf(
  options: Parsed['options'],
  words: Readonly<Record<string, readonly string[]>>,
  items: Readonly<Record<string, Item>>,
): Given {
  const many = (name: string): readonly string[] => words[name] ?? options[name] ?? [];
  return {
    text: (name) => {
      const all = many(name);
      return all.length === 0 ? undefined : all.join(' ');
    },
    many,
    flag: (name) => options[name] !== undefined,
    number: (name) => (options[name]?.[0] === undefined ? undefined : Number(options[name][0])),
    item: (name) => items[name],
  };
}

function tell({ json, lines, problems = [], exit }: Answer, session: Session, { out, err }: Output): number {
  const code: Exit = exit ?? (problems.length > 0 ? exitFor(problems) : 'ok');
  const told = problems.map((one) => ({ sentence: sentence(one, session.reader), ...one }));
  if (session.json) {
    const value =
      problems.length > 0
        ? { problems: told, exit: exits[code], ...(json === null ? {} : { answer: json }) }
        : json;
    out(`${JSON.stringify(value, null, 2)}\n`);
    return exits[code];
  }
  if (lines.length > 0) out(`${lines.join('\n')}\n`);
  for (const one of told) err(`${session.screen.red(one.sentence)}\n`);
  // Most say themselves where to look.
  if (code === 'usage' && !told.some((one) => one.sentence.includes('throughline help'))) {
    err(`${text('cli.see-help', {}, session.reader)}\n`);
  }
  return exits[code];
}

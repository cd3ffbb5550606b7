/** Reads a command line by what a subcommand declares, and says what is wrong with it in a sentence. */
import { parseArgs } from 'node:util';
import { list, problem, type Problem } from '@throughline/model/problem';
import type { Option, Subcommand } from './subcommand.ts';

/** Options that every subcommand takes. */
export const common: Readonly<Record<string, Option>> = {
  server: { type: 'text', value: 'URL', about: 'cli.option.server' },
  data: { type: 'text', value: 'DIR', about: 'cli.option.data' },
  file: { type: 'text', value: 'PLAN', about: 'cli.option.file' },
  workspace: { type: 'text', value: 'NAME', about: 'cli.option.workspace' },
  as: { type: 'text', value: 'PERSON', about: 'cli.option.as' },
  json: { type: 'flag', about: 'cli.option.json' },
  help: { type: 'flag', short: 'h', about: 'cli.option.help' },
};

/** Options of those that change the plan. */
export const changing: Readonly<Record<string, Option>> = {
  why: { type: 'text', value: 'TEXT', short: 'w', about: 'cli.option.why' },
};

export const optionsOf = (one: Subcommand): Readonly<Record<string, Option>> => ({
  ...one.options,
  ...(one.changes ? changing : {}),
  ...common,
});

export type Parsed = {
  /** values of options as typed, in order */
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly words: readonly string[];
};

/** The name of the subcommand, and the rest of the line. */
export function split(args: readonly string[]): { name: string | undefined; rest: string[] } {
  const options = Object.fromEntries(
    Object.entries({ ...common, ...changing }).map(([name, option]) => [name, configOf(option)]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const first = tokens.find(({ kind }) => kind === 'positional');
  if (first?.kind !== 'positional') return { name: undefined, rest: [...args] };
  return { name: first.value, rest: args.filter((_, at) => at !== first.index) };
}

const configOf = (option: Option): { type: 'boolean' | 'string'; short?: string } => ({
  type: option.type === 'flag' ? 'boolean' : 'string',
  ...(option.short === undefined ? {} : { short: option.short }),
});

export function parse(one: Subcommand, args: readonly string[]): Parsed | Problem {
  const options = optionsOf(one);
  const config = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, configOf(option)]),
  );
  const read = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const found: Record<string, string[]> = {};
  for (const token of read.tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const typed = token.rawName;
    if (!option) return problem('cli.option-unknown', { option: typed, command: one.name });
    if (option.type === 'flag' && token.value !== undefined) {
      return problem('cli.option-flag', { option: typed, value: token.value });
    }
    if (option.type !== 'flag' && token.value === undefined) {
      return problem('cli.option-empty', { option: typed, value: option.value ?? 'TEXT' });
    }
    const value = token.value ?? '';
    const wrong = wrongValue(typed, value, option);
    if (wrong) return wrong;
    found[token.name] = option.type === 'many' ? [...(found[token.name] ?? []), value] : [value];
  }
  return wrongCount(one, read.positionals) ?? { options: found, words: read.positionals };
}

function wrongValue(option: string, value: string, { type, choices }: Option): Problem | undefined {
  if (choices && !choices.includes(value)) {
    return problem('cli.option-choice', { option, value, choices: list(choices) });
  }
  if (type === 'number' && !/^\d{1,9}$/.test(value)) return problem('cli.option-number', { option, value });
  return undefined;
}

function wrongCount(one: Subcommand, words: readonly string[]): Problem | undefined {
  const needed = one.arguments.filter(({ optional }) => !optional);
  const missing = needed[words.length];
  if (missing)
    return problem('cli.argument-missing', { command: one.name, name: missing.name.toUpperCase() });
  const open = one.arguments.some(({ type }) => type === 'rest' || type === 'many');
  const extra = words[one.arguments.length];
  if (extra !== undefined && !open) return problem('cli.argument-extra', { command: one.name, text: extra });
  return undefined;
}

/** The words of each argument, as the subcommand names them. */
export function namedWords(one: Subcommand, words: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    one.arguments.map(({ name, type }, at) => [
      name,
      type === 'rest' || type === 'many' ? words.slice(at) : words.slice(at, at + 1),
    ]),
  );
}

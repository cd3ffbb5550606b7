/** `help`: what there is, what one subcommand takes, and what the exit codes mean. */
import { text } from '@throughline/words/text';
import { problem } from '@throughline/model/problem';
import { changing, common, optionsOf } from '../arguments.ts';
import { exitMeanings, exits, type Exit } from '../exit.ts';
import type { Session } from '../session.ts';
import { groups, refusal, type Option, type Subcommand } from '../subcommand.ts';
import { pad } from '../width.ts';
import { allSubcommands } from './index.ts';

type Say = (key: Parameters<typeof text>[0]) => string;

const groupTitles = {
  begin: 'cli.group.begin',
  look: 'cli.group.look',
  change: 'cli.group.change',
  carry: 'cli.group.carry',
  care: 'cli.group.care',
} as const;

const places = {
  server: 'cli.place.server',
  folder: 'cli.place.folder',
  file: 'cli.place.file',
} as const;

/** `throughline add TITLE… [options]` */
export const usageOf = ({ name, arguments: list }: Subcommand): string =>
  [
    `throughline ${name}`,
    ...list.map(({ name: one, optional, type }) => {
      const word = `${one.toUpperCase()}${type === 'rest' || type === 'many' ? '…' : ''}`;
      return optional ? `[${word}]` : word;
    }),
    '[options]',
  ].join(' ');

const optionTitle = (name: string, { type, value, short }: Option): string =>
  `${short === undefined ? '' : `-${short}, `}--${name}${type === 'flag' ? '' : ` ${value ?? 'TEXT'}`}`;

const aligned = (rows: readonly (readonly [string, string])[]): string[] => {
  const widest = Math.max(0, ...rows.map(([title]) => title.length));
  return rows.map(([title, about]) => `  ${pad(title, widest)}  ${about}`);
};

const optionRows = (options: Readonly<Record<string, Option>>, say: Say): (readonly [string, string])[] =>
  Object.entries(options).map(([name, option]) => {
    const choices = option.choices ? ` (${option.choices.join(', ')})` : '';
    return [optionTitle(name, option), say(option.about) + choices] as const;
  });

const exitRows = (say: Say): string[] =>
  aligned((Object.keys(exits) as Exit[]).map((name) => [String(exits[name]), say(exitMeanings[name])]));

function ofAll(all: readonly Subcommand[], say: Say, { bold }: Session['screen']): string[] {
  const list = groups.flatMap((group) => {
    const rows = all.filter((one) => one.group === group).map((one) => [one.name, say(one.summary)] as const);
    return ['', bold(say(groupTitles[group])), ...aligned(rows)];
  });
  return [
    say('cli.about'),
    '',
    `${bold(say('cli.usage'))} throughline COMMAND [ARGUMENTS] [OPTIONS]`,
    ...list,
    '',
    bold(say('cli.options')),
    ...aligned(optionRows({ ...changing, ...common }, say)),
    '',
    say('cli.help-more'),
  ];
}

function ofOne(one: Subcommand, say: Say, { bold }: Session['screen']): string[] {
  const { help: _, ...options } = optionsOf(one);
  const on =
    one.on.length > 0
      ? ['', `${bold(say('cli.works-on'))} ${one.on.map((place) => say(places[place])).join(', ')}`]
      : [];
  return [
    say(one.summary),
    '',
    `${bold(say('cli.usage'))} ${usageOf(one)}`,
    ...(one.arguments.length > 0
      ? ['', ...aligned(one.arguments.map(({ name, about }) => [name.toUpperCase(), say(about)]))]
      : []),
    '',
    bold(say('cli.options')),
    ...aligned(optionRows(options, say)),
    ...on,
    '',
    bold(say('cli.examples')),
    ...one.examples.map((line) => `  ${line}`),
  ];
}

export const help: Subcommand = {
  name: 'help',
  group: 'care',
  summary: 'cli.help',
  on: [],
  arguments: [{ name: 'topic', type: 'text', optional: true, about: 'cli.help.topic' }],
  options: {},
  examples: ['throughline help', 'throughline help import', 'throughline help exit-codes'],
  run: async (given, session) => {
    const say: Say = (key) => text(key, {}, session.reader);
    const topic = given.text('topic');
    if (topic === 'exit-codes') return { json: { exits }, lines: exitRows(say) };
    const all = await allSubcommands();
    if (topic === undefined) {
      const json = all.map((one) => ({ name: one.name, summary: say(one.summary), usage: usageOf(one) }));
      return { json: { commands: json, exits }, lines: ofAll(all, say, session.screen) };
    }
    const one = all.find(({ name }) => name === topic);
    if (!one) return { ...refusal(problem('cli.command-unknown', { name: topic })), exit: 'usage' };
    const options = Object.entries(optionsOf(one)).map(([name, { about, ...rest }]) => ({
      name,
      about: say(about),
      ...rest,
    }));
    const json = {
      name: one.name,
      summary: say(one.summary),
      usage: usageOf(one),
      on: one.on,
      options,
      examples: one.examples,
    };
    return { json, lines: ofOne(one, say, session.screen) };
  },
};

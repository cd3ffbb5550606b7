/** docs/reference/cli.md: the subcommands, from their registry. */
import { changing, common } from '../../packages/cli/arguments.ts';
import { exitMeanings, exits, type Exit } from '../../packages/cli/exit.ts';
import { groups, type Option, type Subcommand } from '../../packages/cli/subcommand.ts';
import { usageOf } from '../../packages/cli/subcommands/help.ts';
import { allSubcommands } from '../../packages/cli/subcommands/index.ts';
import { code, page, say, table, type Pages } from './page.ts';

const titles = {
  begin: 'cli.group.begin',
  look: 'cli.group.look',
  change: 'cli.group.change',
  carry: 'cli.group.carry',
  care: 'cli.group.care',
} as const;

const places = { server: 'a server', folder: 'a data folder', file: 'a plan file' } as const;

const optionRows = (options: Readonly<Record<string, Option>>): string[][] =>
  Object.entries(options).map(([name, { type, value, short, about, choices }]) => {
    const typed = `--${name}${type === 'flag' ? '' : ` ${value ?? 'TEXT'}`}`;
    const also = short === undefined ? '' : `, \`-${short}\``;
    return [code(typed) + also, say(about) + (choices ? `: ${choices.map(code).join(', ')}` : '')];
  });

function section(one: Subcommand): string {
  const words = one.arguments.map(({ name, about }) => [code(name.toUpperCase()), say(about)]);
  const own = optionRows({ ...one.options, ...(one.changes ? changing : {}) });
  const on = one.on.length > 0 ? `Works on ${one.on.map((place) => places[place]).join(', ')}.` : '';
  const rows = [...words, ...own];
  return [
    `### ${one.name}`,
    `${say(one.summary)}. ${on}`.trim(),
    `\`\`\`sh\n${usageOf(one)}\n\`\`\``,
    ...(rows.length > 0 ? [table(['', ''], rows)] : []),
    `\`\`\`sh\n${one.examples.join('\n')}\n\`\`\``,
  ].join('\n\n');
}

export async function cliPages(): Promise<Pages> {
  const all = await allSubcommands();
  const exitRows = (Object.keys(exits) as Exit[]).map((name) => [
    String(exits[name]),
    say(exitMeanings[name]),
  ]);
  return {
    'cli.md': page(
      'The command line',
      'packages/cli/subcommands',
      `${say('cli.about')} In a clone: \`npx throughline\`.`,
      'A plan is found in this order: `--file`, `--data`, `--server`; `THROUGHLINE_FILE`, `THROUGHLINE_SERVER`; the server ' +
        'that `login` has kept; the data folder `./data`. A data folder that a server holds is reached through that server. ' +
        'A plan file is JSON, with its history inside, or YAML, with its history beside it in `PLAN.yaml.history.json`; it is ' +
        'written anew with every change, so comments in YAML do not stay.',
      'Items are named by id, by the beginning of an id (4 characters or more), or by title; where several match, all are ' +
        'listed and nothing is done. With `--json` the answer is one JSON value on standard output; a refusal is ' +
        '`{"problems": [{"code", "args", "sentence"}], "exit"}`. Colours appear only on a terminal, and never with `NO_COLOR`.',
      '## Options of every command',
      table(['', ''], optionRows(common)),
      '## Exit codes',
      table(['code', 'meaning'], exitRows),
      ...groups.flatMap((group) => [
        `## ${say(titles[group])}`,
        ...all.filter((one) => one.group === group).map(section),
      ]),
    ),
  };
}

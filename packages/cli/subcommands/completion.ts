/** `completion`: a script that completes subcommands and options, for bash, zsh or fish. */
import { text } from '@throughline/words/text';
import { optionsOf } from '../arguments.ts';
import type { Subcommand } from '../subcommand.ts';
import { problem } from '@throughline/model/problem';
import { refusal } from '../subcommand.ts';
import { allSubcommands } from './index.ts';

type Say = (one: { readonly summary: Subcommand['summary'] }) => string;

const flags = (one: Subcommand): string[] => Object.keys(optionsOf(one)).map((name) => `--${name}`);
const quoted = (words: string): string => words.replaceAll("'", '’');

function bash(all: readonly Subcommand[]): string[] {
  return [
    '# throughline completion bash >> ~/.bashrc',
    '_throughline() {',
    '  local current=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words='${all.map(({ name }) => name).join(' ')}'`,
    '  else',
    '    case $command in',
    ...all.map((one) => `      ${one.name}) words='${flags(one).join(' ')}' ;;`),
    '    esac',
    '  fi',
    '  case $current in -*) ;; *) [ "$COMP_CWORD" -gt 1 ] && { COMPREPLY=($(compgen -f -- "$current")); return; } ;; esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    'complete -F _throughline throughline',
  ];
}

function zsh(all: readonly Subcommand[], say: Say): string[] {
  return [
    '#compdef throughline',
    '# throughline completion zsh > "${fpath[1]}/_throughline"',
    '_throughline() {',
    '  if (( CURRENT == 2 )); then',
    '    local -a commands=(',
    ...all.map((one) => `      '${one.name}:${quoted(say(one))}'`),
    '    )',
    "    _describe 'command' commands",
    '    return',
    '  fi',
    '  case $words[2] in',
    ...all.map((one) => `    ${one.name}) [[ $PREFIX == -* ]] && compadd -- ${flags(one).join(' ')} ;;`),
    '  esac',
    '  [[ $PREFIX == -* ]] || _files',
    '}',
    'compdef _throughline throughline',
  ];
}

function fish(all: readonly Subcommand[], say: Say): string[] {
  return [
    '# throughline completion fish > ~/.config/fish/completions/throughline.fish',
    ...all.map(
      (one) => `complete -c throughline -n __fish_use_subcommand -f -a ${one.name} -d '${quoted(say(one))}'`,
    ),
    ...all.flatMap((one) =>
      Object.entries(optionsOf(one)).map(
        ([name, { type }]) =>
          `complete -c throughline -n '__fish_seen_subcommand_from ${one.name}' -l ${name}${type === 'flag' ? '' : ' -r'}`,
      ),
    ),
  ];
}

const shells = { bash, zsh, fish };

export const completion: Subcommand = {
  name: 'completion',
  group: 'care',
  summary: 'cli.completion',
  on: [],
  arguments: [{ name: 'shell', type: 'text', about: 'cli.completion.shell' }],
  options: {},
  examples: [
    'throughline completion bash >> ~/.bashrc',
    'throughline completion fish > ~/.config/fish/completions/throughline.fish',
  ],
  run: async (given, session) => {
    const shell = given.text('shell') ?? '';
    if (!Object.hasOwn(shells, shell)) {
      const known = { list: Object.keys(shells) };
      return { ...refusal(problem('cli.shell-unknown', { shell, known })), exit: 'usage' };
    }
    const all = await allSubcommands();
    const lines = shells[shell as keyof typeof shells](all, ({ summary }) =>
      text(summary, {}, session.reader),
    );
    return { json: { shell, script: lines.join('\n') }, lines };
  },
};

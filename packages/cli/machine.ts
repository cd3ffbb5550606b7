/** Makes the session out of the process: its streams, its clock, its language. */
import { randomBytes } from 'node:crypto';
import { text as textOf } from 'node:stream/consumers';
import { styleText } from 'node:util';
import { makeId } from '@throughline/model/id';
import { localeAmong } from '@throughline/words/languages';
import type { Screen, Session } from './session.ts';
import type { Where } from './target.ts';

const style =
  (on: boolean, format: 'bold' | 'dim' | 'red' | 'green' | 'yellow') =>
  (text: string): string =>
    on && text !== '' ? styleText(format, text, { validateStream: false }) : text;

/** Colours only where a person looks, and NO_COLOR (https://no-color.org) is not set. */
export function screenOf(env: Session['env']): Screen {
  const terminal = process.stdout.isTTY && env['TERM'] !== 'dumb';
  const colours = terminal && !env['NO_COLOR'];
  const columns = process.stdout.columns ?? Number(env['COLUMNS']);
  return {
    width: columns >= 40 ? columns : 100,
    terminal,
    bold: style(colours, 'bold'),
    dim: style(colours, 'dim'),
    red: style(colours, 'red'),
    green: style(colours, 'green'),
    yellow: style(colours, 'yellow'),
  };
}

/** `de_DE.UTF-8` → `de-DE`; LANGUAGE may list more. English where none of them is a language of ours. */
export function localeOf(env: Session['env']): string {
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const tag = (name: string): string => (name.split('.')[0] ?? '').replaceAll('_', '-');
  if (['', 'C', 'POSIX'].includes(tag(set))) return 'en';
  const listed = (env['LANGUAGE'] ?? '').split(':');
  return localeAmong([...listed, set].map(tag).filter((name) => name !== ''));
}

export function sessionOf(where: Where, asked: { json: boolean; why: string | undefined }): Session {
  const { env } = process;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const screen = screenOf(env);
  return {
    where,
    ...asked,
    screen,
    reader: { locale: localeOf(env), zone },
    interactive: screen.terminal && process.stdin.isTTY && !asked.json && !env['CI'],
    env,
    now: () => Date.now(),
    // Sweden writes dates as ISO 8601 does.
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(Date.now()),
    newId: () => makeId(randomBytes(12)),
    readStdin: () => textOf(process.stdin),
    remark: (line) => {
      process.stderr.write(`${line}\n`);
    },
  };
}

/** Insights as lines for people: one entry for each, as the compiler sees to. */
import type { InsightName, Insights } from '@throughline/engine/insights/index';
import { dayText, type Day } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import { problem } from '@throughline/model/problem';
import { givenText } from '@throughline/words/given';
import { sentence } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import type { Known } from './answers.ts';
import type { Screen } from './session.ts';
import { cut, pad, safe, widthOf } from './width.ts';

type Lines<T> = (answer: T, known: Known, screen: Screen) => string[];

const nameOf = ({ reader }: Known, id: Id): string =>
  safe(reader.nameOf?.(id) ?? text('cli.somebody', {}, reader));

const day = (at: Day, { reader }: Known): string => givenText(dayText(at), reader, 'short');

const dates: Lines<Insights['dates']> = (answer, known, screen) => {
  const rows = Object.entries(answer.items).map(([id, { start, finish }]) => [
    nameOf(known, id),
    start ? day(start.day, known) : '',
    finish ? day(finish.day, known) : '',
  ]);
  const width = (at: number): number => Math.max(0, ...rows.map((row) => widthOf(row[at] ?? '')));
  const [starts, ends] = [width(1), width(2)];
  const names = Math.min(width(0), Math.max(20, screen.width - starts - ends - 4));
  const table = rows.map(([name = '', start = '', finish = '']) =>
    `${pad(cut(name, names), names)}  ${pad(start, starts)}  ${pad(finish, ends)}`.trimEnd(),
  );
  const off = answer.disagreements.map(({ link, days }) =>
    screen.yellow(text('cli.derive.disagrees', { link: nameOf(known, link), days }, known.reader)),
  );
  return [...(table.length > 0 ? table : [text('cli.derive.no-dates', {}, known.reader)]), ...off];
};

const ownership: Lines<Insights['ownership']> = (answer, known, screen) => {
  const { reader } = known;
  const list = (ids: readonly Id[]): string[] => ids.map((id) => `  ${nameOf(known, id)}`);
  const block = (title: string, ids: readonly Id[]): string[] =>
    ids.length > 0 ? ['', screen.bold(title), ...list(ids)] : [];
  const lines = answer.owners.flatMap(({ who, owns, through }) => [
    ...block(text('cli.derive.owns', { who: nameOf(known, who), count: owns.length }, reader), owns),
    ...through.flatMap(({ role, owns: ids }) =>
      block(
        text(
          'cli.derive.owns-through',
          { who: nameOf(known, who), role: nameOf(known, role), count: ids.length },
          reader,
        ),
        ids,
      ),
    ),
  ]);
  const vacant = answer.vacant.map(({ role, owns }) =>
    screen.yellow(text('cli.derive.vacant', { role: nameOf(known, role), count: owns.length }, reader)),
  );
  const gone = answer.gone.flatMap(({ who, owns }) =>
    block(text('cli.derive.gone', { who: nameOf(known, who) }, reader), owns),
  );
  const unowned = block(text('cli.derive.unowned', { count: answer.unowned.length }, reader), answer.unowned);
  const all = [...lines, ...gone, ...unowned, ...(vacant.length > 0 ? ['', ...vacant] : [])];
  return all[0] === '' ? all.slice(1) : all;
};

const estimated: Lines<Insights['estimated']> = ({ branches, whole }, known, screen) => {
  const basis = (of: { pieces: number; estimated: number }): string =>
    text('cli.derive.estimated', { ...of }, known.reader);
  const lines = Object.entries(branches).map(([id, of]) => `${nameOf(known, id)}  ${screen.dim(basis(of))}`);
  return [...lines, screen.bold(basis(whole))];
};

const uncertain: Lines<Insights['uncertain']> = (answer, known, screen) => {
  const { reader } = known;
  const lines = answer.map(({ item, source, row, column, cell, code, args }) => {
    const place = [
      source,
      ...(row === undefined ? [] : [text('cli.import-row', { row: String(row) }, reader)]),
      ...(column === undefined ? [] : [column]),
    ].join(', ');
    const written = cell === undefined ? '' : ` “${safe(cell)}”`;
    return `${nameOf(known, item)}  ${screen.dim(place)}${written}: ${sentence(problem(code, args), reader)}`;
  });
  return lines.length > 0 ? lines : [text('cli.derive.all-certain', {}, reader)];
};

export const insightLines: { readonly [N in InsightName]: Lines<Insights[N]> } = {
  dates,
  estimated,
  ownership,
  uncertain,
};

/** The outline as lines: the tree on the left, and owner, date and status in columns beside it. */
import { textOf } from '@throughline/model/json';
import type { Item } from '@throughline/model/plan';
import type { Reader } from '@throughline/words/reader';
import { givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { safe, cut, pad, widthOf } from './width.ts';
import type { Screen } from './session.ts';

export type Row = { readonly item: Item; readonly depth: number };

type Cells = { title: string; id: string; kind: string; owner: string; date: string; status: string };

const columns = ['kind', 'owner', 'date', 'status'] as const;
const widest = { kind: 11, owner: 24, date: 23, status: 11 };
const gap = 2;
const narrowest = 24; // of the tree: below that, columns give way

/** `├─ ` and `└─ ` before each row, by the rows that follow it. */
function branches(rows: readonly Row[]): string[] {
  const made: string[] = Array.from({ length: rows.length });
  // Whether a row at a depth still follows below, seen from the end.
  let open: boolean[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    const depth = (rows[at] as Row).depth;
    open = open.slice(0, depth + 1);
    let lead = '';
    for (let level = 1; level < depth; level++) lead += open[level] ? '│  ' : '   ';
    made[at] = depth === 0 ? '' : `${lead}${open[depth] ? '├─ ' : '└─ '}`;
    open[depth] = true;
  }
  return made;
}

const cellsOf = ({ item }: Row, reader: Reader): Cells => {
  const owner = textOf(item.fields['owner']) || textOf(item.fields['holder']);
  const status = textOf(item.fields['status']);
  const date = textOf(item.fields['deadline']) || textOf(item.fields['start']);
  return {
    title: safe(reader.nameOf?.(item.id) ?? item.id),
    id: item.id,
    kind: term(item.kind, reader),
    owner: owner === '' ? '' : safe(reader.nameOf?.(owner) ?? owner),
    date: date === '' ? '' : givenText(date, reader, 'short'),
    status: status === '' ? '' : term(status, reader),
  };
};

/** @param ids shows the id of each before it */
export function treeLines(rows: readonly Row[], reader: Reader, screen: Screen, ids: boolean): string[] {
  const leads = branches(rows);
  const cells = rows.map((row) => cellsOf(row, reader));
  const shown = columns.filter((name) => cells.some((one) => one[name] !== ''));
  const widths = Object.fromEntries(
    shown.map((name) => [name, Math.min(widest[name], Math.max(...cells.map((one) => widthOf(one[name]))))]),
  );
  const idWidth = ids ? Math.max(0, ...cells.map(({ id }) => id.length)) + gap : 0;
  while (
    shown.length > 0 &&
    screen.width - idWidth - sum(shown.map((name) => (widths[name] ?? 0) + gap)) < narrowest
  ) {
    shown.shift(); // the kind goes first, the status last
  }
  const room = screen.width - idWidth - sum(shown.map((name) => (widths[name] ?? 0) + gap));
  const longest = Math.max(0, ...cells.map(({ title }, at) => widthOf((leads[at] ?? '') + title)));
  const treeWidth = Math.min(room, longest);
  return cells.map((one, at) => {
    const lead = leads[at] ?? '';
    const title = pad(cut(lead + one.title, treeWidth), treeWidth);
    const top = rows[at]?.depth === 0 ? screen.bold(title) : title;
    const rest = shown
      .map((name) => ' '.repeat(gap) + coloured(name, one, widths[name] ?? 0, screen))
      .join('');
    const id = ids ? screen.dim(pad(one.id, idWidth)) : '';
    return (id + top + rest).trimEnd();
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function coloured(name: (typeof columns)[number], cells: Cells, width: number, screen: Screen): string {
  const text = pad(cut(cells[name], width), width);
  return name === 'kind' ? screen.dim(text) : text;
}

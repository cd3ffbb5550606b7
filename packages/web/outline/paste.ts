/** A pasted list becomes rows: one command, its indentation kept. Nothing is cut off: what is too long for a title goes on below it. */
import type { DirectoryEntry } from '@throughline/model/directory';
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { limits } from '@throughline/model/limits';
import { pastedTable } from '../clipboard/pasted.ts';
import { say } from '../parts/toasts.tsx';
import { told, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';

/** A line of a list: how deep it stands, and whether its box is checked. */
export type Listed = { readonly depth: number; readonly title: string; readonly finished?: true };

/** Where pasted rows go: behind a sibling, and as what. */
export type Spot = { readonly parent: Id | null; readonly after: Id | undefined; readonly kind: string };

const mark = /^(?:[-*+•‣◦▪–]|\(?\d{1,3}[.)]|[a-z]\))\s+/;
const box = /^(?:\[([ xX✓✔]?)\]|([☐☑☒✓✔]))\s*/u;
const heading = /^(#{1,6})\s+/;

/** Headings stand above all else; what has no heading above it begins at the left. */
const deepest = 100;

/** Lines with how deep each stands, by headings and indentation; bullets, numbers and boxes are left off. */
export function outlined(lines: readonly string[]): Listed[] {
  const open: number[] = [];
  let under = -1;
  return lines.map((line) => {
    const wide = line.replaceAll('\u00a0', ' ').replaceAll('\t', '    ');
    const level = heading.exec(wide)?.[1]?.length;
    const indent = level === undefined ? (under + 1) * deepest + wide.length - wide.trimStart().length : 0;
    if (level !== undefined) under = level - 1;
    const at = level === undefined ? indent : (level - 1) * deepest;
    while (open.length > 0 && (open.at(-1) ?? 0) >= at) open.pop();
    open.push(at);
    const bare = wide.trim().replace(heading, '').replace(mark, '');
    const checked = box.exec(bare);
    const finished = /[xX✓✔☑☒]/u.test(checked?.[1] || checked?.[2] || '');
    const title = bare.replace(box, '').trim();
    return { depth: open.length - 1, title, ...(finished ? { finished: true as const } : {}) };
  });
}

/** The fields of a new row; a title that is too long is kept whole as the reason why. */
function fieldsOf(kind: string, { title, finished }: Listed): JsonObject {
  const known = kindOf(kind)?.fields ?? {};
  const cut = title.length > limits.line;
  return {
    title: cut ? `${title.slice(0, limits.line - 1)}…` : title,
    ...(cut && known['why'] ? { why: title.slice(0, limits.text) } : {}),
    ...(finished && known['status'] ? { status: 'finished' } : {}),
  };
}

export type ListWishes = {
  readonly wishes: readonly Wish[];
  readonly directory: Readonly<Record<Id, DirectoryEntry>>;
  /** the last row at the level where it was pasted */
  readonly last: Id | undefined;
};

/** The wishes for a list at a spot. */
export function listWishes(spot: Spot, lines: readonly Listed[], make: () => Id): ListWishes {
  const wishes: Wish[] = [];
  const directory: Record<Id, DirectoryEntry> = {};
  const above: { readonly id: Id; readonly kind: string }[] = [];
  let after = spot.after;
  for (const line of lines) {
    if (line.title === '') continue;
    above.length = Math.min(above.length, line.depth);
    const parent = above.at(-1);
    const id = make();
    const kind = parent ? (kindOf(parent.kind)?.child ?? parent.kind) : spot.kind;
    const place = parent
      ? { parent: parent.id }
      : { parent: spot.parent, ...(after === undefined ? {} : { after }) };
    const human = kindOf(kind)?.traits.human ?? false;
    // A person's name goes to the directory, never into the log.
    if (human) directory[id] = { name: line.title.slice(0, limits.line) };
    wishes.push({ type: 'add', id, kind, ...place, fields: human ? {} : fieldsOf(kind, line) });
    if (!parent) after = id;
    above.push({ id, kind });
  }
  return { wishes, directory, last: wishes.length > 0 ? after : undefined };
}

/** Adds a list as one command. @returns the last row made, or undefined when it was refused */
export function addList(sight: Sight, spot: Spot, lines: readonly Listed[]): Id | undefined {
  const { wishes, directory, last } = listWishes(spot, lines, newId);
  const outcome = wishes.length > 0 ? sight.live?.wish(wishes, { directory }) : undefined;
  if (!outcome) return undefined;
  if (outcome.ok) {
    say(t('web.clipboard.pasted', { count: wishes.length }), {
      deeds: [{ label: t('web.undo'), run: () => void sight.live?.undo(outcome.command) }],
    });
    return last;
  }
  const text = lines.map(({ depth, title }) => `${'\t'.repeat(depth)}${title}`).join('\n');
  keepText(told(outcome.problems, sight.reader), text);
  return undefined;
}

/** Says why a text was refused, and keeps it at hand. */
export function keepText(why: string, text: string): void {
  say(why, {
    tone: 'bad',
    stays: true,
    deeds: [{ label: t('web.clipboard.copy-back'), run: () => void navigator.clipboard?.writeText(text) }],
  });
}

/** Adds the lines where a row is being written. @returns the last row made, or undefined when it was refused */
export function addPasted(sight: Sight, spot: Spot, lines: readonly string[]): Id | undefined {
  const cells = lines.map((line) => line.trimEnd().split('\t'));
  // Tabs between words are the cells of a spreadsheet; tabs before them only indent.
  if (cells.every((row) => row.length > 1 && row[0]?.trim() !== '')) {
    pastedTable.set({ cells, spot, text: lines.join('\n') });
    return undefined;
  }
  return addList(sight, spot, outlined(lines));
}

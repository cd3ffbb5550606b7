/** A pasted list becomes rows: one command, its indentation kept. */
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import type { Sight } from '../sight.ts';
import { newId } from '../store/browser.ts';
import type { Draft } from './rows.ts';

const mark = /^(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/;

/** Lines with how deep each stands, by its indentation; bullets and numbers are left off. */
export function outlined(lines: readonly string[]): { readonly depth: number; readonly title: string }[] {
  const open: number[] = [];
  return lines.map((line) => {
    const wide = line.replaceAll('\t', '    ');
    const indent = wide.length - wide.trimStart().length;
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop();
    open.push(indent);
    return { depth: open.length - 1, title: wide.trim().replace(mark, '').trim() };
  });
}

/** Adds the lines where the draft stands. @returns the last row made, or undefined when it was refused */
export function addPasted(sight: Sight, draft: Draft, lines: readonly string[]): Id | undefined {
  const wishes: Wish[] = [];
  const above: { readonly id: Id; readonly kind: string }[] = [];
  let after = draft.after;
  for (const { depth, title } of outlined(lines)) {
    if (title === '') continue;
    above.length = Math.min(above.length, depth);
    const parent = above.at(-1);
    const id = newId();
    const kind = parent ? (kindOf(parent.kind)?.child ?? parent.kind) : draft.kind;
    const place = parent
      ? { parent: parent.id }
      : { parent: draft.parent, ...(after === undefined ? {} : { after }) };
    wishes.push({ type: 'add', id, kind, ...place, fields: { title } });
    if (!parent) after = id;
    above.push({ id, kind });
  }
  return wishes.length > 0 && sight.wish(wishes).ok ? after : undefined;
}

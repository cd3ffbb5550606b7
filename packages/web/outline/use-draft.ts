/** The row that is being written: where it stands, what is typed in it, and how it comes into the plan. */
import { useState } from 'react';
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { itemOf } from '@throughline/model/plan';
import { added } from '../deeds.ts';
import { columnsOf } from '../lens/columns.ts';
import { signal, type Signal } from '../parts/signal.ts';
import type { Sight } from '../sight.ts';
import { addPasted } from './paste.ts';
import { canHold, childKind, childrenIn, drawnIn, drawnOut } from './rows.ts';
import type { Draft, OutlineLens } from './rows.ts';
import type { TitleKey } from './title-input.tsx';

/** A draft, and the group below whose heading it is written. */
export type Writing = Draft & { readonly group?: string | undefined };

/** How the writing of a draft ended. */
export type Ended = {
  /** whether the input may go */
  readonly ok: boolean;
  /** where the cursor goes; null for the first row */
  readonly to?: Id | null;
  /** the item that was made */
  readonly made?: Id;
};

export type Drafting = {
  readonly draft: Writing | undefined;
  /** counts drafts, so that each gets an input of its own */
  readonly turn: number;
  /** what has been typed so far: typing draws nothing but its own input */
  readonly text: Signal<string>;
  readonly begin: (draft: Writing) => void;
  readonly end: (text: string, by: TitleKey) => Ended;
  readonly pasted: (lines: readonly string[]) => Ended;
};

/** What an item has that is added below the heading of a group. */
function sharedFields(lens: OutlineLens, { group, kind }: Writing): JsonObject {
  if (group === undefined || lens.group === undefined || !kindOf(kind)?.fields[lens.group]) return {};
  const value = group === '' ? undefined : columnsOf(lens.tree).get(lens.group)?.group?.value?.(group);
  return value === undefined ? {} : { [lens.group]: value };
}

export function useDraft(sight: Sight, lens: OutlineLens): Drafting {
  const { plan } = sight;
  const [draft, setDraft] = useState<Writing>();
  const [turn, setTurn] = useState(0);
  const [text] = useState(() => signal(''));

  function begin(wanted: Writing): void {
    text.set('');
    setDraft(wanted);
    setTurn((count) => count + 1);
  }

  /** Beside the sibling it follows, where that still stands there. */
  function putIn(title: string, now: Writing): Id | undefined {
    const siblings = childrenIn(plan, now.parent, lens);
    const [first] = siblings;
    const after = siblings.find((id) => id === now.after);
    const beside =
      after !== undefined ? { after } : now.after === undefined && first ? { before: first } : {};
    return added(sight, now.kind, title, { parent: now.parent, ...beside }, sharedFields(lens, now));
  }

  function end(typed: string, by: TitleKey): Ended {
    if (!draft) return { ok: true };
    const title = typed.trim();
    if (by === 'tab' || by === 'shift-tab') {
      const moved = by === 'tab' ? drawnIn(plan, draft, lens) : drawnOut(plan, draft);
      if (lens.group === undefined) setDraft(moved);
      return { ok: true };
    }
    if (by === 'escape' || title === '') {
      setDraft(undefined);
      return by === 'blur' ? { ok: true } : { ok: true, to: draft.after ?? draft.parent };
    }
    const made = putIn(title, draft);
    if (made === undefined) return { ok: false };
    if (by === 'enter') {
      begin({ ...draft, after: made });
      return { ok: true, made };
    }
    setDraft(undefined);
    return { ok: true, to: made, made };
  }

  function pasted(lines: readonly string[]): Ended {
    const made = draft && addPasted(sight, draft, lines);
    if (made === undefined) return { ok: false };
    setDraft(undefined);
    return { ok: true, to: made };
  }

  return { draft, turn, text, begin, end, pasted };
}

/** A draft as the first or last child of an item, of the kind that its siblings have. */
export const draftIn = (sight: Sight, parent: Id | null, lens: OutlineLens): Writing => ({
  parent,
  after: childrenIn(sight.plan, parent, lens).at(-1),
  kind: childKind(sight.plan, parent, lens),
});

/** The last place of all: with one goal, what comes next belongs under it. */
export function draftLast(sight: Sight, lens: OutlineLens): Writing {
  const { plan } = sight;
  const root = lens.root !== undefined && itemOf(plan, lens.root) ? lens.root : null;
  const tops = childrenIn(plan, root, lens);
  const only = tops.length === 1 && root === null ? tops[0] : undefined;
  return draftIn(sight, only !== undefined && canHold(plan, only) ? only : root, lens);
}

/** Everything that can be wished for. */
import type { WishVerb } from '../wish.ts';
import { add, type Add } from './add.ts';
import { answer, type AnswerWish } from './answer.ts';
import { ask, type AskWish } from './ask.ts';
import { edit, type Edit } from './edit.ts';
import { link, type Link } from './link.ts';
import { move, type Move } from './move.ts';
import { remove, type Remove } from './remove.ts';
import { restore, type Restore } from './restore.ts';
import { retract, type Retract } from './retract.ts';
import { undo, type Undo } from './undo.ts';
import { unlink, type Unlink } from './unlink.ts';

export const commands = {
  add,
  edit,
  move,
  remove,
  restore,
  link,
  unlink,
  ask,
  answer,
  retract,
  undo,
} as const;

export type Wish =
  | Add
  | Edit
  | Move
  | Remove
  | Restore
  | Link
  | Unlink
  | AskWish
  | AnswerWish
  | Retract
  | Undo;

/** The verb of a wish. The cast is sound: the table is keyed by the type that each verb declares. */
export const wishVerbOf = (wish: Wish): WishVerb<Wish> => commands[wish.type] as unknown as WishVerb<Wish>;

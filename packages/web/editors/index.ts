/** The editors of all types of fields. */
import type { Field } from '@throughline/model/field';
import type { Editor } from '../editor.ts';
import { choice } from './choice.tsx';
import { data } from './data.tsx';
import { estimate } from './estimate.tsx';
import { flag } from './flag.tsx';
import { given } from './given.tsx';
import { line } from './line.tsx';
import { list } from './list.tsx';
import { number } from './number.tsx';
import { ref } from './ref.tsx';
import { refs } from './refs.tsx';
import { text } from './text.tsx';

const editors: { readonly [T in Field['type']]: Editor<Extract<Field, { type: T }>> } = {
  line,
  text,
  list,
  choice,
  given,
  estimate,
  flag,
  number,
  data,
  ref,
  refs,
};

/** The editor of a field. The cast is sound: the table is keyed by the type of the field. */
export const editorOf = (field: Field): Editor => editors[field.type] as unknown as Editor;

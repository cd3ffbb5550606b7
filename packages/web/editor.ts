/** The contract of `editors/`: how the value of a field is shown and changed, by the type of the field. */
import type { ReactNode } from 'react';
import type { Field } from '@throughline/model/field';
import type { Json } from '@throughline/model/json';
import type { Sight } from './sight.ts';

export type Shown<F extends Field = Field> = {
  readonly field: F;
  readonly value: Json | undefined;
  readonly sight: Sight;
  /** in a cell of the outline: one line, short forms */
  readonly short?: boolean;
  /** saves a value that can be changed where it is shown, such as a check box in a text */
  readonly save?: ((value: string) => void) | undefined;
};

export type Editing<F extends Field = Field> = Omit<Shown<F>, 'save'> & {
  /** what the field is called, for the label */
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** one sentence rather than paragraphs: Enter saves */
  readonly sentence?: boolean | undefined;
  /** what was typed to begin with; replaces the value */
  readonly typed?: string | undefined;
  /**
   * Saves; null clears. Answers whether it was accepted: if not, the editor stays open with what was typed.
   * @param next where the focus goes: the next field, or back
   */
  readonly save: (value: Json | null, next?: 'on' | 'back') => boolean;
  /** @param typed what is given up, where it was more than a few keys: it is kept at hand */
  readonly cancel: (typed?: string) => void;
};

export type Editor<F extends Field = Field> = {
  readonly Show: (props: Shown<F>) => ReactNode;
  /** none for what people do not edit */
  readonly Edit?: (props: Editing<F>) => ReactNode;
};

/** The contract of `faces/`: how a kind of item looks. Total over the kinds: a new kind does not compile without one. */
import type { IconName } from './parts/icon.tsx';
import type { TextKey } from '@throughline/words/text';

/** A colour token that says what sort of thing it is: `--kind-<tone>`. */
export type Tone = 'direction' | 'effect' | 'thing' | 'action' | 'point' | 'people';

export type Section = {
  /** none for the fields that stand on top */
  readonly label?: TextKey;
  readonly fields: readonly string[];
};

export type Face = {
  readonly icon: IconName;
  readonly tone: Tone;
  /** what an empty title asks for */
  readonly prompt: TextKey;
  /** which fields it shows, in which order; the title stands above them */
  readonly sections: readonly Section[];
};

/** Sections that several kinds share. */
export const who: Section = { label: 'web.section.who', fields: ['owner', 'contributors', 'reviewer'] };
export const whenDated: Section = { label: 'web.section.when', fields: ['start', 'deadline'] };
export const whenWorked: Section = { label: 'web.section.when', fields: ['start', 'deadline', 'estimate'] };

/**
 * The contract of `asks/`: whatever waits for a person. Who owes whom which answer, about what, by when, and what
 * silence does. Home, inbox, mail, escalation and meeting read asks and know no flow by name.
 */
import type * as z from 'zod';
import type { Id } from './id.ts';
import type { JsonObject } from './json.ts';

export type AskKind = {
  readonly name: string;
  /** what is asked */
  readonly body: z.ZodType;
  /** what counts as an answer */
  readonly answer: z.ZodType;
  /** what happens when nobody answers by the date: nothing, or it goes up to the next owner */
  readonly silence: 'waits' | 'escalates';
};

export type Ask = {
  readonly id: Id;
  readonly kind: string;
  /** the item it is about */
  readonly about: Id;
  /** the person who asks, and the person or role who owes the answer */
  readonly from: Id;
  readonly to: Id;
  readonly due?: string;
  readonly tag: string;
  readonly body: JsonObject;
  /** open until there is one */
  readonly answer?: JsonObject;
};

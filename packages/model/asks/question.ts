/** Question: something about an item that one person can make clear. Open until answered. */
import * as z from 'zod';
import type { AskKind } from '../ask.ts';
import { limits } from '../limits.ts';

const text = z.string().min(1).max(limits.text);

export const question: AskKind = {
  name: 'question',
  body: z.strictObject({ text }),
  answer: z.strictObject({ text }),
  silence: 'waits',
};

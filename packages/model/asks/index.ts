/** The kinds of asks. */
import type { AskKind } from '../ask.ts';
import { question } from './question.ts';

export const askKinds = { question } as const satisfies Record<string, AskKind>;

export const askKindOf = (name: string): AskKind | undefined =>
  Object.hasOwn(askKinds, name) ? askKinds[name as keyof typeof askKinds] : undefined;

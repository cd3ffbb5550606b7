/** The limit on attempts to come in: address and machine each have their own, so that neither can be guessed through. */
import { problem } from '@throughline/model/problem';
import type { House } from './house.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Counts an attempt. @returns the refusal, when there were too many */
export function tooOften({ rates }: House, ip: string, email: string): Refusal | undefined {
  const seconds = Math.max(rates.take('entry', ip), rates.take('entry', email.toLowerCase()));
  if (seconds === 0) return undefined;
  return { ...refuse(429, problem('rate.entry', { seconds })), headers: { 'retry-after': `${seconds}` } };
}

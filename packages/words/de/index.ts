/** German. What has no German message yet is said in English. */
import { dem, den, der, ein, einem, einen, q, tat } from './grammar.ts';
import { problems } from './problems.ts';
import { said } from './said.ts';
import { terms } from './terms.ts';
import { when } from './when.ts';

export const de = {
  messages: { ...problems, ...said, ...terms, ...when },
  grammar: { dem, den, der, ein, einem, einen, q, tat },
} as const;

/** German. What has no German message yet is said in English. */
import { cli } from './cli.ts';
import { dem, den, der, ein, einem, einen, q, tat } from './grammar.ts';
import { problems } from './problems.ts';
import { quickLine } from './quick.ts';
import { refusals } from './refusals.ts';
import { remarks } from './remarks.ts';
import { said } from './said.ts';
import { server } from './server.ts';
import { tables } from './tables.ts';
import { terms } from './terms.ts';
import { exchange } from './web-exchange.ts';
import { when } from './when.ts';

export const de = {
  messages: {
    ...cli,
    ...problems,
    ...quickLine,
    ...refusals,
    ...remarks,
    ...said,
    ...server,
    ...tables,
    ...terms,
    ...when,
    ...exchange,
  },
  grammar: { dem, den, der, ein, einem, einen, q, tat },
} as const;

/** English: the language that every other falls back to. */
import { cli } from './cli.ts';
import { a, q } from './grammar.ts';
import { problems } from './problems.ts';
import { refusals } from './refusals.ts';
import { remarks } from './remarks.ts';
import { said } from './said.ts';
import { server } from './server.ts';
import { tables } from './tables.ts';
import { terms } from './terms.ts';
import { web } from './web.ts';
import { when } from './when.ts';

/** What screens and the terminal say of their own; `text` takes only these. */
export const own = { ...cli, ...web } as const;

export const en = {
  messages: {
    ...problems,
    ...refusals,
    ...said,
    ...terms,
    ...remarks,
    ...tables,
    ...when,
    ...server,
    ...own,
  },
  grammar: { a, q },
} as const;

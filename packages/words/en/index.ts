/** English: the language that every other falls back to. */
import { cli } from './cli.ts';
import { a, q } from './grammar.ts';
import { problems } from './problems.ts';
import { quickLine } from './quick.ts';
import { refusals } from './refusals.ts';
import { remarks } from './remarks.ts';
import { said } from './said.ts';
import { server } from './server.ts';
import { tables } from './tables.ts';
import { terms } from './terms.ts';
import { board } from './web-board.ts';
import { exchange } from './web-exchange.ts';
import { faces } from './web-faces.ts';
import { item } from './web-item.ts';
import { lens } from './web-lens.ts';
import { offline } from './web-offline.ts';
import { outline } from './web-outline.ts';
import { quick } from './web-quick.ts';
import { shell } from './web-shell.ts';
import { start } from './web-start.ts';
import { when } from './when.ts';

/** What screens and the terminal say of their own; `text` takes only these. */
export const own = {
  ...cli,
  ...start,
  ...shell,
  ...outline,
  ...lens,
  ...quick,
  ...item,
  ...faces,
  ...board,
  ...exchange,
  ...offline,
} as const;

export const en = {
  messages: {
    ...problems,
    ...refusals,
    ...quickLine,
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

/** German: all that English says. */
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
import { board } from './web-board.ts';
import { offline } from './web-offline.ts';
import { outline } from './web-outline.ts';
import { quick } from './web-quick.ts';
import { faces } from './web-faces.ts';
import { item } from './web-item.ts';
import { lens } from './web-lens.ts';
import { shell } from './web-shell.ts';
import { start } from './web-start.ts';
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
    ...start,
    ...shell,
    ...lens,
    ...item,
    ...faces,
    ...quick,
    ...outline,
    ...offline,
    ...board,
  },
  grammar: { dem, den, der, ein, einem, einen, q, tat },
} as const;

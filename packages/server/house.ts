/** The house: all that the doors share. Made once, by `start`; tests make their own. */
import type { Id } from '@throughline/model/id';
import type { Store } from '@throughline/store/store';
import type { Logger } from 'pino';
import type { Access } from './access.ts';
import type { Accounts } from './accounts.ts';
import type { Execute } from './execute.ts';
import type { Plans } from './plans.ts';
import type { Rates } from './rates.ts';
import type { Streams } from './streams.ts';
import type { InTurn } from './turns.ts';

export type House = {
  readonly store: Store;
  readonly plans: Plans;
  readonly execute: Execute;
  readonly accounts: Accounts;
  readonly access: Access;
  readonly streams: Streams;
  readonly rates: Rates;
  readonly inTurn: InTurn;
  readonly log: Logger;
  /** milliseconds since 1970-01-01T00:00Z */
  readonly clock: () => number;
  readonly newId: () => Id;
  /** told when the first account has been made: then the server may listen beyond this machine */
  readonly firstAccount: () => void;
};

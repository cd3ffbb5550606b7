/**
 * The embedded database is one connection, so whoever wants it takes turns: a transaction has it until it ends, the
 * others wait in line. A query that is not part of the open transaction but is awaited by it would wait for ever;
 * the time limit turns that into an error that says what to change.
 */
import type { Client, QueryResult, QueryResultRow } from 'pg';
import { StoreError } from '../problem.ts';
import { preparer } from './prepared.ts';

type Query = <R extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<QueryResult<R>>;

/** The connection, for one turn. */
export type Turn = {
  readonly query: Query;
  readonly release: () => void;
};

export type Turns = {
  /** @throws StoreError `store.busy` after the time limit, `store.closed` once closed */
  readonly connect: () => Promise<Turn>;
  /** One query in a turn of its own. */
  readonly query: Query;
  /** Refuses newcomers and waits until the line is empty, but not longer than a query would. */
  readonly end: () => Promise<void>;
};

type Waiting = { readonly admit: (turn: Turn) => void; readonly timer: NodeJS.Timeout };

/**
 * @param limitMs how long to wait for a turn before the error
 * @param fault why the database no longer answers, or null
 * @param onRelease told after each turn, when the connection is clean again
 */
export function takeTurns(
  client: Client,
  limitMs: number,
  fault: () => Error | null,
  onRelease: () => void,
): Turns {
  const prepare = preparer();
  const line: Waiting[] = [];
  let holder: { sql: string; since: number } | null = null;
  let closed = false;
  let onEmpty = () => {};

  const next = () => {
    const first = line.shift();
    if (first === undefined) {
      holder = null;
      onEmpty();
      return;
    }
    clearTimeout(first.timer);
    first.admit(turn());
  };

  const turn = (): Turn => {
    const mine = { sql: '', since: performance.now() };
    holder = mine;
    let over = false;
    return {
      query: async (sql, values) => {
        const error = fault();
        if (error !== null) throw error;
        if (over)
          throw new Error('This connection was released; a query must run while its transaction is open.');
        if (typeof sql !== 'string')
          throw new TypeError('The embedded database has no cursors: page through the rows.');
        if (/^(?:$|begin|start transaction)/.test(mine.sql)) mine.sql = sql;
        return client.query(prepare(sql, values));
      },
      release: () => {
        if (over) return;
        over = true;
        if (client.getTransactionStatus() === 'I') handOn();
        // Somebody forgot to end a transaction, and the next in line must not run inside it.
        else client.query('rollback').then(handOn, handOn);
      },
    };
  };

  const handOn = () => {
    next();
    onRelease();
  };

  const busy = () => {
    const seconds = ((performance.now() - (holder?.since ?? 0)) / 1000).toFixed(1);
    const sql = (holder?.sql ?? '').replace(/\s+/g, ' ').slice(0, 120);
    return new StoreError(
      'store.busy',
      { seconds: Number(seconds), waiting: line.length, sql },
      `Waited ${limitMs} ms for the embedded database's one connection, which another transaction has held for ` +
        `${seconds} s (it began with: ${sql}). A query inside a transaction must run on that transaction (tx), not on db.`,
    );
  };

  const turns: Turns = {
    connect: async () => {
      if (closed) throw new StoreError('store.closed', {}, 'The embedded database is closed.');
      if (holder === null) return turn();
      return new Promise<Turn>((admit, reject) => {
        const giveUp = () => {
          line.splice(line.indexOf(waiting), 1);
          reject(busy());
        };
        const waiting: Waiting = { admit, timer: setTimeout(giveUp, limitMs) };
        line.push(waiting);
      });
    },
    query: async (sql, values) => {
      const once = await turns.connect();
      try {
        return await once.query(sql, values);
      } finally {
        once.release();
      }
    },
    end: async () => {
      closed = true;
      if (holder === null) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limitMs);
        onEmpty = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
  return turns;
}

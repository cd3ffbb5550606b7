/**
 * What PostgreSQL's background processes would do and PGlite has none of: write the log back into the tables, without
 * which it grows for ever and the next start after a crash replays all of it, and clear away dead rows.
 */
import type { Meter } from './durable-fs.ts';
import type { Turns } from './turns.ts';

export type UpkeepSettings = {
  /** at the latest so long after a commit */
  readonly everyMs: number;
  /** or after so many commits */
  readonly everyCommits: number;
  /** or after so many bytes of log, which a large import writes in few commits */
  readonly everyLogBytes: number;
  /** calls back again and again, until told to stop; injected so that tests own the time */
  readonly every: (ms: number, call: () => void) => () => void;
  readonly onError: (error: unknown) => void;
};

export type Upkeep = {
  /** Looks whether it is due, after each turn. */
  readonly note: () => void;
  readonly checkpoint: () => Promise<void>;
  /** Vacuums and analyses the tables that changed enough, then checkpoints. Never twice at once. */
  readonly run: () => Promise<void>;
  readonly stop: () => void;
};

export const usualUpkeep: UpkeepSettings = {
  everyMs: 5 * 60_000,
  everyCommits: 5_000,
  everyLogBytes: 64 * 1024 * 1024,
  every: (ms, call) => {
    const timer = setInterval(call, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
  onError: () => {},
};

/** PostgreSQL's own thresholds for autovacuum: 50 rows and a fifth dead, or a tenth changed since last analysed. */
const dueTables = `
  select format('%I.%I', schemaname, relname) as name from pg_stat_all_tables
  where schemaname <> 'pg_toast'
    and (n_dead_tup > 50 + .2 * n_live_tup or n_mod_since_analyze > 50 + .1 * n_live_tup)
  order by n_dead_tup desc`;

/**
 * @param meter what the database's thread has written so far
 */
export function keepUp(turns: Turns, meter: () => Meter, settings: UpkeepSettings): Upkeep {
  let done = meter();
  let running: Promise<void> | null = null;
  let stopped = false;

  const checkpoint = async () => {
    const seen = meter();
    await turns.query('checkpoint');
    done = seen;
  };

  // Each table is a turn of its own, so that requests get theirs in between.
  const work = async () => {
    await turns.query('select pg_stat_force_next_flush()');
    const { rows } = await turns.query<{ name: string }>(dueTables);
    for (const { name } of rows) await turns.query(`vacuum (analyze) ${name}`);
    await checkpoint();
  };
  const run = () =>
    (running ??= work().finally(() => {
      done = meter();
      running = null;
    }));

  const start = () => void run().catch((error: unknown) => stopped || settings.onError(error));
  const note = () => {
    if (running !== null || stopped) return;
    const { logSyncs, logBytes } = meter();
    const due =
      logSyncs - done.logSyncs >= settings.everyCommits || logBytes - done.logBytes >= settings.everyLogBytes;
    if (due) start();
  };
  const stopTimer = settings.every(settings.everyMs, () => {
    if (meter().logSyncs > done.logSyncs && !stopped) start();
  });
  return {
    note,
    checkpoint,
    run,
    stop: () => {
      stopped = true;
      stopTimer();
    },
  };
}

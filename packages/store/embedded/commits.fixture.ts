/** For tests: a process that commits until it is killed or its disk is full, and says what was acknowledged. */
import { Kysely } from 'kysely';
import { openEmbedded } from './open.ts';

const opened = await openEmbedded({ dataDir: process.argv[2] ?? '' });
const db = new Kysely<{ t: { n: number; text: string } }>({ dialect: opened.dialect });
const { rows } = await opened.pool.query<{ last: number }>('select coalesce(max(n), 0) as last from t');
const say = (line: string) => process.stdout.write(`${line}\n`);
say('ready');
try {
  for (let n = (rows[0]?.last ?? 0) + 1; ; n++) {
    await db.transaction().execute((tx) =>
      tx
        .insertInto('t')
        .values({ n, text: 'x'.repeat(500) })
        .execute(),
    );
    say(`${n}`);
    if (n % 100 === 0) await opened.upkeep();
  }
} catch (error) {
  say(`error: ${String(error)}`);
  say(`died: ${(await opened.died).problem.code}`);
  await opened.close();
}

/**
 * `npm run kill-campaign`: kills a writing process 50 times on the embedded database and 50 times on PostgreSQL, and
 * prints what became of what it had acknowledged. `npm run kill-campaign -- 5` does 5 of each. Takes 6 minutes of
 * one processor: 18 minutes on a machine that is busy with other things.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSchema } from '@throughline/store/engines.fixture';
import type { StoreOptions } from '@throughline/store/open';
import { kept, round, type Found } from '../tests/kill/rounds.ts';
import { postgres } from './lib/postgres.mjs';

const rounds = Number(process.argv[2] ?? 50);

async function campaign(engine: string, options: StoreOptions): Promise<boolean> {
  const began = performance.now();
  const said = new Set<string>();
  const bad: Found[] = [];
  let last: Found | undefined;
  for (let at = 0; at < rounds; at++) {
    last = await round(options, said, Math.random);
    if (!kept(last)) bad.push(last);
  }
  const count = (list: (found: Found) => readonly unknown[]): number =>
    bad.reduce((sum, found) => sum + list(found).length, 0);
  const cells = [
    engine,
    rounds,
    said.size,
    last?.unsaid ?? 0,
    count((found) => found.lost),
    count((found) => found.twice),
    count((found) => found.halves),
    count((found) => found.gaps),
    count((found) => found.wrong),
    `${((performance.now() - began) / 1000).toFixed(0)} s`,
  ];
  console.log(cells.map((cell) => String(cell).padEnd(13)).join(''));
  for (const found of bad) console.log(JSON.stringify(found));
  return bad.length === 0;
}

const titles = [
  'engine',
  'kills',
  'acknowledged',
  'unsaid',
  'lost',
  'twice',
  'half',
  'gaps',
  'wrong',
  'length',
];
console.log(titles.map((title) => title.padEnd(13)).join(''));

const dataDir = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
let good = await campaign('embedded', { dataDir });
await rm(dataDir, { recursive: true });

const server = await postgres();
if (server.url === undefined) console.log(`skipped: PostgreSQL: ${server.why}`);
else {
  const { schemaUrl, drop } = await newSchema(server.url);
  good = (await campaign('PostgreSQL', { databaseUrl: schemaUrl })) && good;
  await drop();
}
await server.stop();
process.exitCode = good ? 0 : 1;

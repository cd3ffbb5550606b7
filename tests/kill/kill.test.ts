/** What was acknowledged is there after the process was killed: a few rounds. `npm run kill-campaign` does many. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillPristine } from '@throughline/store/embedded/pristine';
import { newSchema, servers } from '@throughline/store/engines.fixture';
import { openStore, type StoreOptions } from '@throughline/store/open';
import { kept, round, writer } from './rounds.ts';

const rounds = 5;

async function survives(options: StoreOptions): Promise<void> {
  const said = new Set<string>();
  for (let at = 0; at < rounds; at++) {
    const found = await round(options, said, Math.random);
    expect(found).toMatchObject({ lost: [], twice: [], halves: [], gaps: [], wrong: [] });
    expect(kept(found)).toBe(true);
  }
  expect(said.size).toBeGreaterThan(0);
}

describe('on the embedded database', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'tl-kill-'));
    await (await openStore({ dataDir, fill: fillPristine })).close();
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it(`a writer that is killed ${rounds} times keeps its word`, () => survives({ dataDir }), 300_000);

  it('a second process on the same data folder gets a sentence', async () => {
    const store = await openStore({ dataDir });
    await store.createWorkspace('mine', 'Mine', 1);
    const lines = await writer({ dataDir }, () => {});
    expect(lines).toEqual([expect.stringMatching(/^refused .*data folder.*process/)]);
    expect(await store.workspaces()).toHaveLength(1);
    await store.close();
  });
});

describe.each(servers)('on PostgreSQL', (url) => {
  let schemaUrl: string;
  let drop: () => Promise<void>;
  beforeEach(async () => void ({ schemaUrl, drop } = await newSchema(url)));
  afterEach(() => drop());

  it(
    `a writer that is killed ${rounds} times keeps its word`,
    () => survives({ databaseUrl: schemaUrl }),
    300_000,
  );
});

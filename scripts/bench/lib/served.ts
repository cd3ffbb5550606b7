/** What a server answers in a second: updates, reads, lists and all of them mixed, and whether every update was kept. */
import { api } from '@throughline/server/contract';
import type { Figure } from '../../bench.ts';
import { ms, perSecond, quantile } from './figures.ts';
import type { Acknowledged, Kind, Loaded } from './load.ts';
import { loadOn, type Place } from './place.ts';

export type Measured = {
  readonly label: string;
  readonly mix: readonly Kind[];
  /** requests of one run */
  readonly count: number;
  readonly atLeast?: number;
};

const runs = 3;
const mostSeconds = 6; // of one run: on a busy machine it asks less
const size = 10_000;

const all = ({ times }: Loaded): number[] => Object.values(times).flat();
const rateOf = (loaded: Loaded): number => all(loaded).length / loaded.seconds;

/** The run in the middle by rate, with its quantiles; each after a run to warm up. */
export async function measure(place: Place, wanted: readonly Measured[]): Promise<Record<string, Figure>> {
  const kept: Acknowledged[] = [];
  const figures: Record<string, Figure> = {};
  const began = await versionOf(place);
  for (const [at, { label, mix, count, atLeast }] of wanted.entries()) {
    const loads: (Loaded & { cpuMs: number })[] = [];
    for (let turn = 0; turn <= runs; turn++) {
      const asked = turn === 0 ? Math.ceil(count / 3) : count;
      const before = await place.cpuMs();
      const loaded = await loadOn(place, { mix, size, mostSeconds, run: `m${at}-${turn}`, count: asked });
      kept.push(...loaded.acknowledged);
      if (turn > 0) loads.push({ ...loaded, cpuMs: (await place.cpuMs()) - before });
    }
    const middle = loads.toSorted((a, b) => rateOf(a) - rateOf(b))[Math.floor(runs / 2)];
    if (!middle) continue;
    figures[label] = perSecond(rateOf(middle), atLeast);
    for (const share of [0.5, 0.95, 0.99]) {
      figures[`${label}, p${share * 100}`] = ms(quantile(all(middle), share));
    }
    figures[`${label}, processor time of the server for each`] = ms(middle.cpuMs / all(middle).length);
  }
  await provenIn(place, began, kept);
  return figures;
}

async function versionOf({ call, workspace }: Place): Promise<number> {
  const { workspaces } = await call(api.me, {});
  return workspaces.find(({ id }) => id === workspace)?.version ?? Number.NaN;
}

/** Every acknowledged update stands in the log once, at the version that was answered, and nothing else does. */
async function provenIn(place: Place, began: number, kept: readonly Acknowledged[]): Promise<void> {
  const { call, workspace } = place;
  const rows = new Map<number, string>();
  for (let before = (await versionOf(place)) + 1; before > began + 1;) {
    const { entries } = await call(api.log, { workspace, before, limit: 500 });
    for (const { version, command } of entries) if (version > began) rows.set(version, command);
    before = entries.at(-1)?.version ?? 0;
  }
  const lost = kept.filter(({ version, command }) => rows.get(version) !== command);
  if (lost.length > 0 || rows.size !== kept.length) {
    throw new Error(
      `${kept.length} updates were acknowledged, the log has ${rows.size}, ${lost.length} are lost`,
    );
  }
}

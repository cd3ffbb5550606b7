/** A running server as a target, over the same HTTP door that the browser uses. */
import type { Entry } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import { list, problem } from '@throughline/model/problem';
import { fromJson } from '@throughline/model/serial';
import { client, type Called, type Client } from '@throughline/server/client';
import { api, type WorkspaceLine } from '@throughline/server/contract';
import { Refused } from './refused.ts';
import type { Session } from './session.ts';
import { no, yes, type Lost, type No, type Rows, type Target, type Yes } from './target.ts';

const page = 500; // rows of the log in one answer, as the contract has it

export const clientFor = (base: string, token?: string): Client =>
  client({ base: base.replace(/\/+$/, ''), fetch: (url, init) => fetch(url, init), token });

/** A refusal of the server as one of ours. */
export function refused(base: string, { details }: Extract<Called<unknown>, { ok: false }>): No {
  if (details.status === 0) return no('unreachable', problem('cli.server-silent', { url: base }));
  if (details.status === 401) return no('unreachable', problem('cli.not-signed-in', { url: base }));
  const busy = details.status === 503 || details.status === 429;
  return no(details.status === 409 || busy ? 'conflict' : 'refused', ...details.problems);
}

/** The one workspace that is meant. */
export function chosen(lines: readonly WorkspaceLine[], wanted: string | undefined): WorkspaceLine | No {
  const found =
    wanted === undefined
      ? lines
      : lines.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  const [first] = found;
  if (first && found.length === 1) return first;
  if (lines.length === 0) return no('refused', problem('cli.workspace-none'));
  const names = list(lines.map(({ id, name }) => `${name} (${id})`));
  if (wanted !== undefined && !first) {
    return no('usage', problem('cli.workspace-unknown', { text: wanted, workspaces: names }));
  }
  return no('usage', problem('cli.workspace-several', { count: lines.length, workspaces: names }));
}

export async function openRemote(
  base: string,
  token: string | undefined,
  session: Session,
): Promise<Yes<Target> | No> {
  const { call } = clientFor(base, token);
  const me = await call(api.me, {});
  if (!me.ok) return refused(base, me);
  if (me.value.setup) return no('unreachable', problem('cli.server-new', { url: base }));
  if (!me.value.account) return no('unreachable', problem('cli.not-signed-in', { url: base }));
  const line = chosen(me.value.workspaces, session.where.workspace);
  if ('ok' in line) return line;
  return yes(remoteTarget(base, call, line, session));
}

function remoteTarget(
  base: string,
  call: Client['call'],
  { id: workspace, name, person }: WorkspaceLine,
  session: Session,
): Target {
  // A door that answers here has answered before: what fails now is told by whoever runs us.
  const must = async <T>(called: Promise<Called<T>>): Promise<T> => {
    const answer = await called;
    if (!answer.ok) throw new Refused(refused(base, answer));
    return answer.value;
  };
  const logPage = (before: number | undefined, limit: number): Promise<Rows> =>
    must(call(api.log, { workspace, limit, ...(before === undefined ? {} : { before }) }));

  return {
    place: 'server',
    address: base,
    workspace: { id: workspace, name },
    person,
    plan: async () => fromJson((await must(call(api.plan, { workspace }))).plan),
    planAt: async (version) => {
      const rows: Entry[] = [];
      for (let before = version + 1; before > 1;) {
        const { entries } = await logPage(before, page);
        rows.push(...entries);
        before = entries.at(-1)?.version ?? 1;
      }
      return fold(emptyPlan(workspace), rows.toReversed());
    },
    directory: async () => (await must(call(api.directory, { workspace }))).directory,
    execute: async ({ wishes, directory, why, door = 'cli' }) => {
      const id = session.newId();
      const input = { workspace, id, door, wishes: [...wishes], directory, why };
      const done = await call(api.execute, input);
      if (!done.ok) return refused(base, done);
      return yes({ command: id, version: done.value.version, rows: done.value.rows });
    },
    log: async ({ item, before, limit }) => {
      const entries: Entry[] = [];
      const names: Record<string, string> = {};
      for (let at = before; entries.length < limit; at = entries.at(-1)?.version) {
        const most = Math.min(page, limit - entries.length);
        const below = at === undefined ? {} : { before: at };
        const rows =
          item === undefined
            ? await logPage(at, most)
            : await must(call(api.history, { workspace, item, limit: most, ...below }));
        entries.push(...rows.entries);
        Object.assign(names, rows.names);
        if (rows.entries.length < most || entries.at(-1)?.version === 1) break;
      }
      return { entries, names };
    },
    rowsOf: (command) => must(call(api.command, { workspace, command })),
    shelf: async (item) => (await must(call(api.shelf, { workspace, item }))).items,
    search: async (q, limit) =>
      (await must(call(api.search, { workspace, q, limit: Math.min(limit, 100) }))).hits.map(
        ({ item }) => item,
      ),
    write: async (format) => {
      const written = await call(api.export, { workspace, format });
      if (!written.ok) return refused(base, written);
      return yes({ text: written.value.text, losses: written.value.losses as readonly Lost[] });
    },
    doctor: () => must(call(api.doctor, { workspace })),
    close: () => Promise.resolve(),
  };
}

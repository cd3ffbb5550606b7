/**
 * Load, in a process of its own: so many clients over connections that stay open, each sending its next request when it
 * has the answer to the last one. Bounded by a count of requests and by time. Told what to do by its parent.
 */
import { Agent, request } from 'node:http';
import { idAt } from './plan.ts';

export const kinds = ['update', 'read', 'list'] as const;
export type Kind = (typeof kinds)[number];

export type Task = {
  readonly base: string;
  readonly token: string;
  readonly workspace: string;
  readonly clients: number;
  readonly count: number;
  readonly mostSeconds: number;
  /** what is asked, in turn */
  readonly mix: readonly Kind[];
  /** items of the plan */
  readonly size: number;
  /** tells the commands of one run from those of another */
  readonly run: string;
};

export type Acknowledged = { readonly command: string; readonly version: number };
export type Loaded = {
  readonly seconds: number;
  /** milliseconds of each answer, by kind */
  readonly times: Readonly<Record<Kind, number[]>>;
  readonly acknowledged: readonly Acknowledged[];
  /** answers that were not as they should be */
  readonly wrong: readonly string[];
};

type Sent = { readonly path: string; readonly body?: string; readonly right: (answer: string) => boolean };

function sentFor(task: Task, kind: Kind, turn: number, acknowledged: Acknowledged[]): Sent {
  const place = `/api/v1/workspaces/${task.workspace}`;
  const id = idAt((turn * 7_919) % task.size);
  if (kind === 'read') {
    return { path: `${place}/items/${id}`, right: (answer) => answer.startsWith(`{"item":{"id":"${id}"`) };
  }
  if (kind === 'list') {
    const pages = Math.floor(task.size / 100);
    // Pages of the whole plan and of what is at risk, a fifth of it, in turn.
    const filter = `filter=${encodeURIComponent('{"status":["at-risk"]}')}&`;
    const offset = turn % 2 === 0 ? (turn % pages) * 100 : (turn % (pages / 5)) * 100;
    const path = `${place}/items?${turn % 2 === 0 ? '' : filter}limit=100&offset=${offset}`;
    return { path, right: (answer) => (answer.match(/"depth":/g) ?? []).length === 100 };
  }
  const command = `${task.run}-${turn}`;
  const wish = { type: 'edit', on: 'item', id, set: { title: `${task.run} says ${turn}` } };
  return {
    path: `${place}/commands`,
    body: JSON.stringify({ id: command, wishes: [wish] }),
    right: (answer) => {
      const { version, rows, again } = JSON.parse(answer) as {
        version: number;
        rows: number;
        again: boolean;
      };
      acknowledged.push({ command, version });
      return rows === 1 && !again && Number.isInteger(version);
    },
  };
}

async function load(task: Task): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: task.clients });
  const times: Loaded['times'] = { update: [], read: [], list: [] };
  const acknowledged: Acknowledged[] = [];
  const wrong: string[] = [];
  const began = performance.now();
  let next = 0;

  const ask = ({ path, body, right }: Sent): Promise<void> =>
    new Promise((done, fail) => {
      const headers = {
        authorization: `Bearer ${task.token}`,
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      };
      const method = body === undefined ? 'GET' : 'POST';
      const asked = request(`${task.base}${path}`, { agent, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', fail);
        response.on('end', () => {
          const answer = Buffer.concat(parts).toString();
          const fine = response.statusCode === 200 && right(answer);
          if (!fine) wrong.push(`${response.statusCode} ${answer.slice(0, 200)}`);
          done();
        });
      });
      asked.on('error', fail);
      asked.end(body);
    });

  const client = async (): Promise<void> => {
    while (next < task.count && performance.now() - began < task.mostSeconds * 1_000) {
      const turn = next++;
      const kind = task.mix[turn % task.mix.length] ?? 'read';
      const sent = sentFor(task, kind, turn, acknowledged);
      const from = performance.now();
      await ask(sent);
      times[kind].push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: task.clients }, client));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return { seconds, times, acknowledged, wrong };
}

process.on('message', (task: Task) => {
  load(task).then(
    (loaded) => process.send?.(loaded),
    (error: Error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());

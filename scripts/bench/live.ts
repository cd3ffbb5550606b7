/** A change of one client, seen by another through the stream: what "live" is worth before any screen is drawn. */
import { api } from '@throughline/server/contract';
import { request } from 'node:http';
import type { Figure } from '../bench.ts';
import { ms, quantile } from './lib/figures.ts';
import { fill, openPlace, type Place } from './lib/place.ts';
import { idAt } from './lib/plan.ts';

export const name = 'live';
export const about = `10,000 items on the embedded database; one client edits titles, one after the other, another follows the
workspace's event stream. From sending the edit to having read it from the stream; 200 edits after 20 to warm up. What a
person sees, in two browsers, is measured under *browser*.`;

const warm = 20;
const edits = 200;

/** Follows the stream. @returns a promise for the moment a command came by, in `performance.now()` */
async function follow({ base, token, workspace }: Place): Promise<{
  seen: (command: string) => Promise<number>;
  stop: () => void;
}> {
  const waiting = new Map<string, (at: number) => void>();
  const headers = { authorization: `Bearer ${token}` };
  const asked = request(`${base}/api/v1/workspaces/${workspace}/stream`, { headers });
  asked.on('error', () => {});
  await new Promise<void>((ready) => {
    asked.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('error', () => {});
      response.on('data', (part: string) => {
        text += part;
        const at = performance.now();
        for (const [, command = ''] of text.matchAll(/"command":"([^"]+)"/g)) {
          waiting.get(command)?.(at);
          waiting.delete(command);
        }
        const end = text.lastIndexOf('\n\n');
        if (end >= 0) text = text.slice(end + 2);
        ready();
      });
    });
    asked.end();
  });
  return {
    seen: (command) => new Promise((resolve) => waiting.set(command, resolve)),
    stop: () => void asked.destroy(),
  };
}

export async function run(): Promise<Record<string, Figure>> {
  const place = await openPlace();
  try {
    await fill(place, 10_000);
    const { seen, stop } = await follow(place);
    const times: number[] = [];
    for (let turn = 0; turn < warm + edits; turn++) {
      const id = `live${turn}`;
      const arrives = seen(id);
      const wish = { type: 'edit', on: 'item', id: idAt(turn), set: { title: `Turn ${turn}` } };
      const began = performance.now();
      const { workspace } = place;
      const [at] = await Promise.all([arrives, place.call(api.execute, { workspace, id, wishes: [wish] })]);
      if (turn >= warm) times.push(at - began);
    }
    stop();
    return {
      'a change reaches another client, p50': ms(quantile(times, 0.5)),
      'a change reaches another client, p95': ms(quantile(times, 0.95), 200),
    };
  } finally {
    await place.close();
  }
}

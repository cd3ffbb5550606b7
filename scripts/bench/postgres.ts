/** Updates on PostgreSQL: the same load as on the embedded database, in a cluster that is thrown away. */
import type { Figure } from '../bench.ts';
import { postgres } from '../lib/postgres.mjs';
import { measure } from './lib/served.ts';
import { fill, openPlace } from './lib/place.ts';

export const name = 'postgres';
export const about = `As *requests*, but on a PostgreSQL of its own on the same machine, with the settings that it has by itself: it
fsyncs too.`;

export async function run(): Promise<Record<string, Figure>> {
  const { url, stop } = await postgres({ durable: true });
  if (url === undefined) return {};
  try {
    const place = await openPlace(url);
    try {
      await fill(place, 10_000);
      return await measure(place, [{ label: 'updates', mix: ['update'], count: 3_000 }]);
    } finally {
      await place.close();
    }
  } finally {
    await stop();
  }
}

/** Requests on the embedded database: 10,000 items, 8 clients, real HTTP. */
import type { Figure, Figures } from '../bench.ts';
import { measure } from './lib/served.ts';
import { fill, openPlace } from './lib/place.ts';

export const name = 'requests';
export const about = `A workspace of 10,000 items and 15,000 links on the embedded database, in a server of its own process; 8
clients in another, over HTTP connections that stay open, each sending its next request when it has the answer. The
median of 3 runs, each kind after a run to warm up. Every update is one command that was fsynced before it was
answered; afterwards the log is read back and holds each of them once, at the version that was answered. Lists are
pages of 100 of the whole plan and of what is at risk, in turn; the mix is 6 reads, 2 lists and 2 updates of ten.

The server runs without its limit on how often one account may call (\`rates\` of \`startServer\`), which all 8 clients
here share. Usually an account may send 200 requests a second over time and 2,000 at once, which is far beyond what
people, and their terminal beside them, do.`;

const mix = ['read', 'update', 'read', 'list', 'read', 'read', 'list', 'read', 'update', 'read'] as const;

export async function run(): Promise<Record<string, Figure>> {
  const place = await openPlace();
  try {
    await fill(place, 10_000);
    return await measure(place, [
      { label: 'updates', mix: ['update'], count: 3_000, atLeast: 500 },
      { label: 'reads of one item', mix: ['read'], count: 8_000, atLeast: 2_000 },
      { label: 'lists of 100', mix: ['list'], count: 3_000, atLeast: 500 },
      { label: 'mixed', mix, count: 5_000 },
    ]);
  } finally {
    await place.close();
  }
}

/** Redmine 5.0.4 on PostgreSQL 15, puma in production mode, 10,000 issues, 8 clients, on such a machine. */
const redmine: Readonly<Record<string, number>> = {
  updates: 10,
  'reads of one item': 43,
  'lists of 100': 4.8,
};

export function after(figures: Figures): string {
  const rows = Object.entries(redmine).map(([label, theirs]) => {
    const ours = figures[label]?.value ?? Number.NaN;
    const times = (ours / theirs).toLocaleString('en', { maximumSignificantDigits: 2 });
    return `| ${label} | ${Math.round(ours).toLocaleString('en')}/s | ${theirs}/s | ${times} × |`;
  });
  return [
    `Beside Redmine 5.0.4 (PostgreSQL 15, puma in production mode, one project of 10,000 issues with parents and 1.5
relations an issue, 8 clients), measured on a machine of the same make on another day and in another run: read the
ratio, not the absolutes.`,
    ['| operation | Throughline | Redmine | ratio |', '| --- | ---: | ---: | ---: |', ...rows].join('\n'),
  ].join('\n\n');
}

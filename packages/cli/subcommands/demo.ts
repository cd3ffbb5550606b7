/** `demo`: a believable plan to look around in, in a place of its own. */
import { readGiven } from '@throughline/model/given';
import { emptyPlan, itemOf, type Plan } from '@throughline/model/plan';
import { demoWishes } from '@throughline/formats/demo';
import { toldByOne } from '@throughline/formats/demo/story';
import { asDemo } from '@throughline/model/demo-mark';
import { text } from '@throughline/words/text';
import { told } from '../answers.ts';
import { makePlace } from '../make-place.ts';
import { placeOf } from '../open-target.ts';
import { refused, clientFor } from '../remote.ts';
import { tokenFor } from '../credentials.ts';
import { api } from '@throughline/server/contract';
import type { Session } from '../session.ts';
import type { Answer, Subcommand } from '../subcommand.ts';

const name = 'Demo';

/** The server makes its own, for the account that asks. */
async function onServer(url: string, session: Session): Promise<Answer> {
  const made = await clientFor(url, tokenFor(url, session.env)).call(api.demo, {});
  if (!made.ok) {
    const { problems, exit } = refused(url, made);
    return { json: null, lines: [], problems, exit };
  }
  const { id: workspace, version } = made.value;
  return {
    json: { workspace, name: made.value.name, version },
    lines: [text('cli.demo-server', { name: made.value.name, place: url, id: workspace }, session.reader)],
  };
}

export const demo: Subcommand = {
  name: 'demo',
  group: 'begin',
  summary: 'cli.demo',
  on: [],
  arguments: [],
  options: {},
  examples: [
    'throughline demo --file demo.json',
    'throughline demo --data ./data',
    'throughline demo --server http://localhost:4680',
  ],
  run: async (_given, session) => {
    const found = placeOf(session);
    if (found?.place === 'server') return onServer(found.address, session);
    const made = await makePlace(name, session, asDemo(session.newId()));
    if (!made.ok) return { json: null, lines: [], problems: made.problems, exit: made.exit };
    const target = made.value;
    try {
      const plan: Plan = emptyPlan(target.workspace.id);
      const today = readGiven(session.today)?.from ?? 0;
      const { newId } = session;
      // Whoever writes a plan file has no account, and is nobody in it.
      const visitor = itemOf(await target.plan(), target.person) ? target.person : undefined;
      const made = demoWishes(today, visitor, { newId, plan });
      const { wishes, directory } = made;
      const first = await target.execute({ wishes, directory, why: session.why, door: 'import' });
      if (!first.ok) return told(first, session.reader);
      let outcome = first.value;
      // One hand writes what many did: the whys are theirs.
      for (const chapter of toldByOne(made.story)) {
        const next = await target.execute({ wishes: chapter.wishes, why: chapter.why, door: 'import' });
        if (!next.ok) return told(next, session.reader);
        outcome = next.value;
      }
      const count = (await target.plan()).items.size;
      return {
        json: { workspace: target.workspace, ...outcome },
        lines: [text('cli.demo-done', { place: target.address, count }, session.reader)],
      };
    } finally {
      await target.close();
    }
  },
};

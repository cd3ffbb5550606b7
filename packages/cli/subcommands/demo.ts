/** `demo`: a believable plan to look around in, in a place of its own. */
import { readGiven } from '@throughline/model/given';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { demoPlan } from '@throughline/formats/demo';
import { text } from '@throughline/words/text';
import { told } from '../answers.ts';
import { draftOf } from '../drafts.ts';
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
    const made = await makePlace(name, session);
    if (!made.ok) return { json: null, lines: [], problems: made.problems, exit: made.exit };
    const target = made.value;
    try {
      const plan: Plan = emptyPlan(target.workspace.id);
      const today = readGiven(session.today)?.from ?? 0;
      const { draft } = draftOf(demoPlan(today), { plan, directory: {}, path: 'demo.yaml', session });
      const { wishes, directory } = draft;
      const outcome = await target.execute({ wishes, directory, why: session.why, door: 'import' });
      if (!outcome.ok) return told(outcome, session.reader);
      return {
        json: { workspace: target.workspace, ...outcome.value },
        lines: [text('cli.demo-done', { place: target.address, count: draft.counts.added }, session.reader)],
      };
    } finally {
      await target.close();
    }
  },
};

/**
 * The tour: one change on its way through the seven verbs, each called by its name. Start reading here.
 *
 * A plan is the fold of its changes. A person wishes (command), the wish is decided on (validate), what it became is
 * written down (append) and announced (broadcast), everyone folds it into their plan (fold), asks what follows from it
 * (derive), and looks at it (view). The browser does 1, 2, 5 and 6 on its own copy, with this very code.
 */
import { prerender } from 'react-dom/static';
import { describe, expect, test } from 'vitest';
import { entriesOf, readWishes, type Command } from '@throughline/model/command';
import { fold } from '@throughline/model/fold';
import { dayOf } from '@throughline/model/given';
import { validate } from '@throughline/model/validate';
import { derive } from '@throughline/engine/derive';
import { memoryStore } from '@throughline/store/memory';
import { readPlanText, writePlanText } from '@throughline/testkit/plan-text';
import { view } from '../../packages/web/view.tsx';

/** The plan before: Anna answers for a pilot that is to be live by the end of June, and nobody has said what first. */
const before = readPlanText(`
  person #anna
  goal Pilot live @anna by 2025-06-30
    step Contract from 2025-01-13 ~5d
    step Training ~2d
`);
const anna = { person: 'anna', role: 'owner' } as const;

/** What Anna's browser sends: she answers for the training too. `saw` is what stood there before: nobody. */
const sent = [{ type: 'edit', id: 'training', set: { owner: 'anna' }, saw: { owner: null } }];

describe('one change through the seven verbs', () => {
  test('from a wish to the screen', async () => {
    // 1 command: a wish, with who, when, through what door, and why.
    const { wishes, problems } = readWishes(sent);
    expect(problems).toEqual([]);
    const command: Command = {
      id: 'c1',
      by: anna.person,
      at: Date.UTC(2025, 0, 2, 9),
      door: 'web',
      why: 'Bob is away until June.',
      wishes,
    };

    // 2 validate: wish + plan → changes, or problems. Here, a change.
    const verdict = validate(before, command, { actor: anna });
    if (!verdict.ok) throw new Error('refused');
    expect(verdict.facts.map(({ change }) => change)).toEqual([
      // A fact says what it replaced, so that it can be taken back, and clients conflict by field.
      {
        type: 'edited',
        v: 1,
        kv: 1,
        on: 'item',
        id: 'training',
        fields: { owner: { from: null, to: 'anna' } },
      },
    ]);

    // 3 append: one transaction writes the log and the read model, if the log is still where we think it is.
    const store = memoryStore();
    await store.createWorkspace('acme', 'Acme', command.at);
    const heard: number[] = [];
    // 4 broadcast: "plan p is now at version n", to whoever listens.
    const stop = store.listen((_workspace, version) => heard.push(version));
    const entries = entriesOf(command, verdict.facts, before.version);
    const after = fold(before, entries);
    const appended = await store.append('acme', 0, [{ command: command.id, entries }], after);
    expect(appended).toMatchObject({ ok: true, version: 1 });
    expect(heard).toEqual([1]);

    // Sending it again does it once: the command's id is its key.
    const again = await store.append('acme', 1, [{ command: command.id, entries }], after);
    expect(again).toMatchObject({ ok: false, reason: 'done' });
    stop();

    // 5 fold: whoever was told reads the log from where they are, and folds. The plan they had stays as it was.
    const log = await store.entries('acme', before.version);
    const plan = fold(before, log);
    expect(writePlanText(plan)).toContain('step Training @anna');
    expect(writePlanText(before)).not.toContain('step Training @anna');

    // 6 derive: plan → insights. Who answers for what, and what still waits for somebody.
    const asked = { asOf: dayOf(2025, 1, 2), seed: 1, budget: 1000 };
    expect(derive(before, asked).ownership.unowned).toEqual(['contract', 'training']);
    const insights = derive(plan, asked);
    expect(insights.ownership.owners).toEqual([
      { who: 'anna', owns: ['pilot-live', 'training'], through: [] },
    ]);
    expect(insights.ownership.unowned).toEqual(['contract']);

    // 7 view: plan + insights → screen. Anna's home greets her, and shows what she answers for now.
    const screen = await shown(view(plan, insights, lookingAt('/w/acme/home')));
    for (const words of ['Anna', 'Pilot live', 'Training']) expect(screen).toContain(words);
    expect(screen).not.toBe(await shown(view(before, derive(before, asked), lookingAt('/w/acme/home'))));
  });

  test('a wish that cannot be is refused with values, of which `words` makes the sentence', () => {
    const { wishes } = readWishes([{ ...sent[0], saw: { owner: 'bob' }, set: { owner: 'anna' } }]);
    const bobs = readPlanText(`
      person #anna
      person #bob
      person #cleo
      step Training @cleo
    `);
    const verdict = validate(bobs, { wishes }, { actor: anna });
    // Anna saw Bob there; by now it is Cleo. Both values are in the problem, and nothing is overwritten.
    expect(verdict).toMatchObject({
      ok: false,
      problems: [{ code: 'edit.conflict', args: { now: 'cleo', wanted: 'anna' }, at: 'owner' }],
    });
  });
});

function lookingAt(path: string): Parameters<typeof view>[2] {
  const directory = { anna: { name: 'Anna' } };
  const reader = { locale: 'en', zone: 'UTC' };
  const wish = () => ({ ok: false, problems: [] }) as never;
  const workspace = { id: 'acme', name: 'Acme' };
  return { path, sight: { workspace, directory, me: anna, reader, live: undefined, wish } };
}

/** The screen as HTML, once all its parts have been loaded. */
async function shown(screen: ReturnType<typeof view>): Promise<string> {
  const { prelude } = await prerender(screen);
  return new Response(prelude).text();
}

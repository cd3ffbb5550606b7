/** Demo: a believable workspace to look around in, with a past; made of its own, and deleted in one go. */
import { demoWishes } from '@throughline/formats/demo';
import { began } from '@throughline/formats/demo/story';
import { asDemo } from '@throughline/model/demo-mark';
import { readGiven } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import type { Wish } from '@throughline/model/commands/index';
import { emptyPlan } from '@throughline/model/plan';
import type { Wanted } from '../decide.ts';
import { executor } from '../execute.ts';
import type { House } from '../house.ts';
import { answer, type Handlers } from '../route.ts';
import { dayIn } from '../today.ts';
import { lineOf, makeWorkspace } from '../workspaces.ts';

const dayLong = 86_400_000; // milliseconds
const evenings = 7_560_000; // two hours and six minutes: nobody in it works on the stroke of a day

/** The write path, with a clock that stands where the story is; nobody in it has an account yet. */
function past(house: House): {
  at: (moment: number) => void;
  execute: House['execute'];
  clock: () => number;
} {
  let now = house.clock();
  const clock = (): number => now;
  const execute = executor({ ...house, clock, named: () => Promise.resolve(new Set()) });
  return { at: (moment) => (now = moment), execute, clock };
}

export const demo: Handlers<'demo'> = {
  demo: async ({ house, caller }) => {
    const now = house.clock();
    const story = past(house);
    story.at(now - (began + 1) * dayLong);
    const then: House = { ...house, execute: story.execute, clock: story.clock };
    const made = await makeWorkspace(then, caller.account, 'Demo', undefined, asDemo(house.newId()));
    const { id: workspace, person, role } = made;
    const today = readGiven(dayIn(now, ''))?.from ?? 0;
    const plan = (await house.plans.newest(workspace)) ?? emptyPlan(workspace);
    const told = demoWishes(today, person, { newId: house.newId, plan });

    const tell = async (by: Id, wishes: readonly Wish[], more: Partial<Wanted> & { why?: string }) => {
      const { why, directory } = more;
      const command = {
        id: house.newId(),
        door: 'web' as const,
        ...(why === undefined ? {} : { why }),
        wishes,
      };
      // Whoever acts is only a name: in the demo everybody may do what they do.
      const done = await story.execute(workspace, {
        command,
        actor: { person: by, role: 'owner' },
        directory,
      });
      if (done.ok) return;
      await house.store.deleteWorkspace(workspace);
      throw new Error(`the demo does not fit its own plan: ${JSON.stringify(done.problems)}`);
    };
    story.at(now - began * dayLong);
    // The names come with the plan, so the first to speak is the visitor.
    await tell(person, told.wishes, {
      directory: told.directory,
      why: 'The strategy, as all departments agreed it.',
    });
    for (const [at, { by, daysAgo, why, wishes }] of told.story.entries()) {
      story.at(now - daysAgo * dayLong - evenings + at * 60_000);
      await tell(by, wishes, why === undefined ? {} : { why });
    }
    return answer(await lineOf(house, { workspace, person, role }));
  },
};

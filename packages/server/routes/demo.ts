/** Demo: a believable workspace to look around in, made of its own and deleted in one go. */
import { demoPlan } from '@throughline/formats/demo';
import { formats } from '@throughline/formats/formats/index';
import { readGiven } from '@throughline/model/given';
import { emptyPlan } from '@throughline/model/plan';
import { answer, type Handlers } from '../route.ts';
import { dayIn } from '../today.ts';
import { lineOf, makeWorkspace, wishAs } from '../workspaces.ts';

export const demo: Handlers<'demo'> = {
  demo: async ({ house, caller }) => {
    const made = await makeWorkspace(house, caller.account, 'Demo');
    const { id: workspace, person, role } = made;
    const today = dayIn(house.clock(), '');
    const plan = (await house.plans.newest(workspace)) ?? emptyPlan(workspace);
    const { wishes, directory } = formats.yaml.read(demoPlan(readGiven(today)?.from ?? 0), {
      ...{ newId: house.newId, today, plan, under: null },
      directory: (await house.plans.names(workspace)).directory,
    });
    const done = await wishAs(house, workspace, { person, role }, wishes, directory);
    if (!done.ok) {
      await house.store.deleteWorkspace(workspace);
      throw new Error(`the demo does not fit its own plan: ${JSON.stringify(done.problems)}`);
    }
    return answer(await lineOf(house, { workspace, person, role }));
  },
};

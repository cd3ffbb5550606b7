/** Quick add: one line becomes an item, or says why it cannot. */
import { namesIn } from '@throughline/formats/quick/find';
import { readQuick } from '@throughline/formats/quick/read';
import { quickWishes, understood } from '@throughline/formats/quick/wishes';
import type { Directory } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { itemOf, type Item, type Plan } from '@throughline/model/plan';
import { readerTags } from '../query.ts';
import { refuse } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';
import { isRefusal, planOf, unknownItem } from '../plan-of.ts';
import { dayIn } from '../today.ts';

const namer =
  (plan: Plan, directory: Directory) =>
  (id: Id): string => {
    const item = itemOf(plan, id);
    return directory[id]?.name ?? (item ? textOf(item.fields['title']) : id);
  };

export const quick: Handlers<'quick'> = {
  quick: async ({ house, member, input }) => {
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    const { text, dry, under, id = house.newId() } = input;
    const nowhere = typeof under === 'string' ? unknownItem(plan, under) : undefined;
    if (nowhere) return nowhere;
    const { directory } = await house.plans.names(member.workspace);
    const zone = textOf(plan.settings['zone']);
    const sees = ({ tag }: Item): boolean => readerTags.has(tag);
    const reading = readQuick(text, {
      ...{ plan, directory, under, me: member.person, sees, names: namesIn(plan, directory, sees) },
      today: dayIn(house.clock(), zone),
      zone: zone === '' ? undefined : zone,
    });
    if (reading.problems.length > 0) return refuse(422, ...reading.problems);
    const said = understood(reading, namer(plan, directory));
    if (dry) return answer({ understood: said, item: null, version: plan.version });
    const made = quickWishes(reading, house.newId);
    const done = await house.execute(member.workspace, {
      command: { id, door: 'http', wishes: made.wishes },
      actor: { person: member.person, role: member.role },
      directory: made.directory,
    });
    if (done.ok) {
      const { again, version } = done.executed;
      return answer({ understood: said, item: again ? null : made.id, version });
    }
    const forbidden = done.problems.some(({ code }) => code === 'may.not' || code === 'directory.not-yours');
    return refuse(forbidden ? 403 : done.status, ...done.problems);
  },
};

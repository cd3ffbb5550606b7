/** Commands: the door of the write path, and the rows that a command became. */
import { readWishes } from '@throughline/model/command';
import { problem } from '@throughline/model/problem';
import { logAnswer } from '../query.ts';
import { refuse } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';
import { isRefusal, planOf } from '../plan-of.ts';

export const commands: Handlers<'execute' | 'command'> = {
  execute: async ({ house, input, member }) => {
    const { wishes, problems } = readWishes(input.wishes);
    if (problems.length > 0) return refuse(422, ...problems);
    if (wishes.length === 0 && Object.keys(input.directory ?? {}).length === 0)
      return refuse(422, problem('command.empty'));
    const { id, door, why, directory } = input;
    const done = await house.execute(member.workspace, {
      command: { id, door, ...(why === undefined ? {} : { why }), wishes },
      actor: { person: member.person, role: member.role },
      directory,
    });
    if (done.ok) return answer(done.executed);
    const forbidden = done.problems.some(({ code }) => code === 'may.not' || code === 'directory.not-yours');
    return refuse(forbidden ? 403 : done.status, ...done.problems);
  },

  command: async ({ house, input, member }) => {
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    const entries = await house.store.entriesOf(member.workspace, input.command);
    const names = await house.plans.names(member.workspace);
    return answer(logAnswer(plan, names, entries));
  },
};

/** Exchange: files read into a draft, and the plan written in another tongue. */
import { formatOf, formats } from '@throughline/formats/formats/index';
import { readPlan } from '@throughline/formats/read';
import { textOf } from '@throughline/model/json';
import { problem } from '@throughline/model/problem';
import { isRefusal, planOf, unknownItem } from '../plan-of.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';
import { dayIn } from '../today.ts';

const unknownFormat = (name: string): Refusal =>
  refuse(404, problem('format.unknown', { format: name, known: { list: Object.keys(formats) } }));

export const exchange: Handlers<'importPreview' | 'export'> = {
  importPreview: async ({ house, member, input }) => {
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    const { text, fileName, format: name, under = null, mapping, rowKind } = input;
    const nowhere = under === null ? undefined : unknownItem(plan, under);
    if (nowhere) return nowhere;
    const { directory } = await house.plans.names(member.workspace);
    const zone = textOf(plan.settings['zone']);
    const context = {
      newId: house.newId,
      today: dayIn(house.clock(), zone),
      plan,
      directory,
      under,
      ...(zone === '' ? {} : { zone }),
      ...(fileName === undefined ? {} : { fileName }),
      ...(mapping === undefined ? {} : { mapping }),
      ...(rowKind === undefined ? {} : { rowKind }),
    };
    const { format, draft } = readPlan(text, context, name);
    if (name !== undefined && !formatOf(name)) return unknownFormat(name);
    if (format === undefined) return refuse(422, ...draft.problems);
    return answer({ format, draft });
  },

  export: async ({ house, member, input }) => {
    const format = formatOf(input.format);
    if (!format) return unknownFormat(input.format);
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    const { directory } = await house.plans.names(member.workspace);
    return answer(format.write(plan, directory));
  },
};

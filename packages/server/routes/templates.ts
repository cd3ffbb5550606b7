/** Templates: what there is to choose from, and one of them as a draft for a plan. */
import { applyTemplate } from '@throughline/formats/template';
import { textOf } from '@throughline/model/json';
import { problem } from '@throughline/model/problem';
import { isRefusal, planOf, unknownItem } from '../plan-of.ts';
import { refuse } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';
import { templateNames, templates as allTemplates, templateText } from '../templates.ts';

export const templates: Handlers<'templates' | 'applyTemplate'> = {
  templates: async () => answer({ templates: await allTemplates() }),

  applyTemplate: async ({ house, member, input }) => {
    const { template, start, holders, under = null } = input;
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    const text = await templateText(template);
    if (text === undefined) {
      const known = { list: await templateNames() };
      return refuse(404, problem('template.unknown', { name: template, known }));
    }
    const nowhere = under === null ? undefined : unknownItem(plan, under);
    if (nowhere) return nowhere;
    const { directory } = await house.plans.names(member.workspace);
    const zone = textOf(plan.settings['zone']);
    const draft = applyTemplate(
      text,
      { start, ...(holders === undefined ? {} : { holders }) },
      { newId: house.newId, today: start, plan, directory, under, ...(zone === '' ? {} : { zone }) },
    );
    if (draft.problems.length > 0) return refuse(422, ...draft.problems);
    return answer({ format: 'yaml', draft });
  },
};

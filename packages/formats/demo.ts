/** The demo workspace: one believable strategy, told as a hand-written plan. Everybody in it is made up. */
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryWrites } from '@throughline/model/directory';
import { dayText, type Day } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { boarding } from './demo/boarding.ts';
import { cast } from './demo/cast.ts';
import { crews } from './demo/crews.ts';
import { demand } from './demo/demand.ts';
import { know } from './demo/know.ts';
import { began, demoStory, type Chapter } from './demo/story.ts';
import { yaml } from './formats/yaml.ts';
import { withoutOrigin } from './template.ts';

const demo = cast + demand + boarding + know + crews;

/**
 * The demo as YAML, as it was when it began, with its dates around `today` so that it never looks old.
 * @param today day number (days since 1970-01-01)
 */
export const demoPlan = (today: Day): string =>
  demo.replaceAll(/\{([+-]\d+)\}/g, (_, days: string) => dayText(today + Number(days)));

export type Demo = {
  /** the plan as it was agreed, with the names of its people */
  readonly wishes: readonly Wish[];
  readonly directory: DirectoryWrites;
  /** what happened since, oldest first */
  readonly story: readonly Chapter[];
};

/**
 * The demo as wishes for a plan in which there is only the visitor: they lead the programme, and the story follows.
 * @param visitor the person who looks around; where nobody is said to, as in a plan file, the seat stays vacant
 */
export function demoWishes(
  today: Day,
  visitor: Id | undefined,
  { newId, plan: { id, settings } }: { readonly newId: () => Id; readonly plan: Plan },
): Demo {
  const draft = yaml.read(demoPlan(today), {
    // Its people are who they are in the story: a visitor who is called like one of them is somebody else.
    plan: { ...emptyPlan(id), settings },
    ...{ directory: {}, newId, today: dayText(today - began), under: null },
  });
  const seat = 'programme-lead';
  const filled: Wish[] =
    visitor === undefined ? [] : [{ type: 'edit', on: 'item', id: seat, set: { holder: visitor } }];
  return {
    wishes: [...draft.wishes.map(withoutOrigin), ...filled],
    directory: draft.directory,
    story: demoStory(today, visitor ?? seat),
  };
}

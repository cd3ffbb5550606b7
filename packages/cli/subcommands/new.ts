/** `new`: a plan: what must be true, by when, who owns it, and how will we know. */
import { kinds } from '@throughline/model/kinds/index';
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryWrites } from '@throughline/model/directory';
import { emptyPlan } from '@throughline/model/plan';
import type { Json } from '@throughline/model/json';
import type { Kind } from '@throughline/model/kind';
import type { Problem } from '@throughline/model/problem';
import { text } from '@throughline/words/text';
import { told } from '../answers.ts';
import { fromTemplate, templateOptions } from '../from-template.ts';
import { makePlace } from '../make-place.ts';
import type { Session } from '../session.ts';
import { refusal, type Given, type Subcommand } from '../subcommand.ts';
import { readValues } from '../values.ts';

type First = { goal?: string; by?: string; owner?: string; indicators: readonly string[] };
type Named = First & { readonly name: string };

const usualName = 'Plan';

const kindWith = (good: (kind: Kind) => boolean): string =>
  Object.values(kinds).find((kind: Kind) => good(kind))?.name ?? '';

/** Asks the four questions, where a person is there to answer; each may be left empty. */
async function asked(first: First, session: Session): Promise<First | undefined> {
  const { isCancel, text: prompt } = await import('@clack/prompts');
  const ask = async (
    key: 'cli.new.ask-goal' | 'cli.new.ask-by' | 'cli.new.ask-owner' | 'cli.new.ask-how',
  ) => {
    const answer = await prompt({ message: text(key, {}, session.reader), defaultValue: '' });
    return isCancel(answer) ? undefined : answer.trim();
  };
  const goal = await ask('cli.new.ask-goal');
  if (goal === undefined) return undefined;
  const by = await ask('cli.new.ask-by');
  const owner = by === undefined ? undefined : await ask('cli.new.ask-owner');
  const how = owner === undefined ? undefined : await ask('cli.new.ask-how');
  if (by === undefined || owner === undefined || how === undefined) return undefined;
  return {
    ...first,
    ...(goal ? { goal } : {}),
    ...(by ? { by } : {}),
    ...(owner ? { owner } : {}),
    indicators: how ? [how] : [],
  };
}

/** The first wishes of a plan: its name, its goal, and whoever owns it. */
function wishesOf(
  first: Named,
  workspace: string,
  session: Session,
): { wishes: Wish[]; directory?: DirectoryWrites } | { problems: readonly Problem[] } {
  const { zone } = session.reader;
  const named: Wish = {
    ...{ type: 'edit', on: 'plan', id: workspace },
    set: { name: first.name, ...(zone === undefined ? {} : { zone }) },
  };
  if (first.goal === undefined) return { wishes: [named] };
  const name = kindWith(({ traits }) => traits.intent);
  const kind = kinds[name as keyof typeof kinds] as Kind;
  const pairs: [string, string][] = first.by === undefined ? [] : [['deadline', first.by]];
  const read = readValues(kind, pairs, { plan: emptyPlan(workspace), directory: {}, session });
  if (read.problems.length > 0) return { problems: read.problems };
  const owner = first.owner === undefined ? undefined : session.newId();
  const fields: Record<string, Json> = {
    title: first.goal,
    ...read.fields,
    ...(first.indicators.length > 0 ? { indicators: [...first.indicators] } : {}),
    ...(owner === undefined ? {} : { owner }),
  };
  const goal: Wish = { type: 'add', id: session.newId(), kind: name, parent: null, fields };
  if (owner === undefined) return { wishes: [named, goal] };
  const human = kindWith(({ traits }) => traits.human);
  const person: Wish = { type: 'add', id: owner, kind: human, parent: null, fields: {} };
  return { wishes: [named, person, goal], directory: { [owner]: { name: first.owner ?? '' } } };
}

/** The first wishes, and what the template holds, if there is one: one command. */
async function firstWishes(asked: {
  readonly named: Named;
  readonly template: string | undefined;
  readonly given: Given;
  readonly session: Session;
  readonly workspace: string;
}): Promise<ReturnType<typeof wishesOf>> {
  const { named, template, given, session, workspace } = asked;
  const first = wishesOf(named, workspace, session);
  if ('problems' in first || template === undefined) return first;
  const draft = await fromTemplate(template, given, session, { plan: emptyPlan(workspace), directory: {} });
  if (draft.problems.length > 0) return { problems: draft.problems };
  return {
    wishes: [...first.wishes, ...draft.wishes],
    directory: { ...first.directory, ...draft.directory },
  };
}

function firstOf(given: Given): First {
  const [goal, by, owner] = [given.text('goal'), given.text('by'), given.text('owner')];
  return {
    ...(goal === undefined ? {} : { goal }),
    ...(by === undefined ? {} : { by }),
    ...(owner === undefined ? {} : { owner }),
    indicators: given.many('indicator'),
  };
}

/** The words are the plan's name, unless they are the name of a plan file: then they say where. */
function placed(given: Given, session: Session): { called: string | undefined; session: Session } {
  const words = given.text('plan');
  const named = given.text('name');
  if (words === undefined || session.where.file || !/^\S+\.(json|ya?ml)$/i.test(words)) {
    return { called: named ?? words, session };
  }
  return { called: named, session: { ...session, where: { ...session.where, file: words } } };
}

export const newPlan: Subcommand = {
  name: 'new',
  group: 'begin',
  summary: 'cli.new',
  on: [],
  arguments: [{ name: 'plan', type: 'rest', optional: true, about: 'cli.new.plan' }],
  options: {
    name: { type: 'text', value: 'NAME', about: 'cli.new.name' },
    goal: { type: 'text', value: 'TEXT', about: 'cli.new.goal' },
    by: { type: 'text', value: 'DATE', about: 'cli.option.by' },
    owner: { type: 'text', value: 'NAME', about: 'cli.option.owner' },
    indicator: { type: 'many', value: 'TEXT', about: 'cli.new.indicator' },
    template: { type: 'text', value: 'TEMPLATE', short: 't', about: 'cli.new.template' },
    ...templateOptions,
  },
  changes: true,
  examples: [
    'throughline new plan.json --name Docs',
    'throughline new "Docs" --file plan.json --goal "Docs are live" --by "30 June 2025" --owner Anna',
    'throughline new "Release 1.33" --data ./data',
    'throughline new move.json --name "To Dock Street" --template office-move --start "1 March 2027"',
  ],
  run: async (given, outer) => {
    const { called, session } = placed(given, outer);
    const typed = firstOf(given);
    const template = given.text('template');
    const quiet =
      template !== undefined || called !== undefined || typed.goal !== undefined || !session.interactive;
    const first = quiet ? typed : await asked(typed, session);
    if (!first) return { json: null, lines: [text('cli.cancelled', {}, session.reader)] };
    const named: Named = { ...first, name: called ?? first.goal ?? template ?? usualName };
    // Before anything is made: a date that cannot be read leaves no half plan behind.
    const trial = await firstWishes({ named, template, given, session, workspace: 'trial' });
    if ('problems' in trial) return refusal(...trial.problems);
    const made = await makePlace(named.name, session);
    if (!made.ok) return { json: null, lines: [], problems: made.problems, exit: made.exit };
    const target = made.value;
    try {
      const workspace = target.workspace.id;
      const wished = await firstWishes({ named, template, given, session, workspace });
      if ('problems' in wished) return refusal(...wished.problems);
      const outcome = await target.execute({ ...wished, why: session.why });
      if (!outcome.ok) return told(outcome, session.reader);
      return {
        json: { workspace: target.workspace, place: target.place, address: target.address, ...outcome.value },
        lines: [text('cli.new-done', { name: named.name, place: target.address }, session.reader)],
      };
    } finally {
      await target.close();
    }
  },
};

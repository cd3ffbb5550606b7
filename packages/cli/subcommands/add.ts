/** `add`: an item by one line, under another or at the top. A title is enough; options go before what the line says. */
import { quickWishes } from '@throughline/formats/quick/wishes';
import type { Wish } from '@throughline/model/commands/index';
import type { Json } from '@throughline/model/json';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';
import { itemOf, type Item, type Plan } from '@throughline/model/plan';
import { problem } from '@throughline/model/problem';
import { term } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import { done, knownIn, remarkLines, told, type Known } from '../answers.ts';
import { lineJson, lineLines, readLine } from '../quick-line.ts';
import { refusal, type Subcommand } from '../subcommand.ts';
import { fieldOptions, pairsOf, readValues } from '../values.ts';

/** What stands beside an item takes its text as it is: a note is not a line of the plan. */
function noted(kind: Kind, words: string, actor: Item | undefined): Record<string, Json> {
  const main = Object.keys(kind.fields).find((one) => kind.fields[one]?.type === 'text') ?? 'title';
  return { [main]: words, ...(kind.fields['author'] && actor ? { author: actor.id } : {}) };
}

/** The person who acts, if the plan knows them. */
const actorIn = (plan: Plan, person: string): Item | undefined => {
  const item = itemOf(plan, person);
  return item && kindOf(item.kind)?.traits.human ? item : undefined;
};

export const add: Subcommand = {
  name: 'add',
  group: 'change',
  summary: 'cli.add',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'title', type: 'rest', about: 'cli.add.title' }],
  options: {
    kind: { type: 'text', value: 'KIND', short: 'k', choices: Object.keys(kinds), about: 'cli.option.kind' },
    under: { type: 'item', value: 'ITEM', short: 'u', about: 'cli.option.under' },
    before: { type: 'item', value: 'ITEM', about: 'cli.option.before' },
    after: { type: 'item', value: 'ITEM', about: 'cli.option.after' },
    ...fieldOptions,
    'dry-run': { type: 'flag', about: 'cli.add.dry-run' },
  },
  changes: true,
  examples: [
    'throughline add "Docs are live" --kind outcome --by "30 June 2025"',
    'throughline add "Write the guide" --under "Docs are live" --owner Anna --estimate 3-8d',
    'throughline add "Pilot live @Anna by 30 June 3-8d after:Contract #pilot" --dry-run',
    'throughline add Anna --kind person',
  ],
  run: async (given, session, target) => {
    const { plan, directory, reader }: Known = await knownIn(target, session);
    const [before, after] = [given.item('before'), given.item('after')];
    const parent = given.item('under')?.id ?? before?.parent ?? after?.parent ?? null;
    const name = given.text('kind');
    const said = name === undefined ? undefined : kindOf(name);
    if (name !== undefined && !said) return refusal(problem('kind.unknown', { kind: name }));
    const pairs = pairsOf(given);
    if ('code' in pairs) return { ...refusal(pairs), exit: 'usage' };
    const words = given.text('title') ?? '';
    const aside = said?.traits.tree === 'aside' ? said : undefined;
    const known = { plan, directory, reader };
    const reading = aside
      ? undefined
      : readLine({ text: words, under: parent, kind: name, person: target.person }, known, session);
    if (reading && reading.problems.length > 0) {
      return told({ ok: false, problems: reading.problems, exit: 'refused' }, reader);
    }
    const kind = aside ?? kindOf(reading?.kind ?? '');
    if (!kind) return refusal(problem('kind.unknown', { kind: name ?? '' }));
    const values = readValues(kind, pairs, { plan, directory, session });
    if (values.problems.length > 0) return refusal(...values.problems);
    const made = reading && quickWishes(reading, session.newId);
    const id = made?.id ?? session.newId();
    const wishes: readonly Wish[] = made?.wishes ?? [
      { type: 'add', id, kind: kind.name, parent, fields: noted(kind, words, actorIn(plan, target.person)) },
    ];
    const flagged = Object.fromEntries(Object.entries(values.fields).filter(([, value]) => value !== null));
    if (reading && given.flag('dry-run')) {
      const whole = { ...reading, fields: { ...reading.fields, ...flagged } };
      const lines = [...lineLines(whole, known), text('cli.add-dry', {}, reader)];
      return { json: lineJson(whole, known), lines };
    }
    // A neighbour that was named says the place, unless the line names another branch.
    const beside =
      reading && reading.parent !== parent
        ? {}
        : { ...(before ? { before: before.id } : {}), ...(after ? { after: after.id } : {}) };
    const answer = await done(
      target,
      session,
      {
        wishes: wishes.map((wish) =>
          wish.type === 'add' && wish.id === id
            ? { ...wish, ...beside, fields: { ...wish.fields, ...flagged } }
            : wish,
        ),
        directory: made?.directory,
      },
      (now) => text('cli.added', { kind: { term: kind.name }, title: reading?.title ?? words, id }, now),
      { id, kind: kind.name, kindName: term(kind.name, reader) },
    );
    const remarks = [...(reading?.remarks ?? []), ...values.remarks];
    return { ...answer, lines: [...answer.lines, ...remarkLines(remarks, reader)] };
  },
};

/** Options of a filter, for every subcommand that lists items, and the filter that they mean. */
import type { Asked } from '@throughline/model/filter';
import { givenDate } from '@throughline/model/field';
import { readGiven } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import { kinds } from '@throughline/model/kinds/index';
import { me, mySeats, type Filter } from '@throughline/model/lens';
import { problem, type Problem } from '@throughline/model/problem';
import { differing } from '@throughline/model/table';
import type { Known } from './answers.ts';
import type { Session } from './session.ts';
import type { Given, Option } from './subcommand.ts';
import type { Target } from './target.ts';
import { readValue } from './values.ts';

export const filterOptions: Readonly<Record<string, Option>> = {
  kind: { type: 'many', value: 'KIND', short: 'k', choices: Object.keys(kinds), about: 'cli.show.kind' },
  status: { type: 'many', value: 'STATUS', about: 'cli.show.status' },
  owner: { type: 'item', value: 'NAME', about: 'cli.show.owner' },
  mine: { type: 'flag', about: 'cli.show.mine' },
  unowned: { type: 'flag', about: 'cli.show.unowned' },
  unit: { type: 'item', value: 'NAME', about: 'cli.show.unit' },
  overdue: { type: 'flag', about: 'cli.show.overdue' },
  'due-from': { type: 'text', value: 'DATE', about: 'cli.show.due-from' },
  'due-by': { type: 'text', value: 'DATE', about: 'cli.show.due-by' },
  missing: { type: 'many', value: 'FIELD', about: 'cli.show.missing' },
  orphans: { type: 'flag', about: 'cli.show.orphans' },
  uncertain: { type: 'flag', about: 'cli.show.uncertain' },
  since: { type: 'number', value: 'VERSION', about: 'cli.show.since' },
  linked: { type: 'item', value: 'ITEM', about: 'cli.show.linked' },
  'waits-for': { type: 'item', value: 'ITEM', about: 'cli.show.waits-for' },
  text: { type: 'text', value: 'WORDS', about: 'cli.show.text' },
};

type Read = { readonly filter: Filter | undefined; readonly problems: readonly Problem[] };

const some = <K extends keyof Filter>(name: K, value: Filter[K] | undefined): Filter =>
  value === undefined ? {} : { [name]: value };
const list = (words: readonly string[]): string[] | undefined => (words.length > 0 ? [...words] : undefined);
const flag = (on: boolean): true | undefined => (on ? true : undefined);
const one = (id: Id | undefined): Id[] | undefined => (id === undefined ? undefined : [id]);

/** The filter that was asked for; none when nothing was. */
export function readFilter(given: Given, known: Known, session: Session): Read {
  const problems: Problem[] = [];
  const date = (option: string): string | undefined => {
    const written = given.text(option);
    if (written === undefined) return undefined;
    const read = readValue('deadline', givenDate(), written, { ...known, session });
    if (typeof read.value === 'string' && readGiven(read.value)) return read.value;
    problems.push(
      ...(read.problems.length > 0
        ? read.problems
        : [problem('cli.option-date', { option: `--${option}`, value: written })]),
    );
    return undefined;
  };
  const [from, to] = [date('due-from'), date('due-by')];
  const owner = given.item('owner')?.id;
  const filter: Filter = {
    ...some('kind', list(given.many('kind'))),
    ...some('status', list(given.many('status'))),
    ...some('owner', given.flag('mine') ? [me, mySeats, ...(one(owner) ?? [])] : one(owner)),
    ...some('unowned', flag(given.flag('unowned'))),
    ...some('unit', one(given.item('unit')?.id)),
    ...some('overdue', flag(given.flag('overdue'))),
    ...some(
      'deadline',
      from === undefined && to === undefined
        ? undefined
        : { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    ),
    ...some('lacks', list(given.many('missing'))),
    ...some('orphan', flag(given.flag('orphans'))),
    ...some('uncertain', flag(given.flag('uncertain'))),
    ...some('since', given.number('since')),
    ...some('linked', one(given.item('linked')?.id)),
    ...some('waitsFor', one(given.item('waits-for')?.id)),
    ...some('text', given.text('text')),
  };
  return { filter: Object.keys(filter).length > 0 ? filter : undefined, problems };
}

/** What the filter needs to know beside the plan: who asks, on which day, and what has changed. */
export async function askedOf(
  filter: Filter | undefined,
  known: Known,
  session: Session,
  target: Target,
): Promise<Asked | Problem> {
  const { plan, directory } = known;
  const today = readGiven(session.today)?.from;
  const asked: Asked = { today, me: target.person, nameOf: (id) => directory[id]?.name };
  if (filter?.since === undefined) return asked;
  const before = filter.since <= plan.version ? await target.planAt(filter.since) : undefined;
  if (!before) return problem('cli.version-none', { version: filter.since, newest: plan.version });
  const changed = new Set(differing(before.items, plan.items));
  return { ...asked, changedSince: () => changed };
}

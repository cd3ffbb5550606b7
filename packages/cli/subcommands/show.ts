/** `show`: the plan as a tree, a part of it, or one item in full. */
import { filtered, type Asked } from '@throughline/model/filter';
import { kindOf } from '@throughline/model/kinds/index';
import type { Filter } from '@throughline/model/lens';
import { asksAbout, askOf, branch, linkOf, linksAt, type Item } from '@throughline/model/plan';
import { text } from '@throughline/words/text';
import { itemJson, knownIn, type Known } from '../answers.ts';
import { detailLines } from '../detail.ts';
import { askedOf, filterOptions, readFilter } from '../filter.ts';
import { refusal, type Answer, type Given, type Subcommand } from '../subcommand.ts';
import type { Session } from '../session.ts';
import type { Target } from '../target.ts';
import { treeLines, type Row } from '../tree.ts';

type Tree = 'plan' | 'organisation';

const inTree = (item: Item, tree: Tree): boolean => kindOf(item.kind)?.traits.tree === tree;

type Wanted = { readonly filter: Filter | undefined; readonly asked: Asked };

function rowsOf(known: Known, given: Given, from: Item | undefined, { filter, asked }: Wanted): Row[] {
  const depth = given.number('depth') ?? Infinity;
  const tree: Tree = given.flag('people') ? 'organisation' : 'plan';
  if (filter) {
    const under = from ? { under: from.id } : {};
    // What passes is a list: the branches between would only be missing rungs.
    return [...filtered(known.plan, { ...filter, ...under }, asked)].map(({ item }) => ({ item, depth: 0 }));
  }
  return [...branch(known.plan, from?.id ?? null)].filter(
    ({ item, depth: at }) => at <= depth && (inTree(item, tree) || item.id === from?.id),
  );
}

async function one(
  item: Item,
  known: Known,
  given: Given,
  session: Session,
  target: Target,
  wanted: Wanted,
): Promise<Answer> {
  const { plan, reader } = known;
  const notes = await target.shelf(item.id);
  const below = rowsOf(known, given, item, wanted).slice(wanted.filter ? 0 : 1);
  const rest = below.map(({ item: child, depth }) => ({ item: child, depth: depth - 1 }));
  const lines = detailLines(item, known, notes, session.screen);
  const tree = treeLines(rest, reader, session.screen, given.flag('ids'));
  return {
    json: {
      item: itemJson(item, known),
      links: linksAt(plan, item.id).map((id) => linkOf(plan, id)),
      asks: asksAbout(plan, item.id).map((id) => askOf(plan, id)),
      notes,
      items: rest.map((row) => ({ depth: row.depth, ...itemJson(row.item, known) })),
    },
    lines: tree.length > 0 ? [...lines, '', ...tree] : lines,
  };
}

export const show: Subcommand = {
  name: 'show',
  group: 'look',
  summary: 'cli.show',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'item', type: 'item', optional: true, about: 'cli.show.item' }],
  options: {
    depth: { type: 'number', value: 'N', short: 'd', about: 'cli.show.depth' },
    ids: { type: 'flag', short: 'i', about: 'cli.show.ids' },
    people: { type: 'flag', about: 'cli.show.people' },
    ...filterOptions,
  },
  examples: [
    'throughline show',
    'throughline show --unowned --ids',
    'throughline show --mine --due-by "Q2 2027"',
    'throughline show "Docs are live"',
    'throughline show --json',
  ],
  run: async (given, session, target) => {
    const known = await knownIn(target, session);
    const item = given.item('item');
    const { filter, problems } = readFilter(given, known, session);
    const asked = await askedOf(filter, known, session, target);
    if (problems.length > 0) return refusal(...problems);
    if ('code' in asked) return refusal(asked);
    const wanted = { filter, asked };
    if (item) return one(item, known, given, session, target, wanted);
    const rows = rowsOf(known, given, undefined, wanted);
    const { plan, reader } = known;
    const lines = treeLines(rows, reader, session.screen, given.flag('ids'));
    const people = [...branch(plan, null)].filter((row) => inTree(row.item, 'organisation')).length;
    const more = people > 0 && !given.flag('people') && !filter;
    return {
      json: {
        workspace: target.workspace,
        version: plan.version,
        settings: plan.settings,
        items: rows.map((row) => ({ depth: row.depth, ...itemJson(row.item, known) })),
      },
      lines: [
        ...(lines.length > 0 ? lines : [text(filter ? 'cli.show-none' : 'cli.show-empty', {}, reader)]),
        ...(more ? ['', session.screen.dim(text('cli.show-people', { count: people }, reader))] : []),
      ],
    };
  },
};

/**
 * No loop of links. For links that order in time, an item has a start and a finish; a parent's start comes before its
 * children's, and their finish before its own, so that a loop through a parent is found too.
 */
import type { Id } from '../id.ts';
import type { Invariant } from '../invariant.ts';
import type { LinkKind } from '../link.ts';
import { linkKinds, linkKindOf } from '../links/index.ts';
import { childrenOf, itemOf, linkOf, linksAt, type Plan } from '../plan.ts';
import { problem, ref, term, type Problem } from '../problem.ts';
import { values } from '../table.ts';

type End = 'start' | 'finish';
type Node = `${End}:${Id}`;

const idOf = (node: Node): Id => node.slice(node.indexOf(':') + 1);

/** Which end of the predecessor drives which end of the successor. */
export function tied(type: unknown): { driver: End; driven: End } {
  if (type === 'SS') return { driver: 'start', driven: 'start' };
  if (type === 'FF') return { driver: 'finish', driven: 'finish' };
  if (type === 'SF') return { driver: 'start', driven: 'finish' };
  return { driver: 'finish', driven: 'start' };
}

/** The nodes that come after a node. */
function* next(plan: Plan, kind: LinkKind, node: Node): Generator<Node> {
  const id = idOf(node);
  const end: End = node.startsWith('start:') ? 'start' : 'finish';
  if (kind.orders) {
    if (end === 'start') {
      yield `finish:${id}`;
      for (const child of childrenOf(plan, id)) yield `start:${child}`;
    } else {
      const item = itemOf(plan, id);
      // The top of what lies in the trash is no part of its parent, from above or below.
      if (item?.parent && !item.removed) yield `finish:${item.parent}`;
    }
  }
  for (const at of linksAt(plan, id)) {
    const link = linkOf(plan, at);
    if (!link || link.kind !== kind.name || link.to !== id) continue;
    const { driver, driven } = tied(link.fields['type']);
    if (!kind.orders) yield `start:${link.from}`;
    else if (driver === end) yield `${driven}:${link.from}`;
  }
}

/** A loop that can be reached from the starts, as the items on it; depth first, without recursion. */
function findLoop(plan: Plan, kind: LinkKind, starts: Iterable<Node>): Id[] | undefined {
  const done = new Set<Node>();
  for (const start of starts) {
    if (done.has(start)) continue;
    const path: Node[] = [start];
    const open = new Set<Node>(path);
    const rest = [next(plan, kind, start)];
    while (rest.length > 0) {
      const step = (rest.at(-1) as Generator<Node>).next();
      if (step.done) {
        rest.pop();
        const left = path.pop() as Node;
        open.delete(left);
        done.add(left);
      } else if (open.has(step.value)) {
        const around = path.slice(path.indexOf(step.value)).map(idOf);
        return around.filter((id, at) => id !== around[at - 1]);
      } else if (!done.has(step.value)) {
        path.push(step.value);
        open.add(step.value);
        rest.push(next(plan, kind, step.value));
      }
    }
  }
  return undefined;
}

const said = 6; // a longer loop is told by its first items

function loopProblem(kind: LinkKind, loop: readonly Id[]): Problem {
  const items = { list: loop.slice(0, said).map(ref) };
  return problem('link.loop', { kind: term(kind.name), items, count: loop.length });
}

export const loops: Invariant = {
  name: 'loops',
  check: (after, touched, before) => {
    const starts = new Map<LinkKind, Set<Node>>();
    const from = (kind: LinkKind, node: Node): void => {
      starts.set(kind, (starts.get(kind) ?? new Set()).add(node));
    };
    const fromLink = (id: Id): void => {
      const link = linkOf(after, id);
      const kind = link && linkKindOf(link.kind);
      if (!link || !kind?.acyclic) return;
      from(kind, kind.orders ? `${tied(link.fields['type']).driven}:${link.from}` : `start:${link.from}`);
    };
    if (!touched) for (const { id } of values(after.links)) fromLink(id);
    for (const id of touched?.links ?? []) fromLink(id);
    for (const id of touched?.items ?? []) {
      const item = itemOf(after, id);
      const was = before && itemOf(before, id);
      // A new item has no links but those touched; one that moved or came back brings its own.
      const came = was && (was.parent !== item?.parent || was.removed !== item?.removed);
      if (!item || item.removed || !came) continue;
      from(linkKinds['depends-on'], `start:${id}`);
      from(linkKinds['depends-on'], `finish:${id}`);
    }
    return [...starts].flatMap(([kind, nodes]) => {
      const loop = findLoop(after, kind, nodes);
      return loop ? [loopProblem(kind, loop)] : [];
    });
  },
};

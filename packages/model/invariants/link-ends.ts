/** Both ends of a link exist, differ, and are of the right sort; the same relation is made once. */
import { idsIn, type Invariant } from '../invariant.ts';
import { linkKindOf } from '../links/index.ts';
import { kindAt, linkOf, linksAt, type Link, type Plan } from '../plan.ts';
import { problem, ref, term, type Problem } from '../problem.ts';

function wrong(plan: Plan, link: Link): Problem | undefined {
  const kind = linkKindOf(link.kind);
  if (!kind) return problem('link.kind-unknown', { kind: link.kind }, 'kind');
  if (link.from === link.to) return problem('link.self', { item: ref(link.from) });
  for (const end of [link.from, link.to]) {
    const found = kindAt(plan, end);
    if (!found) return problem('item.unknown', { id: end });
    if (!found.traits[kind.ends]) {
      return problem('link.end', { kind: term(kind.name), item: ref(end), itemKind: term(found.name) });
    }
  }
  const twin = linksAt(plan, link.from)
    .map((id) => linkOf(plan, id))
    .find(
      (other) =>
        other &&
        other.id !== link.id &&
        other.kind === link.kind &&
        other.from === link.from &&
        other.to === link.to &&
        // FS and FF between the same two are two relations; FS is what a link is that does not say
        (other.fields['type'] ?? 'FS') === (link.fields['type'] ?? 'FS'),
    );
  if (!twin) return undefined;
  return problem('link.twice', { kind: term(link.kind), from: ref(link.from), to: ref(link.to) });
}

export const linkEnds: Invariant = {
  name: 'link-ends',
  check: (after, touched, before) => {
    const links = new Set(idsIn(after, touched, 'links'));
    // A change of kind can take away what a link needs of its ends.
    if (touched && before) {
      for (const id of touched.items) {
        const kind = kindAt(after, id);
        if (kind && kind !== kindAt(before, id)) for (const at of linksAt(after, id)) links.add(at);
      }
    }
    return [...links].flatMap((id) => {
      const link = linkOf(after, id);
      return (link && wrong(after, link)) ?? [];
    });
  },
};

/** Ownership: who answers for what, themselves or through a role; which seats are vacant; what nobody owns. */
import { textOf } from '@throughline/model/json';
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import type { Insight } from '../../insight.ts';

export type Owning = {
  readonly who: Id;
  /** items owned in their own name, in outline order */
  readonly owns: readonly Id[];
  /** items owned by roles that this person fills */
  readonly through: readonly { readonly role: Id; readonly owns: readonly Id[] }[];
};

export type Ownership = {
  /** everyone who can own, in outline order, with or without anything to answer for */
  readonly owners: readonly Owning[];
  /** roles that nobody fills, with what they own */
  readonly vacant: readonly { readonly role: Id; readonly owns: readonly Id[] }[];
  /** owners who lie in the trash, with what they still own, by id */
  readonly gone: readonly { readonly who: Id; readonly owns: readonly Id[] }[];
  /** ownable items without an owner, in outline order */
  readonly unowned: readonly Id[];
};

export const ownership: Insight<Ownership> = {
  name: 'ownership',
  derive: (_plan, network) => {
    const owned = new Map<Id, Id[]>();
    const filled = new Map<Id, Id[]>();
    const unowned: Id[] = [];
    const onto = (lists: Map<Id, Id[]>, key: Id, id: Id): void => {
      const list = lists.get(key);
      if (list) list.push(id);
      else lists.set(key, [id]);
    };
    for (const { id, kind, fields } of network.items) {
      const traits = kindOf(kind)?.traits;
      const owner = textOf(fields['owner']);
      if (traits?.ownable && owner === '') unowned.push(id);
      else if (traits?.ownable) onto(owned, owner, id);
      const holder = textOf(fields['holder']);
      if (traits?.accountable && !traits.human && holder !== '') onto(filled, holder, id);
    }
    const owns = (id: Id): readonly Id[] => owned.get(id) ?? [];
    const seats = (ids: readonly Id[]): Owning['through'] => ids.map((role) => ({ role, owns: owns(role) }));
    const able = network.items.filter(({ kind }) => kindOf(kind)?.traits.accountable === true);
    const vacant = able.filter(({ kind, fields }) => {
      const human = kindOf(kind)?.traits.human === true;
      return !human && !network.indexOf.has(textOf(fields['holder']));
    });
    return {
      owners: able.map(({ id }) => ({ who: id, owns: owns(id), through: seats(filled.get(id) ?? []) })),
      vacant: seats(vacant.map(({ id }) => id)),
      gone: [...owned.keys()]
        .filter((id) => !network.indexOf.has(id))
        .toSorted()
        .map((who) => ({ who, owns: owns(who) })),
      unowned,
    };
  },
};

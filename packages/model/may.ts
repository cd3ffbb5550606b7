/** Authorisation: one pure rule, asked by the server, by the web to grey a button, and by assistants. */
import type { Change } from './changes/index.ts';
import type { Wish } from './commands/index.ts';
import type { Id } from './id.ts';
import { kindAt, askOf, itemOf, type Plan } from './plan.ts';
import { problem, ref, term, type Problem } from './problem.ts';
import { kindOf } from './kinds/index.ts';
import type { Actor } from './wish.ts';

export const roles = ['owner', 'admin', 'member', 'guest'] as const;
export type Role = (typeof roles)[number];

/** What can be done to a workspace beside its plan. */
export type Deed = 'invite' | 'change-roles' | 'remove-member' | 'backup' | 'delete-workspace';

const needed: Record<Deed, readonly Role[]> = {
  invite: ['owner', 'admin'],
  'change-roles': ['owner', 'admin'],
  'remove-member': ['owner', 'admin'],
  backup: ['owner', 'admin'],
  'delete-workspace': ['owner'],
};

const no = (role: Role, what: string): Problem =>
  problem('may.not', { role: term(`role.${role}`), what: term(`may.${what}`) });

/** May someone in this role do this deed? Undefined is yes. */
export const mayDo = (role: Role, deed: Deed): Problem | undefined =>
  needed[deed].includes(role) ? undefined : no(role, deed);

/** Does this person answer for what is owed by `to`: being that person, or holding that role? */
export const answersFor = (plan: Plan, person: Id, to: Id): boolean =>
  person === to || itemOf(plan, to)?.fields['holder'] === person;

/** May this actor wish this? Undefined is yes; else the problem that says why not. */
export function may(actor: Actor, plan: Plan, wish: Wish): Problem | undefined {
  return actor.role === 'guest' ? mayGuest(actor, plan, wish) : undefined;
}

/**
 * May this actor bring about this change? Asked of every change that a wish became, so that undo opens no way around:
 * settings are for admins, words for their author, an answer for whoever owes it, a question for whoever asked.
 */
export function mayChange(actor: Actor, plan: Plan, change: Change): Problem | undefined {
  const leads = actor.role === 'owner' || actor.role === 'admin';
  switch (change.type) {
    case 'answered':
    case 'reopened': {
      const ask = askOf(plan, change.id);
      if (!ask || answersFor(plan, actor.person, ask.to)) return undefined;
      return problem('ask.not-yours', { to: ref(ask.to) });
    }
    case 'asked': {
      const own = change.ask.from === actor.person && change.ask.answer === undefined;
      return own || leads ? undefined : no(actor.role, 'others-words');
    }
    case 'retracted':
      return leads || change.ask.from === actor.person ? undefined : no(actor.role, 'others-words');
    case 'edited':
      if (change.on === 'plan') return leads ? undefined : no(actor.role, 'settings');
      if (change.on === 'link') return undefined;
      return leads || !writtenByOther(actor, plan, change.id) ? undefined : no(actor.role, 'others-words');
    case 'removed':
    case 'withdrawn': {
      const id = change.type === 'removed' ? change.id : change.item.id;
      return leads || !writtenByOther(actor, plan, id) ? undefined : no(actor.role, 'others-words');
    }
    default:
      return undefined;
  }
}

function writtenByOther(actor: Actor, plan: Plan, id: Id): boolean {
  const author = itemOf(plan, id)?.fields['author'];
  return typeof author === 'string' && author !== actor.person;
}

/** A guest reads, answers what is asked of them, and writes beside items, as themselves. */
function mayGuest(actor: Actor, plan: Plan, wish: Wish): Problem | undefined {
  if (wish.type === 'answer') {
    const ask = askOf(plan, wish.id);
    return ask && answersFor(plan, actor.person, ask.to) ? undefined : no('guest', 'change');
  }
  if (wish.type === 'add') {
    const aside = kindOf(wish.kind)?.traits.tree === 'aside';
    return aside && wish.fields['author'] === actor.person ? undefined : no('guest', 'change');
  }
  const ofItem = wish.type === 'remove' || (wish.type === 'edit' && wish.on === 'item');
  if (ofItem && kindAt(plan, wish.id)?.traits.tree === 'aside') {
    const own = itemOf(plan, wish.id)?.fields['author'] === actor.person;
    return own && !(wish.type === 'edit' && 'author' in wish.set) ? undefined : no('guest', 'change');
  }
  return no('guest', 'change');
}

/**
 * May someone in this role give a member another role, or take them out (`now` undefined)? Only owners make and unmake
 * owners. Undefined is yes.
 */
export function mayRank(
  role: Role,
  deed: Deed,
  was: Role | undefined,
  now: Role | undefined,
): Problem | undefined {
  return (
    mayDo(role, deed) ??
    (role !== 'owner' && (was === 'owner' || now === 'owner') ? no(role, 'owners') : undefined)
  );
}

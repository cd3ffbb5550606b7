/** May this actor wish this? One pure rule, asked by the server, by the web to grey a button, and by assistants. */
import type { Wish } from './commands/index.ts';
import type { Id } from './id.ts';
import { kindAt, askOf, itemOf, type Plan } from './plan.ts';
import { problem, term, type Problem } from './problem.ts';
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

/** Undefined is yes; else the problem that says why not. */
export function may(actor: Actor, plan: Plan, wish: Wish): Problem | undefined {
  if (actor.role === 'guest') return mayGuest(actor, plan, wish);
  if (actor.role === 'member') {
    if (wish.type === 'edit' && wish.on === 'plan') return no('member', 'settings');
    const body = 'id' in wish ? itemOf(plan, wish.id) : undefined;
    const author = body?.fields['author'];
    const edits = wish.type === 'edit' || wish.type === 'remove';
    if (edits && typeof author === 'string' && author !== actor.person) {
      return no('member', 'others-words');
    }
  }
  if (wish.type === 'answer') {
    const ask = askOf(plan, wish.id);
    if (ask && !answersFor(plan, actor.person, ask.to)) {
      return problem('ask.not-yours', { to: { ref: ask.to } });
    }
  }
  return undefined;
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
  if ((wish.type === 'edit' || wish.type === 'remove') && kindAt(plan, wish.id)?.traits.tree === 'aside') {
    const own = itemOf(plan, wish.id)?.fields['author'] === actor.person;
    return own && !(wish.type === 'edit' && 'author' in wish.set) ? undefined : no('guest', 'change');
  }
  return no('guest', 'change');
}

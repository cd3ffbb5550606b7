/** Access: who calls, and as whom in which workspace. Kept in the process; what changes here is seen at once. */
import type { Id } from '@throughline/model/id';
import type { Member, Store } from '@throughline/store/store';
import type { Account, Accounts } from './accounts.ts';
import { cached } from './cached.ts';

/** How a caller came in: by the cookie of a browser, or by the token of a program. */
export type Caller = { readonly account: Account; readonly by: 'cookie' | 'token'; readonly key: string };
export type Membership = Member & { readonly workspace: Id };

/** Told when someone may have lost their access: by signing out, or to a workspace. */
export type Lost = (what: { readonly account?: string; readonly workspace?: Id }) => void;

export type Access = {
  readonly caller: (headers: Headers) => Promise<Caller | undefined>;
  readonly memberships: (account: string) => Promise<readonly Membership[]>;
  readonly membership: (account: string, workspace: Id) => Promise<Membership | undefined>;
  /** the people of a workspace who have an account */
  readonly named: (workspace: Id) => Promise<ReadonlySet<Id>>;
  /** Sessions or tokens have ended. */
  readonly sessionsChanged: (account?: string) => void;
  readonly membersChanged: (workspace: Id, account?: string) => void;
  readonly onLost: (lost: Lost) => void;
};

// Other nodes learn of an ended session or membership within this time; this node at once.
const sessionMs = 20_000;
const memberMs = 5_000;

export function openAccess(store: Store, accounts: Accounts, clock: () => number): Access {
  const cookies = cached((cookie) => accounts.ofCookie(cookie), { most: 10_000, ms: sessionMs, clock });
  const tokens = cached((token) => accounts.ofToken(token), { most: 10_000, ms: sessionMs, clock });
  const memberships = cached((account) => store.memberships(account), { most: 10_000, ms: memberMs, clock });
  const listeners: Lost[] = [];
  const tell: Lost = (what) => {
    for (const listener of listeners) listener(what);
  };
  return {
    caller: async (headers) => {
      const bearer = /^Bearer\s+(\S{1,200})$/i.exec(headers.get('authorization') ?? '')?.[1];
      if (bearer !== undefined) {
        const account = await tokens.get(bearer);
        return account && { account, by: 'token', key: bearer };
      }
      const cookie = sessionCookie(headers.get('cookie'));
      if (cookie === undefined) return undefined;
      const account = await cookies.get(cookie);
      return account && { account, by: 'cookie', key: cookie };
    },
    memberships: (account) => memberships.get(account),
    membership: async (account, workspace) =>
      (await memberships.get(account)).find((one) => one.workspace === workspace),
    named: async (workspace) => new Set((await store.members(workspace)).map(({ person }) => person)),
    sessionsChanged: (account) => {
      cookies.clear();
      tokens.clear();
      tell(account === undefined ? {} : { account });
    },
    membersChanged: (workspace, account) => {
      if (account === undefined) memberships.clear();
      else memberships.drop(account);
      tell(account === undefined ? { workspace } : { workspace, account });
    },
    onLost: (lost) => listeners.push(lost),
  };
}

/** The one cookie that counts, as `name=value`; a browser sends others of the same host with it. */
function sessionCookie(header: string | null): string | undefined {
  const found = /(?:^|;\s*)((?:__Secure-)?throughline\.session_token=[^;\s]{1,400})/.exec(header ?? '');
  return found?.[1];
}

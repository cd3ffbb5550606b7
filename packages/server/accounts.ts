/**
 * Accounts: who may come in, by e-mail and password, with a session or with a token of a program. Secrets and
 * addresses are kept in ordinary tables of their own, which can be deleted, and never enter the log.
 */
import { createHash, randomBytes } from 'node:crypto';
import { problem, type Problem } from '@throughline/model/problem';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { getMigrations } from 'better-auth/db/migration';
import type { OpenedStore } from '@throughline/store/open';
import type { TokenLine } from './answers.ts';

export type Account = { readonly id: string; readonly name: string; readonly email: string };

/** Someone who has come in, and the cookies that their browser keeps of it. */
export type Entered = { readonly account: Account; readonly cookies: readonly string[] };

export type Accounts = {
  /** Is there any account yet? */
  readonly any: () => Promise<boolean>;
  readonly signUp: (name: string, email: string, password: string) => Promise<Entered | Problem>;
  readonly signIn: (email: string, password: string) => Promise<Entered | Problem>;
  /** @returns the cookies that end it in the browser */
  readonly signOut: (cookie: string) => Promise<readonly string[]>;
  readonly changePassword: (cookie: string, now: string, next: string) => Promise<Entered | Problem>;
  /** Whose session a Cookie header carries. */
  readonly ofCookie: (cookie: string) => Promise<Account | undefined>;
  readonly ofToken: (token: string) => Promise<Account | undefined>;
  readonly byIds: (ids: readonly string[]) => Promise<ReadonlyMap<string, Account>>;
  readonly createToken: (account: string, name: string) => Promise<TokenLine & { token: string }>;
  readonly tokens: (account: string) => Promise<readonly TokenLine[]>;
  readonly revokeToken: (account: string, id: string) => Promise<boolean>;
  /** Takes back an account that was made a moment ago, when what belongs to it could not be. */
  readonly deleteAccount: (account: string) => Promise<void>;
};

export type AccountsOptions = {
  /** signs cookies */
  readonly secret: string;
  /** PostgreSQL or the embedded database; memory unless given */
  readonly db?: OpenedStore['db'];
  /** cookies only over TLS */
  readonly secure?: boolean;
  readonly clock: () => number;
};

/** Tables that a backup takes along: who there is. Sessions end with the database they are in. */
export const accountTables = ['auth_user', 'auth_credential', 'auth_token'];

const days30 = 30 * 24 * 60 * 60; // seconds

const tokensPlugin = {
  id: 'tokens',
  schema: {
    token: {
      modelName: 'auth_token',
      fields: {
        name: { type: 'string', required: true },
        hash: { type: 'string', required: true, unique: true },
        account: { type: 'string', required: true, index: true },
        createdAt: { type: 'number', bigint: true, required: true },
      },
    },
  },
} as const;

type TokenRow = { id: string; name: string; account: string; createdAt: number | string };
const lineOf = ({ id, name, createdAt }: TokenRow): TokenLine => ({ id, name, createdAt: Number(createdAt) });

/** Tokens are long and random, so one round of a plain hash is enough. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const accountOf = ({ id, name, email }: Account): Account => ({ id, name, email });

const codes: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign-in.wrong',
  INVALID_PASSWORD: 'sign-in.wrong',
  PASSWORD_TOO_LONG: 'sign-in.wrong',
  INVALID_EMAIL: 'sign-in.wrong',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'account.exists',
  USER_ALREADY_EXISTS: 'account.exists',
};

/** What the library refuses, as a problem; whatever else it throws is our own bug. */
function problemOf(error: unknown): Problem {
  const code = (error as { body?: { code?: unknown } } | undefined)?.body?.code;
  const known = typeof code === 'string' ? codes[code] : undefined;
  if (known === undefined) throw error;
  return problem(known);
}

const settings = ({ secret, db, secure = false }: AccountsOptions): BetterAuthOptions => {
  const names = ['auth_user', 'auth_session', 'auth_credential', 'auth_verification', 'auth_token'];
  return {
    secret,
    baseURL: secure ? 'https://localhost' : 'http://localhost',
    database: db
      ? { db: db as never, type: 'postgres' }
      : memoryAdapter(Object.fromEntries(names.map((name) => [name, []]))),
    user: { modelName: 'auth_user' },
    account: { modelName: 'auth_credential' },
    verification: { modelName: 'auth_verification' },
    // Not prolonged when used: the cookie would have to be sent again with answers that are cached.
    session: { modelName: 'auth_session', expiresIn: days30, disableSessionRefresh: true },
    emailAndPassword: { enabled: true, minPasswordLength: 1, maxPasswordLength: 128 },
    advanced: { cookiePrefix: 'throughline', useSecureCookies: secure },
    // It would write addresses.
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    plugins: [tokensPlugin],
  };
};

/** Opens the accounts, making or bringing up to date their tables. */
export async function openAccounts(options: AccountsOptions): Promise<Accounts> {
  const config = settings(options);
  if (options.db) await (await getMigrations(config)).runMigrations();
  const auth = betterAuth(config);
  const { adapter } = await auth.$context;
  let some = false;

  const enter = async (
    calling: Promise<{ headers: Headers; response: { user: Account } }>,
  ): Promise<Entered | Problem> => {
    try {
      const { headers, response } = await calling;
      return { account: accountOf(response.user), cookies: headers.getSetCookie() };
    } catch (error) {
      return problemOf(error);
    }
  };
  const cookieHeaders = (cookie: string): Headers => new Headers({ cookie });

  return {
    any: async () => (some ||= (await adapter.count({ model: 'user' })) > 0),
    signUp: (name, email, password) =>
      enter(auth.api.signUpEmail({ body: { name, email, password }, returnHeaders: true })),
    signIn: (email, password) =>
      enter(auth.api.signInEmail({ body: { email, password }, returnHeaders: true })),
    signOut: async (cookie) => {
      const { headers } = await auth.api.signOut({ headers: cookieHeaders(cookie), returnHeaders: true });
      return headers.getSetCookie();
    },
    changePassword: (cookie, currentPassword, newPassword) =>
      enter(
        auth.api.changePassword({
          body: { currentPassword, newPassword, revokeOtherSessions: true },
          headers: cookieHeaders(cookie),
          returnHeaders: true,
        }),
      ),
    ofCookie: async (cookie) => {
      const found = await auth.api.getSession({ headers: cookieHeaders(cookie) });
      return found ? accountOf(found.user) : undefined;
    },
    ofToken: async (token) => {
      const where = [{ field: 'hash', value: hashOf(token) }];
      const row = await adapter.findOne<TokenRow>({ model: 'token', where });
      if (!row) return undefined;
      const user = await adapter.findOne<Account>({
        model: 'user',
        where: [{ field: 'id', value: row.account }],
      });
      return user ? accountOf(user) : undefined;
    },
    byIds: async (ids) => {
      if (ids.length === 0) return new Map();
      const where = [{ field: 'id', operator: 'in' as const, value: [...ids] }];
      const rows = await adapter.findMany<Account>({ model: 'user', where, limit: ids.length });
      return new Map(rows.map((row) => [row.id, accountOf(row)]));
    },
    createToken: async (account, name) => {
      const token = `tl_${randomBytes(24).toString('base64url')}`;
      const data = { name, account, hash: hashOf(token), createdAt: options.clock() };
      const row = await adapter.create<Record<string, unknown>, TokenRow>({ model: 'token', data });
      return { ...lineOf(row), token };
    },
    tokens: async (account) => {
      const where = [{ field: 'account', value: account }];
      const rows = await adapter.findMany<TokenRow>({ model: 'token', where, limit: 1_000 });
      return rows.map(lineOf).toSorted((a, b) => b.createdAt - a.createdAt);
    },
    revokeToken: async (account, id) => {
      const where = [
        { field: 'id', value: id },
        { field: 'account', value: account },
      ];
      return (await adapter.deleteMany({ model: 'token', where })) > 0;
    },
    deleteAccount: async (account) => {
      for (const model of ['session', 'account'])
        await adapter.deleteMany({ model, where: [{ field: 'userId', value: account }] });
      await adapter.delete({ model: 'user', where: [{ field: 'id', value: account }] });
    },
  };
}

/** The workspaces that the gallery shows, each with a browser of its own. */
import type { Browser, BrowserContext } from 'playwright-core';
import { client } from '@throughline/server/client';
import { api, type Answered, type Given, type Route } from '@throughline/server/contract';
import { fill } from '../bench/lib/place.ts';
import { longNames } from './long.ts';

export type WorldName = 'new' | 'empty' | 'demo' | 'large' | 'long' | 'german';

export type World = {
  readonly url: string;
  readonly context: BrowserContext;
  /** the workspace; empty before there is one */
  readonly id: string;
};

const password = 'a long enough password';
const account = { name: 'Sena Birch', email: 'sena@example.org', password, workspace: 'Harbour works' };

/**
 * Worlds by name, each made when it is first asked for. `new` is a server on which nobody has an account: it has to be
 * asked for first.
 */
export async function openWorlds(
  browser: Browser,
  url: string,
  names: ReadonlySet<WorldName>,
): Promise<(name: WorldName) => Promise<World>> {
  const made = new Map<WorldName, Promise<World>>();
  const context = (locale: string): Promise<BrowserContext> =>
    browser.newContext({ locale, timezoneId: 'Europe/Berlin' });
  let first: string | undefined;
  let token: string | undefined;
  const call = async <R extends Route>(route: R, input: Given<R>): Promise<Answered<R>> => {
    const called = await client({ base: url, fetch, token }).call(route, input);
    if (!called.ok) throw new Error(`${route.path}: ${called.details.status} ${called.details.detail}`);
    return called.value;
  };

  /** The account, made when a world first needs one. */
  async function signedUp(): Promise<string> {
    if (first === undefined) {
      const me = await call(api.signUp, account);
      first = me.workspaces[0]?.id ?? '';
      token = (await call(api.createToken, { name: 'gallery', email: account.email, password })).token;
    }
    return first;
  }
  async function signedIn(locale: string): Promise<BrowserContext> {
    const own = await context(locale);
    const data = { email: account.email, password };
    const answer = await own.request.post(`${url}/api/v1/session`, { data, headers: { origin: url } });
    if (!answer.ok()) throw new Error(`Signing in: ${answer.status()}`);
    return own;
  }

  async function open(name: WorldName): Promise<World> {
    if (name === 'new') return { url, context: await context('en-GB'), id: '' };
    const empty = await signedUp();
    const own = await signedIn(name === 'german' ? 'de-DE' : 'en-GB');
    if (name === 'empty') return { url, context: own, id: empty };
    if (name === 'demo' || name === 'german') {
      const { id } = await call(api.demo, {});
      return { url, context: own, id };
    }
    const { id } = await call(api.createWorkspace, {
      name: name === 'large' ? 'Ten thousand' : longNames.workspace,
    });
    if (name === 'large') await fill({ base: url, token: token ?? '', workspace: id, call }, 10_000);
    else {
      const { wishes, directory } = longNames;
      await call(api.execute, { workspace: id, id: 'long', door: 'import', wishes: [...wishes], directory });
    }
    return { url, context: own, id };
  }

  // Whatever shows a server without an account comes before the account does.
  if (names.has('new')) made.set('new', open('new'));
  return (name) => {
    const found = made.get(name) ?? open(name);
    made.set(name, found);
    return found;
  };
}

/** `login`: a token of a server for this terminal, kept where only its owner can read it. */
import { hostname } from 'node:os';
import { problem } from '@throughline/model/problem';
import { api } from '@throughline/server/contract';
import { text } from '@throughline/words/text';
import { keyOf, normal, readCredentials, saveCredentials } from '../credentials.ts';
import { clientFor, refused } from '../remote.ts';
import type { Session } from '../session.ts';
import { refusal, type Given, type Subcommand } from '../subcommand.ts';
import type { No } from '../target.ts';

const usualServer = 'http://localhost:4680';

type Secret = { readonly email: string; readonly password: string };

async function secretOf(given: Given, session: Session): Promise<Secret | undefined> {
  const email = given.text('email');
  if (email !== undefined && given.flag('password-stdin')) {
    return { email, password: (await session.readStdin()).replace(/\r?\n$/, '') };
  }
  if (!session.interactive) return undefined;
  const { isCancel, password, text: prompt } = await import('@clack/prompts');
  const typed = email ?? (await prompt({ message: text('cli.login.ask-email', {}, session.reader) }));
  if (isCancel(typed)) return undefined;
  const secret = await password({ message: text('cli.login.ask-password', {}, session.reader) });
  return isCancel(secret) ? undefined : { email: typed, password: secret };
}

/** Makes the first account of a new server, or one by an invitation. */
async function signUp(url: string, secret: Secret, name: string, given: Given): Promise<No | undefined> {
  const link = given.text('invitation');
  const invitation = link === undefined ? {} : { invitation: link.split('/').at(-1) ?? link };
  const made = await clientFor(url).call(api.signUp, { ...secret, name, ...invitation });
  return made.ok ? undefined : refused(url, made);
}

export const login: Subcommand = {
  name: 'login',
  group: 'begin',
  summary: 'cli.login',
  on: [],
  arguments: [{ name: 'url', type: 'text', optional: true, about: 'cli.login.url' }],
  options: {
    email: { type: 'text', value: 'ADDRESS', about: 'cli.login.email' },
    'password-stdin': { type: 'flag', about: 'cli.login.password-stdin' },
    'sign-up': { type: 'text', value: 'NAME', about: 'cli.login.sign-up' },
    invitation: { type: 'text', value: 'LINK', about: 'cli.login.invitation' },
    forget: { type: 'flag', about: 'cli.login.forget' },
  },
  examples: [
    'throughline login http://localhost:4680',
    'throughline login https://plan.example.org --email anna@example.org --password-stdin < secret',
    'throughline login --forget',
  ],
  run: async (given, session) => {
    const kept = readCredentials(session.env);
    const url = normal(given.text('url') ?? session.where.server ?? kept.server ?? usualServer);
    if (!/^https?:\/\/./.test(url)) return { ...refusal(problem('cli.url', { text: url })), exit: 'usage' };
    if (given.flag('forget')) {
      const { [keyOf(url)]: _, ...tokens } = kept.tokens;
      const { server, ...rest } = kept;
      await saveCredentials(session.env, {
        ...rest,
        tokens,
        ...(server === url || !server ? {} : { server }),
      });
      return {
        json: { server: url, forgotten: true },
        lines: [text('cli.login-forgot', { url }, session.reader)],
      };
    }
    const secret = await secretOf(given, session);
    if (!secret) return { ...refusal(problem('cli.login-how')), exit: 'usage' };
    const name = given.text('sign-up');
    const wrong = name === undefined ? undefined : await signUp(url, secret, name, given);
    if (wrong) return { json: null, lines: [], problems: wrong.problems, exit: wrong.exit };
    const made = await clientFor(url).call(api.createToken, {
      name: `throughline on ${hostname()}`.slice(0, 100),
      ...secret,
    });
    if (!made.ok) {
      const { details } = made;
      const answer =
        details.status === 401
          ? { problems: details.problems, exit: 'refused' as const }
          : refused(url, made);
      return { json: null, lines: [], problems: answer.problems, exit: answer.exit };
    }
    const tokens = { ...kept.tokens, [keyOf(url)]: { token: made.value.token, email: secret.email } };
    const path = await saveCredentials(session.env, { server: url, tokens });
    const me = await clientFor(url, made.value.token).call(api.me, {});
    const workspaces = me.ok ? me.value.workspaces.map(({ id, name: called }) => ({ id, name: called })) : [];
    return {
      json: { server: url, email: secret.email, workspaces },
      lines: [
        text('cli.login-done', { url, email: secret.email, file: path }, session.reader),
        ...workspaces.map(({ id, name: called }) => `  ${called}  ${session.screen.dim(id)}`),
      ],
    };
  },
};

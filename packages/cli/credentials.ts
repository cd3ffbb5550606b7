/** Where `login` keeps tokens: one file that only its owner can read, in the user's configuration folder. */
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Session } from './session.ts';

/** Tokens by the server's address, and the server that was signed in to last. */
export type Credentials = {
  readonly server?: string;
  readonly tokens: Readonly<Record<string, { readonly token: string; readonly email: string }>>;
};

/** XDG Base Directory Specification, version 0.8. */
export const credentialsPath = (env: Session['env']): string =>
  join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'throughline', 'credentials.json');

export const normal = (url: string): string => url.replace(/\/+$/, '').toLowerCase();

/** The names of this machine for itself are one. */
export const keyOf = (url: string): string =>
  normal(url).replace(/\/\/(127\.0\.0\.1|\[::1\])(?=:|$)/, '//localhost');

export function readCredentials(env: Session['env']): Credentials {
  try {
    const read = JSON.parse(readFileSync(credentialsPath(env), 'utf8')) as Partial<Credentials>;
    return { ...read, tokens: read.tokens ?? {} };
  } catch {
    return { tokens: {} }; // none yet, or not ours: `login` writes it anew
  }
}

export async function saveCredentials(env: Session['env'], credentials: Credentials): Promise<string> {
  const path = credentialsPath(env);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
  return path;
}

/** The token for a server: from THROUGHLINE_TOKEN, or what `login` has kept. */
export const tokenFor = (url: string, env: Session['env']): string | undefined =>
  env['THROUGHLINE_TOKEN'] || readCredentials(env).tokens[keyOf(url)]?.token;

/** First run, invitations, sessions, roles. */
import { afterEach, describe, expect, test } from 'vitest';
import { api } from './contract.ts';
import type { Started } from './start.ts';
import { browser, commandId, joined, password, signUp, visitable } from './visit.fixture.ts';

let started: Started | undefined;
afterEach(() => started?.close());

const status = (done: { ok: true } | { ok: false; details: { status: number } }): number =>
  done.ok ? 200 : done.details.status;
const code = (done: { ok: true } | { ok: false; details: { problems: readonly { code: string }[] } }) =>
  done.ok ? 'ok' : done.details.problems[0]?.code;
const account = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org`, password });

describe('first run', () => {
  test('says that there is no account; the first who signs up owns the first workspace', async () => {
    const said: string[] = [];
    started = await visitable({ say: ({ code: what }) => said.push(what) });
    const { call } = browser(started.url);
    expect(said).toEqual(['setup.first-account']);
    expect(await call(api.me, {})).toMatchObject({ ok: true, value: { account: null, setup: true } });
    const made = await call(api.signUp, { ...account('Anna'), workspace: 'Harbour' });
    expect(made).toMatchObject({
      ok: true,
      value: { account: { name: 'Anna' }, setup: false, workspaces: [{ name: 'Harbour', role: 'owner' }] },
    });
    expect(await call(api.me, {})).toEqual(made);
    const workspace = made.ok ? (made.value.workspaces[0]?.id ?? '') : '';
    const plan = await call(api.plan, { workspace });
    expect(plan).toMatchObject({ ok: true, value: { plan: { settings: { name: 'Harbour' } } } });
    expect(plan.ok && Object.values(plan.value.directory)).toEqual([
      { name: 'Anna', email: 'anna@example.org' },
    ]);
  });

  test('two who come first at the same moment: one does', async () => {
    started = await visitable();
    const { call } = browser(started.url);
    const both = await Promise.all([call(api.signUp, account('Anna')), call(api.signUp, account('Ben'))]);
    expect(both.map(status).toSorted((a, b) => a - b)).toEqual([200, 403]);
  });

  test('after that nobody comes in without an invitation', async () => {
    started = await visitable();
    await signUp(started.url, 'Anna');
    const { call } = browser(started.url);
    expect(code(await call(api.signUp, account('Ben')))).toBe('sign-up.invited-only');
    expect(code(await call(api.signUp, { ...account('Ben'), invitation: 'w.guess' }))).toBe(
      'invitation.unknown',
    );
    expect(code(await call(api.signIn, { email: 'ben@example.org', password }))).toBe('sign-in.wrong');
  });
});

describe('invitations', () => {
  test('a link lets one person in, once, as whom it was made for', async () => {
    started = await visitable();
    const anna = await signUp(started.url, 'Anna');
    const { workspace } = anna;
    const made = await anna.call(api.invite, { workspace, role: 'member', name: 'Benedict' });
    const link = made.ok ? made.value.url : '';
    expect(link).toContain(`${started.url}/invitation/`);
    const secret = link.split('/').at(-1) ?? '';
    const asked = await browser(started.url).call(api.invitation, { secret });
    expect(asked).toMatchObject({ ok: true, value: { role: 'member' } });
    const before = await anna.call(api.directory, { workspace });
    expect(before.ok && Object.values(before.value.directory).map(({ name }) => name)).toContain('Benedict');
    const ben = await signUp(started.url, 'Ben', link);
    expect(ben.workspace).toBe(workspace);
    const names = await ben.call(api.directory, { workspace });
    expect(names.ok && names.value.directory[ben.person]).toEqual({ name: 'Ben', email: 'ben@example.org' });
    const again = await browser(started.url).call(api.signUp, { ...account('Cleo'), invitation: secret });
    expect(code(again)).toBe('invitation.unknown');
    expect(code(await browser(started.url).call(api.invitation, { secret }))).toBe('invitation.unknown');
  });

  test('of two who come with one link at the same moment, one gets in', async () => {
    started = await visitable();
    const anna = await signUp(started.url, 'Anna');
    const made = await anna.call(api.invite, { workspace: anna.workspace, role: 'guest' });
    const invitation = made.ok ? (made.value.url.split('/').at(-1) ?? '') : '';
    const both = await Promise.all(
      ['Ben', 'Cleo'].map((name) =>
        browser(started?.url ?? '').call(api.signUp, { ...account(name), invitation }),
      ),
    );
    expect(both.map(status).toSorted((a, b) => a - b)).toEqual([200, 404]);
  });

  test('who has an account accepts with it, and not twice', async () => {
    started = await visitable();
    const anna = await signUp(started.url, 'Anna');
    const ben = await joined(started.url, anna, 'Ben', 'member');
    const second = await anna.call(api.createWorkspace, { name: 'Second' });
    const workspace = second.ok ? second.value.id : '';
    const made = await anna.call(api.invite, { workspace, role: 'guest' });
    const secret = made.ok ? (made.value.url.split('/').at(-1) ?? '') : '';
    expect(await ben.call(api.accept, { secret })).toMatchObject({ ok: true, value: { role: 'guest' } });
    const more = await anna.call(api.invite, { workspace, role: 'admin' });
    const other = more.ok ? (more.value.url.split('/').at(-1) ?? '') : '';
    expect(code(await ben.call(api.accept, { secret: other }))).toBe('member.already');
    expect(code(await anna.call(api.invite, { workspace, role: 'guest', person: 'nobody' }))).toBe(
      'directory.not-a-person',
    );
  });

  test('an invitation ends after two weeks', async () => {
    let now = Date.now();
    started = await visitable({ clock: () => now });
    const anna = await signUp(started.url, 'Anna');
    const made = await anna.call(api.invite, { workspace: anna.workspace, role: 'guest' });
    now += 15 * 24 * 60 * 60 * 1_000;
    const secret = made.ok ? (made.value.url.split('/').at(-1) ?? '') : '';
    expect(code(await browser(started.url).call(api.invitation, { secret }))).toBe('invitation.unknown');
  });
});

describe('sessions', () => {
  test('signing in, out, and with another password', async () => {
    started = await visitable();
    const anna = await signUp(started.url, 'Anna');
    const other = browser(started.url);
    expect(status(await other.call(api.signIn, { email: 'ANNA@example.org', password }))).toBe(200);
    const next = 'another long one';
    expect(code(await other.call(api.changePassword, { now: 'no', next }))).toBe('sign-in.wrong');
    expect(status(await other.call(api.changePassword, { now: password, next }))).toBe(200);
    // The session in which it was changed goes on; all others have ended.
    expect(await other.call(api.me, {})).toMatchObject({ value: { account: { name: 'Anna' } } });
    expect(await anna.call(api.me, {})).toMatchObject({ value: { account: null } });
    const kept = other.cookie;
    expect(status(await other.call(api.signOut, {}))).toBe(200);
    other.cookie = kept;
    expect(await other.call(api.me, {})).toMatchObject({ value: { account: null } });
    expect(code(await other.call(api.signIn, { email: 'anna@example.org', password }))).toBe('sign-in.wrong');
    expect(status(await other.call(api.signIn, { email: 'anna@example.org', password: next }))).toBe(200);
  });
});

describe('roles', () => {
  test('only owners make and unmake owners; the last one stays', async () => {
    started = await visitable();
    const anna = await signUp(started.url, 'Anna');
    const { workspace } = anna;
    const ben = await joined(started.url, anna, 'Ben', 'admin');
    const cleo = await joined(started.url, anna, 'Cleo', 'member');
    const set = (who: typeof anna, whom: typeof anna, role: 'owner' | 'admin' | 'member' | 'guest') =>
      who.call(api.setRole, { workspace, account: whom.account, role });
    expect(code(await set(ben, cleo, 'owner'))).toBe('may.not');
    expect(code(await set(ben, anna, 'member'))).toBe('may.not');
    expect(code(await set(cleo, cleo, 'admin'))).toBe('may.not');
    expect(code(await set(anna, anna, 'member'))).toBe('member.last-owner');
    expect(code(await anna.call(api.removeMember, { workspace, account: anna.account }))).toBe(
      'member.last-owner',
    );
    expect(code(await ben.call(api.invite, { workspace, role: 'owner' }))).toBe('may.not');
    expect(code(await set(ben, cleo, 'guest'))).toBe('ok');
    const wishes = [{ type: 'add', id: 's', kind: 'step', parent: null, fields: {} }];
    expect(code(await cleo.call(api.execute, { workspace, id: commandId(), wishes }))).toBe('may.not');
    expect(code(await set(anna, ben, 'owner'))).toBe('ok');
    const both = await Promise.all([set(anna, ben, 'member'), set(ben, anna, 'member')]);
    expect(both.map(status).toSorted((a, b) => a - b)).toEqual([200, 403]);
  });

  test('everyone may leave, and is then outside', async () => {
    started = await visitable();
    const anna = await signUp(started.url, 'Anna');
    const { workspace } = anna;
    const ben = await joined(started.url, anna, 'Ben', 'member');
    expect(status(await ben.call(api.plan, { workspace }))).toBe(200);
    expect(status(await ben.call(api.removeMember, { workspace, account: ben.account }))).toBe(200);
    expect(code(await ben.call(api.plan, { workspace }))).toBe('workspace.unknown');
  });

  test('a guest sees no addresses but their own', async () => {
    started = await visitable();
    const anna = await signUp(started.url, 'Anna');
    const { workspace } = anna;
    const gil = await joined(started.url, anna, 'Gil', 'guest');
    const seen = await gil.call(api.members, { workspace });
    expect(seen.ok && seen.value.members.map(({ email }) => email).toSorted()).toEqual([
      '',
      'gil@example.org',
    ]);
  });

  test('only an owner deletes a workspace, and then it is gone', async () => {
    started = await visitable();
    const anna = await signUp(started.url, 'Anna');
    const { workspace } = anna;
    const ben = await joined(started.url, anna, 'Ben', 'admin');
    expect(code(await ben.call(api.deleteWorkspace, { workspace }))).toBe('may.not');
    expect(code(await anna.call(api.deleteWorkspace, { workspace }))).toBe('ok');
    expect(code(await anna.call(api.plan, { workspace }))).toBe('workspace.unknown');
    expect(await anna.call(api.me, {})).toMatchObject({ ok: true, value: { workspaces: [] } });
  });
});

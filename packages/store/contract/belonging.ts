/** Workspaces, the people in them, what they are called, and who is told that something moved. */
import assert from 'node:assert/strict';
import type { Invitation } from '../store.ts';
import { toJson } from '@throughline/model/serial';
import { add, addPerson, anna, type Chapter } from './writer.ts';

const invitation = (workspace: string, secretHash: string): Invitation => ({
  ...{ secretHash, workspace, role: 'member', person: 'bob', by: anna, expiresAt: 1_000 },
});

export const workspaces: Chapter = {
  about: 'a workspace',
  cases: {
    'is made empty, listed, and renamed': async ({ store, ws }) => {
      const made = { id: `${ws}-2`, name: 'Second', version: 0, directoryVersion: 0, createdAt: 7 };
      assert.deepEqual(await store.createWorkspace(made.id, 'Second', 7), made);
      assert.deepEqual(await store.workspace(made.id), made);
      await store.renameWorkspace(made.id, 'Other\0');
      const listed = (await store.workspaces()).find((one) => one.id === made.id);
      assert.equal(listed?.name, 'Other\uFFFD');
      assert.equal(await store.workspace('nowhere'), undefined);
      await assert.rejects(store.createWorkspace(made.id, 'Again', 8));
    },
    'is deleted with all that is in it': async ({ store, ws, writer }) => {
      await writer.write(addPerson(anna), add('a', null, 'A'));
      await writer.name({ anna: { name: 'Anna' } });
      await store.saveSnapshot(ws, toJson(writer.plan));
      await store.setMember(ws, { account: `${ws}-1`, person: anna, role: 'owner' });
      await store.saveInvitation(invitation(ws, `${ws}-s`));
      await store.deleteWorkspace(ws);
      assert.equal(await store.workspace(ws), undefined);
      assert.deepEqual(await store.entries(ws, 0), []);
      assert.deepEqual(await store.done(ws, ['c1']), []);
      assert.deepEqual(await store.search(ws, 'a'), []);
      assert.equal(await store.snapshot(ws), undefined);
      assert.deepEqual(await store.directory(ws), {});
      assert.deepEqual(await store.memberships(`${ws}-1`), []);
      assert.equal(await store.takeInvitation(`${ws}-s`, 0), undefined);
      await store.createWorkspace(ws, 'Again', 9);
      assert.deepEqual(await store.history(ws, 'a'), []);
      assert.deepEqual(JSON.parse(await store.readModel(ws)), { items: [], links: [] });
    },
  },
};

export const people: Chapter = {
  about: 'people',
  cases: {
    'are named in the directory, renamed, and forgotten': async ({ store, ws, writer }) => {
      const named = await writer.name({
        ...{ anna: { name: 'Anna', email: 'anna@example.org' }, bob: { name: 'Bob' } },
      });
      assert.deepEqual(named, { ok: true, version: 0, directoryVersion: 1 });
      await writer.name({ anna: { name: 'Anna B' }, bob: null });
      assert.deepEqual(await store.directory(ws), { anna: { name: 'Anna B' } });
      assert.equal((await store.workspace(ws))?.directoryVersion, 2);
      await writer.write(addPerson(anna));
      assert.equal((await store.workspace(ws))?.directoryVersion, 2);
      assert.deepEqual(await store.directory('nowhere'), {});
    },
    'of several commands at once are named by the last': async ({ store, ws, writer }) => {
      const appends = [
        { command: 'x', entries: [], directory: { anna: { name: 'Anna' }, bob: { name: 'Bob' } } },
        { command: 'y', entries: [], directory: { anna: null, bob: { name: 'Bobby' } } },
      ];
      await store.append(ws, 0, appends, writer.plan);
      assert.deepEqual(await store.directory(ws), { bob: { name: 'Bobby' } });
    },
    'are members in a role, which can change and end': async ({ store, ws }) => {
      const account = `${ws}-account`;
      await store.setMember(ws, { account, person: anna, role: 'member' });
      await store.setMember(ws, { account, person: anna, role: 'admin' });
      assert.deepEqual(await store.members(ws), [{ account, person: anna, role: 'admin' }]);
      const membership = { workspace: ws, account, person: anna, role: 'admin' };
      assert.deepEqual(await store.memberships(account), [membership]);
      await store.removeMember(ws, account);
      assert.deepEqual(await store.members(ws), []);
      assert.deepEqual(await store.memberships(account), []);
    },
    'are invited once': async ({ store, ws }) => {
      const secret = `${ws}-secret`;
      await store.saveInvitation(invitation(ws, secret));
      assert.deepEqual(await store.invitations(ws), [invitation(ws, secret)]);
      const taken = await Promise.all([store.takeInvitation(secret, 999), store.takeInvitation(secret, 999)]);
      assert.deepEqual(taken.filter(Boolean), [invitation(ws, secret)]);
      assert.equal(await store.takeInvitation(secret, 999), undefined);
      assert.deepEqual(await store.invitations(ws), []);
    },
    'come too late for an invitation that is over': async ({ store, ws }) => {
      await store.saveInvitation(invitation(ws, `${ws}-late`));
      assert.equal(await store.takeInvitation(`${ws}-late`, 1_000), undefined);
      assert.equal(await store.takeInvitation(`${ws}-unheard`, 0), undefined);
    },
  },
};

export const broadcasting: Chapter = {
  about: 'whoever listens',
  cases: {
    'hears of each version and of new names, until it stops': async ({ store, ws, writer }) => {
      const heard: string[] = [];
      const stop = store.listen((workspace, version) => {
        if (workspace === ws) heard.push(`v${version}`);
      });
      await writer.write(add('a', null, 'A'), add('b', null, 'B'));
      await writer.name({ anna: { name: 'Anna' } });
      assert.deepEqual(heard, ['v2', 'v2']);
      await writer.write(add('c', null, 'C'));
      stop();
      stop();
      await writer.write(add('d', null, 'D'));
      assert.deepEqual(heard, ['v2', 'v2', 'v3']);
    },
    'hears nothing of what was refused': async ({ store, ws, writer }) => {
      await writer.write(add('a', null, 'A'));
      const heard: number[] = [];
      const stop = store.listen((workspace, version) => void (workspace === ws && heard.push(version)));
      const { append, after } = writer.decide('c1', [add('b', null, 'B')]);
      await store.append(ws, 1, [append], after);
      await store.append(ws, 0, [{ command: 'x', entries: [] }], after);
      stop();
      assert.deepEqual(heard, []);
    },
  },
};

/** Several nodes on one PostgreSQL: nothing but the database holds them together. */
import { describe, expect, test } from 'vitest';
import { newSchema, servers } from '@throughline/store/engines.fixture';
import { api } from './contract.ts';
import { startServer, type Started } from './start.ts';
import { browser, commandId, follow, generous, password, signUp, type Visitor } from './visit.fixture.ts';

const node = (databaseUrl: string): Promise<Started> =>
  startServer({ databaseUrl, port: 0, secret: 's'.repeat(40), logLevel: 'silent', rates: generous });

test('a database that does not answer gets a sentence', async () => {
  await expect(node('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(/^PostgreSQL .* \(ECONNREFUSED\)/);
});

// `npm test` starts a PostgreSQL and says where it is.
describe.each(servers)('two nodes', (url) => {
  test('one account, one plan: a change made at one is heard at the other', async () => {
    const { schemaUrl, drop } = await newSchema(url);
    const [here, there] = [await node(schemaUrl), await node(schemaUrl)];
    try {
      const anna = await signUp(here.url, 'Anna');
      const { workspace } = anna;
      const other = browser(there.url);
      await other.call(api.signIn, { email: 'anna@example.org', password });
      const annaThere: Visitor = Object.assign(other, {
        workspace,
        person: anna.person,
        account: anna.account,
      });
      const stream = await follow(there.url, annaThere);
      await stream.next('directory');
      const add = (who: Visitor, id: string) => {
        const wishes = [{ type: 'add', id, kind: 'step', parent: null, fields: { title: id } }];
        return who.call(api.execute, { workspace, id: commandId(), wishes });
      };
      const first = await add(anna, 's0');
      expect(first).toMatchObject({ ok: true });
      expect((await stream.next('frame')).to).toBe(first.ok && first.value.version);
      // The other node has just heard of it, or reads the log: either way it knows what it edits.
      const edit = [{ type: 'edit', id: 's0', set: { title: 'S' } }];
      const edited = await annaThere.call(api.execute, { workspace, id: commandId(), wishes: edit });
      expect(edited).toMatchObject({ ok: true });
      const sent = await Promise.all(
        Array.from({ length: 40 }, (_, at) => add(at % 2 === 0 ? anna : annaThere, `t${at}`)),
      );
      expect(sent.filter(({ ok }) => !ok)).toEqual([]);
      const health = await anna.call(api.doctor, { workspace });
      expect(health).toMatchObject({
        ok: true,
        value: { version: 44, problems: [], chain: null, readModel: true },
      });
      await stream.close();
    } finally {
      await Promise.all([here.close(), there.close()]);
      await drop();
    }
  });
});

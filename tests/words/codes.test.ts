/** Every code that the source can make has a sentence, which asks for no more than the source gives. */
import { parse } from '@formatjs/icu-messageformat-parser';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askKinds } from '@throughline/model/asks/index';
import type { Fields } from '@throughline/model/field';
import { kinds } from '@throughline/model/kinds/index';
import { linkKinds } from '@throughline/model/links/index';
import { roles } from '@throughline/model/may';
import { settings } from '@throughline/model/settings';
import { en } from '@throughline/words/en/index';
import { problems } from '@throughline/words/en/problems';
import { refusals } from '@throughline/words/en/refusals';
import { remarks } from '@throughline/words/en/remarks';
import { said } from '@throughline/words/en/said';
import { cli } from '@throughline/words/en/cli';
import { tables } from '@throughline/words/en/tables';
import { when } from '@throughline/words/en/when';
import { mentions, sourcesOf, uses } from './codes.ts';
import { asked } from './icu.ts';

const sources = sourcesOf(join(import.meta.dirname, '../..'));
const all = uses(sources);
const written = mentions(sources);
const messages: Readonly<Record<string, string>> = en.messages;

const pattern = (code: string): RegExp =>
  new RegExp(
    `^${code
      .split('*')
      .map((part) => part.replaceAll('.', '\\.'))
      .join('[a-z-]*')}$`,
  );

describe('codes', () => {
  test('are found in the source: this test sees something', () => {
    expect(all.length).toBeGreaterThan(200);
  });

  test('each has a message', () => {
    const missing = all.filter(({ code }) =>
      code.includes('*')
        ? !Object.keys(messages).some((one) => pattern(code).test(one))
        : !Object.hasOwn(messages, code),
    );
    expect(missing.map(({ code, where }) => `${code} at ${where}`)).toEqual([]);
  });

  test('each message asks only for arguments that every use gives', () => {
    const wrong = all.flatMap(({ code, args, where }) => {
      if (!args) return [];
      const texts = code.includes('*')
        ? // What is also written out somewhere is asked about there.
          Object.entries(messages).filter(([one]) => pattern(code).test(one) && !written.has(one))
        : [[code, messages[code] ?? ''] as const];
      return texts.flatMap(([one, message]) =>
        [...asked(parse(message)).args]
          .filter((name) => !args.includes(name))
          .map((name) => `${one} asks for ${name}: ${where}`),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('no message is left over', () => {
    const templates = [...written]
      .filter((one) => /^[a-z]+(\.[a-z-]*)*\*|^[a-z]+\.[a-z-]*\*$/.test(one))
      .map(pattern);
    const ours = { ...problems, ...refusals, ...remarks, ...said, ...cli, ...tables, ...when };
    const left = Object.keys(ours).filter(
      (code) => !written.has(code) && !templates.some((one) => one.test(code)),
    );
    expect(left).toEqual([]);
  });
});

describe('terms', () => {
  const ofFields = (fields: Fields): string[] =>
    Object.entries(fields).flatMap(([name, field]) => [
      `field.${name}`,
      ...(field.type === 'choice' ? field.options : []),
    ]);
  const needed = [
    ...Object.values(kinds).flatMap(({ name, fields }) => [name, ...ofFields(fields)]),
    ...Object.values(linkKinds).flatMap(({ name, fields }) => [name, ...ofFields(fields)]),
    ...Object.keys(askKinds).map((name) => `ask.${name}`),
    ...roles.map((name) => `role.${name}`),
    ...ofFields(settings),
    'field.kind',
  ];

  test('every kind, field, option, link, ask and role has a word', () => {
    expect(needed.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  });

  test('every deed that `may` can refuse has a word', () => {
    const may = sources.find(({ path }) => path === 'packages/model/may.ts');
    const deeds = [...(may?.text ?? '').matchAll(/no\([^,]+, '([a-z-]+)'\)|\s'?([a-z-]+)'?: \['owner'/g)];
    const keys = deeds.map(([, one, other]) => `may.${one ?? other}`);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  });
});

test('every message can be read, and no part of the catalogue hides another', () => {
  const broken = Object.entries(messages).filter(([, message]) => {
    try {
      parse(message);
      return false;
    } catch {
      return true;
    }
  });
  expect(broken.map(([code]) => code)).toEqual([]);
  const parts = [problems, refusals, remarks, said, cli, tables, when].flatMap((part) => Object.keys(part));
  expect(parts.length).toBe(new Set(parts).size);
});

/** Every language says what English says: the same codes, asking for the same arguments, in tags that it knows. */
import { parse } from '@formatjs/icu-messageformat-parser';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalogue, Messages } from '@throughline/words/catalogue';
import { de } from '@throughline/words/de/index';
import { knownNouns } from '@throughline/words/de/grammar';
import { terms } from '@throughline/words/de/terms';
import { en } from '@throughline/words/en/index';
import { languages } from '@throughline/words/languages';
import { asked } from './icu.ts';

/** THE SWITCH: whether a language has all of English. One that has not yet may lack codes, and has none besides. */
const whole: Readonly<Record<string, boolean>> = { de: true };

const catalogues: Readonly<Record<string, Catalogue>> = { de };
const folder = join(import.meta.dirname, '../../packages/words');
const filesOf = (tag: string): string[] =>
  readdirSync(join(folder, tag)).filter((file) => file.endsWith('.ts') && file !== 'index.ts');

/** The messages of one file of a language, whatever it calls them. */
async function messagesIn(tag: string, file: string): Promise<Messages> {
  const exported: Record<string, unknown> = await import(join(folder, tag, file));
  return Object.assign({}, ...Object.values(exported).filter((one) => typeof one === 'object')) as Messages;
}

test('every language but English is compared here', () => {
  const tags = languages.map(({ tag }) => tag).filter((tag) => tag !== 'en');
  expect(Object.keys(catalogues)).toEqual(tags);
  expect(Object.keys(whole)).toEqual(tags);
});

describe.each(Object.keys(catalogues))('%s', (tag) => {
  const { messages, grammar } = catalogues[tag] as Catalogue;
  const files = filesOf(tag).filter((file) => file !== 'grammar.ts');
  const english: Messages = en.messages;

  test('has the files and the codes of English: all of them once it is whole, none besides', async () => {
    const odd: string[] = [];
    const all = filesOf('en').filter((file) => file !== 'grammar.ts');
    if (whole[tag]) odd.push(...all.filter((file) => !files.includes(file)).map((file) => `no ${file}`));
    for (const file of files) {
      if (!all.includes(file)) odd.push(`${file} is not a file of English`);
      else {
        const [own, first] = [await messagesIn(tag, file), await messagesIn('en', file)];
        const lacking = Object.keys(first).filter((code) => !Object.hasOwn(own, code));
        if (whole[tag]) odd.push(...lacking.map((code) => `${file} lacks ${code}`));
        for (const code of Object.keys(own))
          if (!Object.hasOwn(first, code)) odd.push(`${file} adds ${code}`);
      }
    }
    if (whole[tag])
      odd.push(
        ...Object.keys(english)
          .filter((code) => !Object.hasOwn(messages, code))
          .map((code) => `no ${code}`),
      );
    expect(odd).toEqual([]);
  });

  test('can be read, asks for the arguments that English asks for, and knows its tags', () => {
    const odd = Object.entries(messages).flatMap(([code, message]) => {
      const first = english[code];
      if (first === undefined) return [`${code}: not in English`];
      const [own, other] = [asked(parse(message)), asked(parse(first))];
      const names = (set: ReadonlySet<string>): string => [...set].toSorted().join(', ');
      return [
        ...(names(own.args) === names(other.args)
          ? []
          : [`${code}: asks for ${names(own.args)}, not ${names(other.args)}`]),
        ...[...own.tags]
          .filter((one) => !Object.hasOwn(grammar, one))
          .map((one) => `${code}: no tag <${one}>`),
      ];
    });
    expect(odd).toEqual([]);
  });

  test('is not English left as it was', () => {
    const left = Object.entries(messages).filter(
      ([code, message]) => message === english[code] && /[a-z]{3,} [a-z]{3,}/.test(message),
    );
    expect(left.map(([code]) => code)).toEqual([]);
  });
});

test('every German term that begins with a capital has its gender', () => {
  const nouns = Object.entries(terms).filter(
    ([key, word]) => /^(?:field|role|ask)\.|^[a-z]+$/.test(key) && /^[A-ZÄÖÜ]\S*$/.test(word),
  );
  expect(nouns.length).toBeGreaterThan(30);
  expect(nouns.filter(([, word]) => !knownNouns.has(word)).map(([key]) => key)).toEqual([]);
});

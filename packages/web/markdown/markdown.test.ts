/** Writing Markdown: keys, lists, check boxes, and names that become ids again. */
import { describe, expect, test } from 'vitest';
import { noted, toKeep, toWrite, type Names } from './names.ts';
import { isPlain } from './plain.ts';
import { tasksIn, ticked } from './tasks.ts';
import { entered, linked, mentioning, wrapped, type Typed, type Writing } from './writing.ts';

/** `|` marks the caret, `<` and `>` a selection. */
function read(shown: string): Writing {
  if (shown.includes('|'))
    return { text: shown.replace('|', ''), from: shown.indexOf('|'), to: shown.indexOf('|') };
  const from = shown.indexOf('<');
  return { text: shown.replace('<', '').replace('>', ''), from, to: shown.indexOf('>') - 1 };
}

function after(writing: Writing, typed: Typed | undefined): string {
  if (!typed) return 'nothing';
  const text = writing.text.slice(0, typed.from) + typed.put + writing.text.slice(typed.to);
  const [from, to] = typed.select;
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}<${text.slice(from, to)}>${text.slice(to)}`;
}

const does = (how: (writing: Writing) => Typed | undefined, shown: string): string =>
  after(read(shown), how(read(shown)));

describe('keys', () => {
  const bold = (writing: Writing): Typed => wrapped(writing, '**');
  test.each([
    ['make <this> bold', 'make **<this>** bold'],
    ['make **<this>** plain', 'make <this> plain'],
    ['write |', 'write **|**'],
  ])('bold: %s', (shown, wanted) => expect(does(bold, shown)).toBe(wanted));

  test.each([
    ['see <the page>', 'see [the page](|)'],
    ['see <https://example.org>', 'see [|](https://example.org)'],
    ['see |', 'see [|]()'],
  ])('link: %s', (shown, wanted) => expect(does(linked, shown)).toBe(wanted));

  test.each([
    ['- one|', '- one\n- |'],
    ['  * one|', '  * one\n  * |'],
    ['9. nine|', '9. nine\n10. |'],
    ['- [x] done|', '- [x] done\n- [ ] |'],
    ['- one| and two', '- one\n- | and two'],
    ['- one\n- |', '- one\n|'],
    ['words|', 'nothing'],
    ['-5 degrees|', 'nothing'],
  ])('Enter: %j', (shown, wanted) => expect(does(entered, shown)).toBe(wanted));

  test('a mention is being written after a sign at the start of a word', () => {
    expect(mentioning(read('Ask @Ada Lo|'))).toEqual({ mark: '@', typed: 'Ada Lo', at: 4 });
    expect(mentioning(read('(#|'))).toEqual({ mark: '#', typed: '', at: 1 });
    for (const no of ['ada@example|', '# Heading|', 'Ask <@Ada>', '@a\nb|']) {
      expect({ no, found: mentioning(read(no)) }).toEqual({ no, found: undefined });
    }
  });
});

describe('check boxes', () => {
  const text = [
    '- [ ] one',
    '* [x] two',
    '```',
    '- [ ] code',
    '```',
    '1. [X] three',
    '- [ ]',
    '[ ] no list',
  ].join('\n');
  test('are found in order, not in code', () => {
    expect(tasksIn(text).map((at) => text[at])).toEqual([' ', 'x', 'X']);
  });
  test('are ticked one at a time, and nothing else changes', () => {
    expect(ticked(text, 0, true)).toBe(text.replace('- [ ] one', '- [x] one'));
    expect(ticked(text, 2, false)).toBe(text.replace('[X]', '[ ]'));
    expect(ticked(text, 9, true)).toBe(text);
  });
});

describe('names while writing', () => {
  const people: Record<string, string> = { a: 'Ada', b: 'Ada', c: 'Ada Lovelace', d: 'A ] odd @ name' };
  const nameOf = (id: string): string => people[id] ?? '';
  test('what is kept is what was there, also for people of one name', () => {
    for (const text of [
      '@[a] and @[b], @[c].',
      'No mention @Ada',
      '#[d]: @[a]s',
      '@[a]\n- [ ] @[a]',
      '@[d]@[c]',
    ]) {
      const names: Names = new Map();
      expect(toKeep(toWrite(text, names, nameOf), names)).toBe(text);
    }
  });
  test('only what was chosen becomes an id, and a longer word stays a word', () => {
    const names: Names = new Map();
    noted(names, '@', 'a', 'Ada');
    expect(toKeep('@Ada, @Adam and @Grace', names)).toBe('@[a], @Adam and @Grace');
  });
});

test('plain words need no Markdown, and everything that could mean more does', () => {
  for (const plain of [
    'Signed by both sides.',
    'Two lines,\nno signs (at all): 3 - 5 days, 10% & more!',
    'a @ b # c',
  ]) {
    expect({ plain, is: isPlain(plain) }).toEqual({ plain, is: true });
  }
  for (const rich of [
    '**b**',
    '- a',
    '1. a',
    '# h',
    'see https://a.org',
    '@[x]',
    '`c`',
    'a | b',
    '<b>',
    '&lt;',
    'a\n---',
  ]) {
    expect({ rich, is: isPlain(rich) }).toEqual({ rich, is: false });
  }
});

/** Who is meant by a cell, by example, and what holds for every text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWho } from './who.ts';

/** `Docs Lead:role`, with a question mark where the words do not tell the kind. */
const names = (text: string): string[] =>
  readWho(text).names.map(({ name, kind, sure }) => `${name}:${kind}${sure ? '' : '?'}`);
const codes = (text: string): string[] => readWho(text).remarks.map(({ code }) => code.replace('who.', ''));

describe('one name', () => {
  test.each([
    ['Docs Lead', 'role', 'Docs Lead:role', ''],
    ['Branch Manager', 'role', 'Branch Manager:role', ''],
    ['SIG Docs Lead', 'role', 'SIG Docs Lead:role', ''],
    ['Head of Design', 'role', 'Head of Design:role', ''],
    ['UI/UX Designer', 'role', 'UI/UX Designer:role', ''],
    ['CEO', 'role', 'CEO:role', ''],
    ['Comms', 'role', 'Comms:role?', 'function'],
    ['R&D', 'role', 'R&D:role?', 'function'],
    ['Research & Development', 'role', 'Research & Development:role?', 'one-or-several'],
    ['Comms and Marketing Lead', 'role', 'Comms and Marketing Lead:role?', 'one-or-several'],
    ['Docs/Comms', 'role', 'Docs/Comms:role?', 'one-or-several'],
    ['SIG Leads', 'group', 'SIG Leads:unit', 'group'],
    ['Team Platform', 'group', 'Team Platform:unit', 'group'],
    ['Steering Committee', 'group', 'Steering Committee:unit', 'group'],
    ['all SIG leads', 'group', 'all SIG leads:unit', 'group'],
    ['ALL', 'all', 'ALL:unit', 'all'],
    ['Everyone', 'all', 'Everyone:unit', 'all'],
    ['anna@example.org', 'person', 'anna@example.org:person', ''],
    ['Anna Schmidt <anna@example.org>', 'person', 'Anna Schmidt:person', ''],
    ['Anna Schmidt', 'person?', 'Anna Schmidt:person', ''],
    ['Ludwig van Beethoven', 'person?', 'Ludwig van Beethoven:person', ''],
    ["Seán O'Brien", 'person?', "Seán O'Brien:person", ''],
    ['J. R. Smith', 'person?', 'J. R. Smith:person', ''],
    ['Dr. Anna Schmidt, PhD', 'person?', 'Dr. Anna Schmidt, PhD:person', ''],
    ['Anna', 'person?', 'Anna:person?', 'person-unsure'],
    ['aschmidt', 'person?', 'aschmidt:person?', 'person-unsure'],
    ['李明', 'person?', '李明:person?', 'person-unsure'],
    ['Anna Schmidt (Docs Lead)', 'person?', 'Anna Schmidt:person', 'aside'],
  ])('%s: %s', (text, reading, name, remarks) => {
    expect(readWho(text).reading).toBe(reading);
    expect(names(text)).toEqual([name]);
    expect(codes(text).join(' ')).toBe(remarks);
  });

  test('an address is kept beside the name', () => {
    expect(readWho('Anna Schmidt <anna@example.org>').names).toEqual([
      { name: 'Anna Schmidt', kind: 'person', sure: true, email: 'anna@example.org' },
    ]);
  });
});

describe('several names', () => {
  test.each([
    ['Comms / Release Signal', ['Comms:role?', 'Release Signal:role?']],
    ['Enhancement Owner / SIG Leads', ['Enhancement Owner:role', 'SIG Leads:unit']],
    ['Anna and Ben', ['Anna:person?', 'Ben:person?']],
    ['Anna, Ben & Cleo', ['Anna:person?', 'Ben:person?', 'Cleo:person?']],
    [
      'Anna Schmidt, Ben Meier and Cleo Roth',
      ['Anna Schmidt:person', 'Ben Meier:person', 'Cleo Roth:person'],
    ],
    ['Anna Schmidt\nBen Meier', ['Anna Schmidt:person', 'Ben Meier:person']],
    ['Anna/Ben', ['Anna:person?', 'Ben:person?']],
    ['a@example.org; b@example.org', ['a@example.org:person', 'b@example.org:person']],
    ['Schmidt, Anna; Meier, Ben', ['Anna Schmidt:person', 'Ben Meier:person']],
  ])('%s', (text, expected) => {
    expect(readWho(text).reading).toBe('several');
    expect(names(text)).toEqual(expected);
    expect(codes(text)).toContain('several');
  });

  test('one comma between single words may turn one name round, and is asked', () => {
    expect(codes('Schmidt, Anna')).toContain('comma-name');
    expect(readWho('Schmidt, Anna').remarks[0]?.args).toEqual({
      text: 'Schmidt, Anna',
      together: 'Anna Schmidt',
    });
  });

  test('the same name twice is one', () => {
    expect(names('Docs Lead / docs lead')).toEqual(['docs lead:role']);
  });
});

describe('nobody, or nobody knows who', () => {
  test.each(['', '  ', '\n'])('nothing written names nobody: %j', (text) => {
    expect(readWho(text)).toEqual({ reading: 'none', names: [], remarks: [] });
  });

  test.each(['TBD', '?', '-', 'N/A', 'unassigned'])('%s says that it is open', (text) => {
    expect(readWho(text)).toEqual({
      reading: 'none',
      names: [],
      remarks: [{ code: 'who.open', args: { text } }],
    });
  });

  test.each([
    ['Anna?', 'doubted'],
    ['see wiki', 'unclear'],
    ['external vendor', 'unclear'],
    ['ABC', 'unclear'],
    ['x'.repeat(501), 'too-long'],
  ])('%s is not read: %s', (text, code) => {
    expect(readWho(text)).toMatchObject({ reading: 'unclear', names: [] });
    expect(codes(text)).toEqual([code]);
  });
});

test('any text is read without a throw, and what is not sure has a remark with a sentence', () => {
  const whoish = fc
    .array(
      fc.constantFrom(
        'Anna',
        'Ben',
        'Lead',
        'SIG',
        'Comms',
        'team',
        'ALL',
        ' ',
        ' / ',
        '/',
        ', ',
        ' and ',
        '&',
        '(',
        ')',
        '<',
        '>',
        '@',
        '.',
        ';',
        '\n',
        '?',
        'x@y.z',
        'PhD',
        '李',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 600 }), whoish), (text) => {
      const read = readWho(text);
      for (const { code } of read.remarks) expect(code).toMatch(/^who\./);
      for (const { name, sure } of read.names) {
        expect(name.trim()).toBe(name);
        expect(name).not.toBe('');
        if (!sure) expect(read.remarks).not.toEqual([]);
      }
      if (read.names.length > 1) expect(read.reading).toBe('several');
      if (text.trim() !== '' && read.names.length === 0) expect(read.remarks).not.toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

/** The laws, and the files that prove them. L9 and L10 begin with the schedule and the forecast. */

export type Law = {
  readonly number: `L${number}`;
  readonly says: string;
  /** each of these has a test that names the law */
  readonly provenBy: readonly string[];
};

export const laws: readonly Law[] = [
  { number: 'L1', says: 'folding in pieces equals folding at once', provenBy: ['tests/laws/L1.test.ts'] },
  {
    number: 'L2',
    says: 'accepted commands never break an invariant',
    provenBy: ['tests/laws/L2.test.ts'],
  },
  { number: 'L3', says: 'a change and its inverse are nothing', provenBy: ['tests/laws/L3.test.ts'] },
  {
    number: 'L4',
    says: 'any interleaving of confirmations and optimistic wishes converges to the server’s fold',
    provenBy: ['tests/laws/L4.test.ts'],
  },
  {
    number: 'L5',
    says: 'the read model equals its rebuild',
    provenBy: ['packages/store/contract/read-model.ts'],
  },
  {
    number: 'L6',
    says: 'every old log folds to the hash pinned at its schema level, and each upgrade has a golden',
    provenBy: ['tests/laws/L6.test.ts'],
  },
  {
    number: 'L7',
    says: 'write-then-read of a format loses only what the format declares',
    provenBy: ['packages/formats/carried.test.ts'],
  },
  {
    number: 'L8',
    says: 'derive gives the same bytes for the same plan, day, seed and budget, in whatever order',
    provenBy: ['packages/engine/derive.test.ts'],
  },
  {
    number: 'L11',
    says: 'what `may` refuses leaves no trace',
    provenBy: ['packages/server/execute.test.ts'],
  },
  {
    number: 'L12',
    says: 'resuming a stream from any version gives the same plan',
    provenBy: ['packages/server/streams.test.ts', 'packages/store/contract/reading.ts'],
  },
];

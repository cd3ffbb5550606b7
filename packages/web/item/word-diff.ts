/** Which words of a text are new and which are gone: the longest common run of words stays. */

export type Piece = { readonly type: 'same' | 'gone' | 'new'; readonly text: string };

const most = 1_200; // words of each side: a longer text is shown as replaced

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_'’-]+|[^\s\p{L}\p{N}]/gu) ?? [];

function joined(pieces: Piece[], type: Piece['type'], text: string): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last?.type === type) pieces[pieces.length - 1] = { type, text: last.text + text };
  else pieces.push({ type, text });
}

const alike = 0.4; // below this share of common words, both texts are shown whole

/** How much of the longer text stays, from 0 to 1; blanks and signs say nothing. */
function likeness(pieces: readonly Piece[]): number {
  const count = (...types: Piece['type'][]): number =>
    pieces
      .filter(({ type }) => types.includes(type))
      .reduce((sum, { text }) => sum + text.replaceAll(/[^\p{L}\p{N}]/gu, '').length, 0);
  const longer = Math.max(count('same', 'gone'), count('same', 'new'));
  return longer === 0 ? 1 : count('same') / longer;
}

/** The difference as a reader takes it in: of two texts with little in common, the one and then the other. */
export function readableDiff(before: string, after: string): Piece[] {
  const pieces = wordDiff(before, after);
  if (before === '' || after === '' || likeness(pieces) >= alike) return pieces;
  return [
    { type: 'gone', text: before },
    { type: 'new', text: after },
  ];
}

export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let [start, end] = [0, 0];
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [mid, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const pieces: Piece[] = [];
  joined(pieces, 'same', a.slice(0, start).join(''));
  if (mid.length > most || other.length > most) {
    joined(pieces, 'gone', mid.join(''));
    joined(pieces, 'new', other.join(''));
  } else for (const piece of middle(mid, other)) joined(pieces, piece.type, piece.text);
  joined(pieces, 'same', a.slice(a.length - end).join(''));
  return pieces;
}

function middle(a: readonly string[], b: readonly string[]): Piece[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ type: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (
      i < a.length &&
      (j >= b.length || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      pieces.push({ type: 'gone', text: a[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ type: 'new', text: b[j] ?? '' });
      j += 1;
    }
  }
  return pieces;
}

const around = 60; // characters kept beside what changed

/** The changed places of a long text, with a little of what stands around them. */
export const shortened = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) => {
    if (piece.type !== 'same' || piece.text.length <= 2 * around + 3) return piece;
    const [head, tail] = [piece.text.slice(0, around).trimEnd(), piece.text.slice(-around).trimStart()];
    if (at === 0) return { ...piece, text: `… ${tail}` };
    return { ...piece, text: at === pieces.length - 1 ? `${head} …` : `${head} … ${tail}` };
  });

/**
 * Three-way merge of long text by paragraph: what only one side changed is taken, what both changed differently is
 * kept twice, one after the other. Nothing that anybody typed is lost.
 */

const split = (text: string): string[] => (text === '' ? [] : text.split(/\n{2,}/));

/** For each paragraph of `base`, its place in `other` (longest common subsequence), or -1. */
function places(base: readonly string[], other: readonly string[]): number[] {
  const width = other.length + 1;
  const lengths = new Uint32Array((base.length + 1) * width);
  for (let i = base.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        base[i] === other[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const found: number[] = [];
  let j = 0;
  for (let i = 0; i < base.length; i++) {
    while (
      j < other.length &&
      base[i] !== other[j] &&
      lengths[i * width + j + 1] === lengths[i * width + j]
    ) {
      j += 1;
    }
    found.push(j < other.length && base[i] === other[j] ? j++ : -1);
  }
  return found;
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, at) => line === b[at]);

/**
 * Merges `mine` and `theirs`, both made from `base`.
 * @returns the text, and how many places kept both halves.
 */
export function merge(base: string, mine: string, theirs: string): { text: string; clashes: number } {
  if (mine === theirs || base === theirs) return { text: mine, clashes: 0 };
  if (base === mine) return { text: theirs, clashes: 0 };
  const [b, m, t] = [split(base), split(mine), split(theirs)];
  // A table of places longer than this would take seconds: keep both whole texts instead.
  if (b.length * Math.max(m.length, t.length) > 4_000_000) {
    return { text: `${theirs}\n\n${mine}`, clashes: 1 };
  }
  const inMine = places(b, m);
  const inTheirs = places(b, t);
  const out: string[] = [];
  let clashes = 0;
  let [atBase, atMine, atTheirs] = [0, 0, 0];
  for (let anchor = 0; anchor <= b.length; anchor++) {
    const end = anchor === b.length;
    const toMine = end ? m.length : (inMine[anchor] ?? -1);
    const toTheirs = end ? t.length : (inTheirs[anchor] ?? -1);
    if (toMine < 0 || toTheirs < 0) continue;
    const was = b.slice(atBase, anchor);
    const mineNow = m.slice(atMine, toMine);
    const theirsNow = t.slice(atTheirs, toTheirs);
    if (equal(was, mineNow)) out.push(...theirsNow);
    else if (equal(was, theirsNow) || equal(mineNow, theirsNow)) out.push(...mineNow);
    else {
      out.push(...theirsNow, ...mineNow);
      clashes += 1;
    }
    if (!end) out.push(b[anchor] ?? '');
    [atBase, atMine, atTheirs] = [anchor + 1, toMine + 1, toTheirs + 1];
  }
  return { text: out.join('\n\n'), clashes };
}

/** What the keys of a Markdown text do, as plain functions from a text and its selection to the next. */

/** A text and what is selected in it. */
export type Writing = { readonly text: string; readonly from: number; readonly to: number };

/** What to put in the place of the selection from `from` to `to`, and what is selected then. */
export type Typed = {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly select: readonly [number, number];
};

/** Puts signs around the selection, or takes them off where they are. */
export function wrapped({ text, from, to }: Writing, sign: string): Typed {
  const long = sign.length;
  const inside = text.slice(from, to);
  if (text.slice(from - long, from) === sign && text.slice(to, to + long) === sign) {
    return { from: from - long, to: to + long, put: inside, select: [from - long, to - long] };
  }
  return { from, to, put: sign + inside + sign, select: [from + long, to + long] };
}

const address = /^(?:https?:\/\/|mailto:)\S+$/i;

/** Makes the selection a link: the caret goes to what is missing, the words or the address. */
export function linked({ text, from, to }: Writing): Typed {
  const inside = text.slice(from, to);
  if (address.test(inside)) {
    return { from, to, put: `[](${inside})`, select: [from + 1, from + 1] };
  }
  const at = from + inside.length + 3;
  return inside === ''
    ? { from, to, put: '[]()', select: [from + 1, from + 1] }
    : { from, to, put: `[${inside}]()`, select: [at, at] };
}

const entry = /^(\s*(?:>\s?)*)(?:([-*+])|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?/;

/** Enter in a list goes on with the next entry; in an empty one it ends the list. None: an ordinary line end. */
export function entered({ text, from, to }: Writing): Typed | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const match = entry.exec(text.slice(start, from));
  if (!match) return undefined;
  const [head, indent = '', bullet, number, mark = '', gap = ' ', box] = match;
  const end = text.indexOf('\n', from);
  const rest = text.slice(start + head.length, end < 0 ? text.length : end);
  if (rest.trim() === '')
    return {
      from: start,
      to: Math.max(to, start + head.length),
      put: indent,
      select: [start + indent.length, start + indent.length],
    };
  const next = bullet ?? `${Number(number) + 1}${mark}`;
  const put = `\n${indent}${next}${gap}${box ? '[ ] ' : ''}`;
  return { from, to, put, select: [from + put.length, from + put.length] };
}

/** The mention being written before the caret: its sign, what was typed of the name, and where it begins. */
export function mentioning({
  text,
  from,
  to,
}: Writing): { readonly mark: '@' | '#'; readonly typed: string; readonly at: number } | undefined {
  if (from !== to) return undefined;
  const match = /(?:^|[\s([{"'“„])([@#])((?:[^\s@#[\]][^@#\n[\]]{0,60})?)$/.exec(
    text.slice(Math.max(0, from - 70), from),
  );
  if (!match) return undefined;
  const typed = match[2] ?? '';
  return { mark: match[1] as '@' | '#', typed, at: from - typed.length - 1 };
}

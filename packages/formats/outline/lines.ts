/** A Markdown text into the lines of its outline: headings, bullets, and `key: value` lines below a bullet. */

export type OutlineLine = {
  /** headings by their level, bullets below all headings by their indentation */
  readonly depth: number;
  readonly text: string;
  /** 1-based */
  readonly row: number;
  readonly finished: boolean;
  /** `key: value` lines below it */
  readonly said: (readonly [key: string, value: string])[];
};

export type OutlineText = {
  readonly lines: readonly OutlineLine[];
  /** lines of prose that belong to no item */
  readonly left: number;
};

const bullet = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[([ xX])\][ \t]+)?(.*)$/s;
const heading = /^(#{1,6})[ \t]+(.*)$/s;
const below = /^[ \t]+([a-zA-Z][a-zA-Z-]{0,99}):[ \t](.*)$/s;

/** A line that an outline written by this program begins with; comments say nothing to readers of Markdown. */
export const marker = '<!-- throughline: outline -->';
const comment = /^<!--.*-->\s*$/s;

/** Bullets stand deeper than any heading. */
const bulletDepth = 10;

export const isBullet = (line: OutlineLine): boolean => line.depth >= bulletDepth;

export function outlineLines(text: string): OutlineText {
  const lines: OutlineLine[] = [];
  let left = 0;
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const head = heading.exec(line);
    const item = head ? undefined : bullet.exec(line);
    const detail = head || item ? undefined : below.exec(line);
    const row = at + 1;
    if (head) {
      lines.push({ depth: head[1]?.length ?? 1, text: head[2] ?? '', row, finished: false, said: [] });
    } else if (item) {
      const indent = (item[1] ?? '').replaceAll('\t', '    ').length;
      const finished = (item[2] ?? ' ') !== ' ';
      lines.push({ depth: bulletDepth + indent, text: item[3] ?? '', row, finished, said: [] });
    } else if (detail && lines.length > 0) lines.at(-1)?.said.push([detail[1] ?? '', detail[2] ?? '']);
    else if (line.trim() !== '' && !comment.test(line)) left += 1;
  }
  return { lines, left };
}

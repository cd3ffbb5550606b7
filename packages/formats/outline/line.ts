/** One line of an outline: `goal: Pilot live (id: g1; owner: Anna; by: 2025-06-30)`, taken apart and put together. */

export type Line = {
  readonly title: string | undefined;
  readonly details: readonly (readonly [string, string])[];
};

/** A value in brackets that needs no quotes. */
const plain = /^[^;()|"\\\p{Cc}\s](?:[^;()|"\\\p{Cc}]*[^;()|"\\\p{Cc}\s])?$/u;

/** A value as it stands in brackets or after a key: as it is, or as a JSON string where that could be misread. */
export const quoted = (text: string): string => (plain.test(text) ? text : JSON.stringify(text));

/** A value that has a line of its own, where brackets and semicolons do no harm. */
export const quotedLine = (text: string): string =>
  text !== '' && text.trim() === text && !/^["[]|\p{Cc}/u.test(text) ? text : JSON.stringify(text);

export const quotedList = (texts: readonly string[]): string =>
  texts.length > 0 && !texts[0]?.startsWith('[') && texts.every((text) => plain.test(text))
    ? texts.join(' | ')
    : JSON.stringify(texts);

/** The end of the JSON string that begins at a place; -1 when it does not end. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

/** A text that may be a JSON string. */
export function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'string' ? found : text;
  } catch {
    return text;
  }
}

const key = /[a-zA-Z][a-zA-Z-]{0,99}:/y;

/** Details from an opening bracket to the end of the line; undefined when the brackets hold something else. */
function detailsAt(text: string, open: number): [string, string][] | undefined {
  const found: [string, string][] = [];
  let at = open + 1;
  for (;;) {
    while (text[at] === ' ') at += 1;
    key.lastIndex = at;
    const name = key.exec(text)?.[0];
    if (name === undefined) return undefined;
    at += name.length;
    while (text[at] === ' ') at += 1;
    const from = at;
    if (text[at] === '"') at = stringEnd(text, at);
    else while (at < text.length && !'();'.includes(text[at] ?? '')) at += 1;
    if (at < 0) return undefined;
    found.push([name.slice(0, -1), unquoted(text.slice(from, at).trim())]);
    while (text[at] === ' ') at += 1;
    if (text[at] === ';') at += 1;
    else if (text[at] === ')') return text.slice(at + 1).trim() === '' ? found : undefined;
    else return undefined;
  }
}

/** Brackets that are looked at for details before the whole line is taken for a title. */
const mostBrackets = 30;

const titleIn = (text: string): string | undefined => (text === '' ? undefined : unquoted(text));

export function readLine(text: string): Line {
  const end = text.startsWith('"') ? stringEnd(text, 0) : 0;
  let open = text.indexOf('(', Math.max(end, 0));
  for (let tries = 0; open >= 0 && tries < mostBrackets; tries += 1) {
    const details = detailsAt(text, open);
    if (details) return { title: titleIn(text.slice(0, open).trim()), details };
    open = text.indexOf('(', open + 1);
  }
  return { title: titleIn(text.trim()), details: [] };
}

// A title that would be read as a check box, a kind, or as ending in details.
const misread = /^["[]|^[a-zA-Z-]+:\s|\([a-zA-Z-]+:[^()]*\)\s*$|\p{Cc}/u;

export function writeLine({ title, details }: Line): string {
  const bare = title === undefined || (title.trim() === title && !misread.test(title));
  const called = title === undefined ? [] : [bare && title !== '' ? title : JSON.stringify(title)];
  const said = details.map(([name, value]) => `${name}: ${value}`).join('; ');
  return [...called, ...(said === '' ? [] : [`(${said})`])].join(' ');
}

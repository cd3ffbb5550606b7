/** Check boxes of a Markdown list: where they stand in the text, and the text with one of them ticked or not. */

const task = /^(?:\s*>)*\s*(?:[-*+]|\d{1,9}[.)])\s+(?:[-*+]\s+)*\[([ xX])\]\s+\S/;
const fence = /^\s*(?:>\s*)*(`{3,}|~{3,})/;

/** Places of the sign between the brackets, in order; what stands in code is no check box. */
export function tasksIn(text: string): number[] {
  const places: number[] = [];
  let open: string | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const mark = fence.exec(line)?.[1];
    if (open !== undefined) {
      if (mark?.startsWith(open)) open = undefined;
    } else if (mark) open = mark;
    else if (task.test(line)) places.push(at + line.search(/\[[ xX]\]/) + 1);
    at += line.length + 1;
  }
  return places;
}

/** The text with its nth check box as wished. */
export function ticked(text: string, nth: number, on: boolean): string {
  const at = tasksIn(text)[nth];
  return at === undefined ? text : text.slice(0, at) + (on ? 'x' : ' ') + text.slice(at + 1);
}

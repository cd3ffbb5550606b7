/**
 * Bars: dates drawn on a ruler of days, for plan texts and for what derive answers.
 *
 *     days from 2025-01-13
 *     step Contract  |=====         |
 *     step Training  |       ===    |
 *     milestone Live |          *   |
 *
 * `=` are the days from a given start to a given deadline, `*` is a deadline alone.
 */
import { dayText, readGiven, type Day } from '@throughline/model/given';

const ruler = /^\s*days from (\S+)\s*$/m;
const barred = /^(.*?)\s*\|([ =*]*)\|\s*$/;

/** Turns bars into the given dates that they draw; a text without a ruler stays as it is. */
export function expandBars(source: string): string {
  const begins = ruler.exec(source)?.[1];
  const from = begins === undefined ? undefined : readGiven(begins)?.from;
  if (from === undefined) return source;
  const lines = source.split('\n').filter((line) => !ruler.test(line));
  return lines.map((line) => expanded(line, from)).join('\n');
}

function expanded(line: string, from: Day): string {
  const match = barred.exec(line);
  if (!match) return line;
  const [, head = '', bar = ''] = match;
  const day = (at: number): string => dayText(from + at);
  const star = bar.indexOf('*');
  if (star >= 0) return `${head} by ${day(star)}`;
  const first = bar.indexOf('=');
  return first < 0 ? head : `${head} from ${day(first)} by ${day(bar.lastIndexOf('='))}`;
}

const both = / from (\d{4}-\d\d-\d\d) by (\d{4}-\d\d-\d\d)(?= |$)/;
const single = / by (\d{4}-\d\d-\d\d)(?= |$)/;

/** Draws given days that lie on the ruler as bars; other dates stay in words. */
export function drawBars(text: string, from: Day, days: number): string {
  const lines = text.split('\n').map((line) => {
    const found = both.exec(line) ?? single.exec(line);
    if (!found || /^\s*[\w-]+( #[\w-]+)?: /.test(line)) return { head: line };
    const [first, last] = [found[1], found.at(-1)].map((day) => (readGiven(day ?? '')?.from ?? 0) - from);
    if (first === undefined || last === undefined || first < 0 || last < first || last >= days)
      return { head: line };
    const drawn = found.length === 3 ? '='.repeat(last - first + 1) : '*';
    return { head: line.replace(found[0], ''), bar: (' '.repeat(first) + drawn).padEnd(days) };
  });
  const width = Math.max(...lines.map(({ head, bar }) => (bar === undefined ? 0 : head.length)));
  const body = lines.map(({ head, bar }) => (bar === undefined ? head : `${head.padEnd(width)} |${bar}|`));
  return [`days from ${dayText(from)}`, ...body].join('\n');
}

export type Bar = { readonly start?: Day; readonly finish?: Day };

/** One bar of derived days: `=` on working days, `-` across week-ends, `<` and `>` where an end is not known. */
export function barOf(
  { start, finish }: Bar,
  from: Day,
  days: number,
  isWorkday: (day: Day) => boolean,
): string {
  const drawn = Array.from({ length: days }, (_, at) => {
    const day = from + at;
    if (start === undefined) return day === finish ? '<' : ' ';
    if (finish === undefined) return day === start ? '>' : ' ';
    if (day < start || day > finish) return ' ';
    return isWorkday(day) ? '=' : '-';
  });
  return `|${drawn.join('')}|`;
}

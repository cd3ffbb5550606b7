/** Text: what screens and the terminal say of their own, by key. A key that does not exist does not compile. */
import type { own } from './en/index.ts';
import { filled, type Filling } from './message.ts';
import type { Arg, Reader } from './reader.ts';
import { argText } from './say.ts';

export type TextKey = keyof typeof own;

/** Arguments may be numbers (they decide plurals), texts, or the wrappers of `Arg`. */
export function text(key: TextKey, args: Readonly<Record<string, Arg>>, reader: Reader): string {
  const values = Object.entries(args).map(([name, arg]): [string, Filling] => [
    name,
    typeof arg === 'number' ? arg : argText(arg, reader),
  ]);
  return filled(key, Object.fromEntries(values), reader) ?? key;
}

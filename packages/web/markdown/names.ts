/**
 * Names instead of ids while a text is written: `@Ada Lovelace` in the field, `@[id]` in the plan. Only mentions that
 * the text had, or that were chosen from the list, become ids again.
 */
import { mentionOf, replacedMentions, type Mark } from '@throughline/model/mention';

/** What a mention is called in the field, sign included → how it stands in the plan. */
export type Names = Map<string, string>;

/** A name that no other mention has in this text. */
export function noted(names: Names, mark: Mark, id: string, name: string): string {
  const meant = mentionOf(mark, id);
  const plain = mark + name.replaceAll(/[@#[\]\s]+/g, ' ').trim();
  for (let nth = 1; ; nth++) {
    const label = nth === 1 ? plain : `${plain} ${nth}`;
    const taken = names.get(label);
    if (taken === undefined) names.set(label, meant);
    if (taken === undefined || taken === meant) return label;
  }
}

/** The text as it is written, its mentions noted. One that runs into a word stays an id: a name would not be found again. */
export const toWrite = (text: string, names: Names, nameOf: (id: string) => string): string =>
  replacedMentions(text, (id, mark, raw, end) =>
    /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)) ? raw : noted(names, mark, id, nameOf(id)),
  );

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text as it is kept. Longer names first, so that `#Pilot` leaves `#Pilot live` whole. */
export function toKeep(text: string, names: Names): string {
  if (names.size === 0) return text;
  const labels = [...names.keys()].toSorted((a, b) => b.length - a.length).map(quoted);
  const pattern = new RegExp(`(?:${labels.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replaceAll(pattern, (label) => names.get(label) ?? label);
}

/** A quick line in the terminal: what was understood of it, as lines and as JSON. */
import { namesIn } from '@throughline/formats/quick/find';
import { readQuick } from '@throughline/formats/quick/read';
import type { QuickReading } from '@throughline/formats/quick/types';
import { understood, type Understood } from '@throughline/formats/quick/wishes';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { itemOf } from '@throughline/model/plan';
import { ref, term as termArg } from '@throughline/model/problem';
import { sentence, term, valueText } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import type { Known } from './answers.ts';
import type { Session } from './session.ts';

export type Line = {
  readonly text: string;
  readonly under: Id | null;
  readonly kind: string | undefined;
  readonly person: Id;
};

export function readLine(line: Line, { plan, directory }: Known, session: Session): QuickReading {
  const zone = textOf(plan.settings['zone']) || session.reader.zone;
  return readQuick(line.text, {
    ...{ plan, directory, under: line.under, kind: line.kind, me: line.person },
    ...{ today: session.today, zone, locale: session.reader.locale, names: namesIn(plan, directory) },
  });
}

/** What was understood, for programs. */
export function lineJson(reading: QuickReading, { plan, directory }: Known): Understood {
  return understood(reading, (id) => directory[id]?.name ?? textOf(itemOf(plan, id)?.fields['title']));
}

/** What was understood, for people: what it becomes, where, and each of its fields. */
export function lineLines(reading: QuickReading, known: Known): string[] {
  const { reader } = known;
  const { kind, title, parent, fields, newcomers, links, offers } = reading;
  const label = (field: string): string => term(`field.${field}`, reader);
  const value = (said: unknown): string =>
    (Array.isArray(said) ? (said as unknown[]) : [said])
      .map((one) => valueText(typeof one === 'string' ? one : JSON.stringify(one), reader))
      .join(', ');
  const place =
    parent === null
      ? text('cli.add-top', { kind: termArg(kind), title }, reader)
      : text('cli.add-under', { kind: termArg(kind), title, parent: ref(parent) }, reader);
  return [
    place,
    ...Object.entries(fields).map(([field, said]) => `  ${label(field)}: ${value(said)}`),
    ...newcomers.map(({ field, who }) => {
      const args = { kind: termArg(who.kind), name: who.name };
      return `  ${label(field)}: ${text('cli.add-new', args, reader)}`;
    }),
    ...links.map(({ way, item }) =>
      way === 'after'
        ? `  ${text('cli.add-after', { item: ref(item) }, reader)}`
        : `  ${text('cli.add-before', { item: ref(item) }, reader)}`,
    ),
    ...offers.map((one) => text('cli.add-offer', { text: one.text, write: one.write }, reader)),
    ...reading.remarks.map((one) => sentence(one, reader)),
  ];
}

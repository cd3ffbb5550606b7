/** The first plan, without a screen: who is meant by a name, what a row wishes, and whether this plan is just beginning. */
import { namesakes, registerOf } from '@throughline/formats/names';
import { readQuick } from '@throughline/formats/quick/read';
import type { QuickReading } from '@throughline/formats/quick/types';
import { kindOfSort } from '@throughline/formats/rows';
import { readWho } from '@throughline/formats/tables/who';
import { readWhen } from '@throughline/formats/when/read';
import type { WhenReading } from '@throughline/formats/when/types';
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryWrites } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { textOf, type Json } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Saying } from '@throughline/model/problem';
import { remember, remembered } from '../../parts/remembered.ts';
import { signal } from '../../parts/signal.ts';
import { alone } from '../../lens/alone.ts';
import { nameIn, type Sight } from '../../sight.ts';
import { reader, t, today } from '../../speech.ts';
import { newId } from '../../store/browser.ts';

/** The goal whose outcomes are just being written, and whether the plan is for one person alone. */
export const beginning = signal<{ readonly goal: Id; readonly single: boolean } | undefined>(undefined);

/** A workspace that was not named after anything but its person is meant for one. */
export const isForOne = ({ plan, directory, me, workspace }: Sight): boolean =>
  alone(plan) &&
  workspace.name === t('web.workspace.usual', { name: nameIn(plan, directory, me.person) ?? '' });

/** Workspaces in which somebody has said that nothing is decided for now. */
export const calm = signal<readonly Id[]>((remembered('calm') ?? '').split(' ').filter(Boolean));

export function beCalm(workspace: Id): void {
  calm.set([...new Set([...calm.get(), workspace])]);
  remember('calm', calm.get().join(' '));
}

/** What was typed for a date. */
export const whenRead = (text: string, sight: Sight): WhenReading => {
  const zone = textOf(sight.plan.settings['zone']) || reader.zone;
  return readWhen(text, { today: today(), locale: reader.locale, ...(zone ? { zone } : {}) });
};

export type Meant = {
  readonly id: Id | undefined;
  readonly wishes: readonly Wish[];
  readonly directory: DirectoryWrites;
  /** why it is nobody who can own */
  readonly remarks: readonly Saying[];
};

const nobody: Meant = { id: undefined, wishes: [], directory: {}, remarks: [] };

/** Who is meant by a name: somebody known, else somebody new, a person or a role as the name reads. A group owns nothing. */
export function meant(text: string, sight: Sight): Meant {
  const name = text.trim();
  if (name === '') return nobody;
  const { plan, directory } = sight;
  const register = registerOf({ newId, today: today(), plan, directory, under: null });
  const found = register.find(name);
  if (found === namesakes) return { ...nobody, remarks: [{ code: 'who.namesakes', args: { name } }] };
  if (found !== undefined) {
    if (register.has(found, 'accountable')) return { ...nobody, id: found };
    return { ...nobody, remarks: [{ code: 'who.group', args: { name } }] };
  }
  const who = readWho(name);
  const [only, ...more] = who.names;
  const owns = only && kindOf(kindOfSort(only.kind))?.traits.accountable;
  if (!only || more.length > 0 || !owns) {
    const remarks = who.remarks.length > 0 ? who.remarks : [{ code: 'who.unclear', args: { text: name } }];
    // A first name is what people type here: that it may be something else is no news.
    return { ...nobody, remarks };
  }
  const id = register.make(only);
  return { id, wishes: register.wishes, directory: register.directory, remarks: [] };
}

/** A line such as `Pilot live @Anna by 30 June`; whoever is new is taken for the first of what they may be. */
export function lineRead(text: string, parent: Id, sight: Sight): QuickReading {
  const { plan, directory, me } = sight;
  const context = { plan, directory, today: today(), locale: reader.locale, under: parent, me: me.person };
  const read = readQuick(text, context);
  const unclear = read.parts.find(
    ({ problem, choices }) => problem && choices?.some((one) => 'makes' in one),
  );
  const choice = unclear?.choices?.find((one) => 'makes' in one);
  if (!unclear || !choice || choice.text === unclear.text) return read;
  return readQuick(text.slice(0, unclear.from) + choice.text + text.slice(unclear.to), context);
}

/** A row of the first plan, as typed. */
export type Typed = { readonly title: string; readonly who: string; readonly when: string };

export const blankRow: Typed = { title: '', who: '', when: '' };

export type RowWishes = {
  readonly id: Id;
  readonly wishes: readonly Wish[];
  readonly directory: DirectoryWrites;
};

export type RowPlace = { readonly parent: Id; readonly kind: string; readonly after: Id | undefined };

/** What a row wishes: its item, and whoever is new. What stands in a cell of its own goes before a mark in the title. */
export function rowWishes(typed: Typed, { parent, kind, after }: RowPlace, sight: Sight): RowWishes {
  const read = lineRead(typed.title, parent, sight);
  const marked = read.problems.length === 0 && read.title !== '';
  const owner = meant(typed.who, sight);
  const date = whenRead(typed.when, sight).given;
  const fields: Record<string, Json> = {
    ...(marked ? read.fields : {}),
    title: marked ? read.title : typed.title.trim(),
    ...(owner.id === undefined ? {} : { owner: owner.id }),
    ...(date === undefined ? {} : { deadline: date }),
  };
  const wishes: Wish[] = [...owner.wishes];
  const directory: DirectoryWrites = { ...owner.directory };
  for (const { field, many, who } of marked ? read.newcomers : []) {
    if (many || fields[field] !== undefined) continue;
    const made = meant(who.name, sight);
    if (made.id === undefined) continue;
    wishes.push(...made.wishes);
    Object.assign(directory, made.directory);
    fields[field] = made.id;
  }
  const id = newId();
  const as = marked && read.kindSaid ? read.kind : kind;
  const known = Object.keys(fields).filter((name) => kindOf(as)?.fields[name]);
  const own = Object.fromEntries(known.map((name) => [name, fields[name] ?? null]));
  wishes.push({ type: 'add', id, kind: as, parent, ...(after ? { after } : {}), fields: own });
  return { id, wishes, directory };
}

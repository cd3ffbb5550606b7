/**
 * The people fields of a row: texts as written become ids. A name too many for a field of one makes all of them
 * contributors; a group answers for nothing; everybody is nobody in particular.
 */
import type { Field } from '@throughline/model/field';
import type { Id } from '@throughline/model/id';
import type { Json } from '@throughline/model/json';
import type { Kind, Trait } from '@throughline/model/kind';
import { limits } from '@throughline/model/limits';
import { term } from '@throughline/model/problem';
import type { Remark } from './format.ts';
import { namesakes, type Register } from './names.ts';
import { partsOf } from './cells.ts';
import { fieldOf } from './rows.ts';
import type { People, Said } from './source.ts';
import { readWho, type Who } from './tables/who.ts';

type Ref = Extract<Field, { to: unknown }>;
type Seen = { readonly ids: readonly Id[]; readonly helping: readonly Id[]; readonly remarks: Remark[] };

/** Remarks that only a field of one calls for: groups and several people can take part. */
const ofOne = new Set(['who.several', 'who.group', 'who.all']);

/** Where those go who are too many, or of the wrong sort, for a field of one. */
const helpersField = (kind: Kind): string | undefined =>
  Object.keys(kind.fields).find((name) => {
    const field = kind.fields[name];
    return field?.type === 'refs' && field.to === 'involved';
  });

const seen = (ids: readonly Id[], remarks: Remark[] = [], helping: readonly Id[] = []): Seen => ({
  ids,
  helping,
  remarks,
});

/** Somebody who is known, if they can be what the field asks for. */
function fitting(id: Id, text: string, field: Ref, register: Register): Seen {
  if (register.has(id, field.to)) return seen([id]);
  if (field.type === 'ref' && register.has(id, 'involved')) {
    return seen([], [{ code: 'who.group', args: { name: text } }], [id]);
  }
  return seen([], [{ code: 'who.other', args: { name: text } }]);
}

/** What a field asks of whoever takes part; other fields point to items of the plan, by id or key. */
const ofPeople: ReadonlySet<Trait> = new Set(['accountable', 'involved', 'human']);

function readText(text: string, field: Ref, register: Register, make: (who: Who) => Id): Seen {
  if (!ofPeople.has(field.to)) {
    const id = register.row(text);
    return id === undefined
      ? seen([], [{ code: 'who.other', args: { name: text } }])
      : fitting(id, text, field, register);
  }
  const whole = register.find(text);
  if (whole === namesakes) return seen([], [{ code: 'who.namesakes', args: { name: text } }]);
  if (whole !== undefined) return fitting(whole, text, field, register);
  const pieces = partsOf(text);
  const known = pieces.flatMap((piece) => register.find(piece) ?? []).filter((id) => id !== namesakes);
  if (field.type === 'refs' && known.length > 0 && known.length === pieces.length) {
    const each = known.map((id, at) => fitting(id, pieces[at] ?? '', field, register));
    return seen(
      each.flatMap(({ ids }) => ids),
      each.flatMap(({ remarks }) => remarks),
    );
  }
  return byWords(text, field, register, make);
}

/** Names that nobody is known by as a whole: taken apart, and told by their words. */
function byWords(text: string, field: Ref, register: Register, make: (who: Who) => Id): Seen {
  const who = readWho(text);
  if (field.type === 'ref' && who.reading === 'all') return seen([], [...who.remarks]);
  const remarks: Remark[] = who.remarks.filter(({ code }) => field.type === 'ref' || !ofOne.has(code));
  const ids: Id[] = [];
  for (const one of who.names) {
    const found = register.find(one.name) ?? (one.email === undefined ? undefined : register.find(one.email));
    if (found === namesakes) remarks.push({ code: 'who.namesakes', args: { name: one.name } });
    else ids.push(found ?? register.made(one.name) ?? make(one));
  }
  const unique = [...new Set(ids)];
  if (field.type === 'ref' && who.names.length > 1) return seen([], remarks, unique);
  const fit = unique.filter((id) => register.has(id, field.to));
  const rest = unique.filter((id) => !fit.includes(id));
  if (rest.length > 0 && !remarks.some(({ code }) => code === 'who.group')) {
    remarks.push({ code: 'who.group', args: { name: text } });
  }
  return seen(fit, remarks, field.type === 'ref' ? rest : []);
}

function readSaid(name: string, said: Said, field: Ref, register: Register, make: (who: Who) => Id): Seen {
  const each = said.texts.map((written): Seen => {
    const text = written.trim();
    const found = text === '' ? seen([]) : readText(text, field, register, make);
    const place = {
      field: name,
      text: written,
      ...(said.column === undefined ? {} : { column: said.column }),
    };
    return { ...found, remarks: found.remarks.map((remark) => ({ ...remark, ...place })) };
  });
  const ids = each.flatMap((one) => one.ids);
  const helping = each.flatMap((one) => one.helping);
  const remarks = each.flatMap((one) => one.remarks);
  // A list of several texts in a field of one is as many owners as a cell with several names.
  return field.type === 'ref' && ids.length > 1
    ? seen([], remarks, [...ids, ...helping])
    : seen(ids, remarks, helping);
}

export type PeopleRead = {
  readonly fields: Readonly<Record<string, Json>>;
  readonly remarks: readonly Remark[];
};

/**
 * Reads the people fields of a row.
 * @param making false where an earlier state is only compared: nobody new is made for it
 */
export function readPeople(people: People, kind: Kind, register: Register, making: boolean): PeopleRead {
  const fields: Record<string, Json> = {};
  const remarks: Remark[] = [];
  const helping: Id[] = [];
  const make = making ? register.make : (who: Who): Id => `?${who.kind} ${who.name}`;
  for (const [name, said] of Object.entries(people)) {
    const field = fieldOf(kind, name);
    if (!field || !('to' in field)) continue;
    const found = readSaid(name, said, field, register, make);
    helping.push(...found.helping);
    remarks.push(...found.remarks);
    if (field.type === 'ref') fields[name] = found.ids[0] ?? null;
    else fields[name] = found.ids.length > 0 ? found.ids.slice(0, limits.list) : null;
  }
  const helpers = helpersField(kind);
  if (helping.length > 0 && helpers !== undefined) {
    const before = Array.isArray(fields[helpers]) ? (fields[helpers] as Id[]) : [];
    fields[helpers] = [...new Set([...before, ...helping])].slice(0, limits.list);
  }
  const { owner, reviewer } = fields;
  if (owner !== undefined && owner !== null && owner === reviewer) {
    fields['reviewer'] = null;
    remarks.push({
      code: 'import.reviewer-owner',
      args: { field: term('field.reviewer') },
      field: 'reviewer',
    });
  }
  return { fields, remarks };
}

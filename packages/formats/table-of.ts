/** A plan as one table: what CSV, Markdown tables and the clipboard write. */
import type { Directory } from '@throughline/model/directory';
import { kindOf } from '@throughline/model/kinds/index';
import { branch, linkOf, linksAt, trash, type Item, type Plan } from '@throughline/model/plan';
import { textOf } from '@throughline/model/json';
import type { Field } from '@throughline/model/field';
import { values } from '@throughline/model/table';
import type { Loss } from './format.ts';
import { writeLink } from './references.ts';
import { fieldNamesOfRows } from './rows.ts';

/** The name of a person, role or unit as a file says it. */
export const nameIn = (plan: Plan, directory: Directory, id: string): string => {
  const entry = directory[id];
  if (entry) return entry.name;
  for (const bucket of plan.items.buckets) {
    const item = bucket.map.get(id);
    if (item) return textOf(item.fields['title']) || id;
  }
  return id;
};

const linkColumns = ['after', 'contributes-to', 'hands-over'] as const;
const kindOfColumn = { after: 'depends-on', 'contributes-to': 'contributes-to', 'hands-over': 'hands-over' };

/** One value as a cell. */
export function cellOf(plan: Plan, directory: Directory, field: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (field.type === 'ref') return nameIn(plan, directory, textOf(value));
  if (field.type === 'refs') return (value as string[]).map((id) => nameIn(plan, directory, id)).join('; ');
  if (field.type === 'list') return (value as string[]).join('\n');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function tableOf(
  plan: Plan,
  directory: Directory,
): { header: string[]; rows: string[][]; losses: Loss[] } {
  const fields = fieldNamesOfRows();
  const rows: { item: Item; outline: string }[] = [];
  const counters: number[] = [];
  for (const { item, depth } of branch(plan, null)) {
    if (!kindOf(item.kind)?.traits.ownable) continue;
    counters.length = depth + 1;
    counters[depth] = (counters[depth] ?? 0) + 1;
    rows.push({ item, outline: counters.map((n) => n ?? 1).join('.') });
  }
  const used = fields.filter(
    (name) => name === 'title' || rows.some(({ item }) => item.fields[name] !== undefined),
  );
  const header = ['id', 'outline', 'kind', ...used, ...linkColumns];
  const table = rows.map(({ item, outline }) => {
    const kind = kindOf(item.kind);
    const cells = used.map((name) => {
      const field = kind?.fields[name];
      return field ? cellOf(plan, directory, field, item.fields[name]) : '';
    });
    const links = linkColumns.map((column) =>
      linksAt(plan, item.id)
        .map((id) => linkOf(plan, id))
        .filter((link) => link?.from === item.id && link.kind === kindOfColumn[column])
        .map((link) => writeLink(link?.to ?? '', link?.fields ?? {}))
        .join('; '),
    );
    return [item.id, outline, item.kind, ...cells, ...links];
  });
  return { header, rows: table, losses: tableLosses(plan) };
}

/** What a table cannot carry, counted. */
export function tableLosses(plan: Plan): Loss[] {
  const count = {
    asks: plan.asks.size,
    trash: [...trash(plan)].length,
    units: 0,
    aside: 0,
    left: 0,
    origin: 0,
    links: 0,
  };
  for (const item of values(plan.items)) {
    const kind = kindOf(item.kind);
    if (kind?.traits.group === 'unit') count.units += 1;
    if (kind?.traits.tree === 'aside') count.aside += 1;
    if (item.fields['origin'] !== undefined) count.origin += 1;
    if (kind?.traits.ownable)
      count.left += Object.keys(item.fields).filter((name) => !kind.fields[name]).length;
  }
  for (const link of values(plan.links)) {
    const said = link.kind === 'depends-on' ? ['type', 'lag'] : [];
    if (Object.keys(link.fields).some((name) => !said.includes(name))) count.links += 1;
  }
  return Object.entries(count)
    .filter(([, number]) => number > 0)
    .map(([what, number]) => ({ code: `loss.${what}`, args: { count: number }, count: number }));
}

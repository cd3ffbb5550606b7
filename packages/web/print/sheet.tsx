/**
 * The sheet for the printer: an outline keeps only the rows on the screen, so all of them are drawn in a plain table
 * first. Every other screen is printed as it stands, without the frame around it.
 */
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { itemOf } from '@throughline/model/plan';
import { givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { editorOf } from '../editors/index.ts';
import { chipsOf } from '../lens/chips.ts';
import { columnsOf, type Column } from '../lens/columns.ts';
import { lensInHand } from '../lens/use-lens.ts';
import { groupName } from '../outline/group.tsx';
import { rowsOf, type ItemRow, type OutlineLens } from '../outline/rows.ts';
import { KindIcon } from '../parts/name.tsx';
import { nameIn, useSight } from '../sight.ts';
import { reader, t, today } from '../speech.ts';
import { featureAt } from '../view.tsx';
import { printing } from './print.ts';
import style from './sheet.module.css';

function Cell({ row, column, lens }: { row: ItemRow; column: Column; lens: OutlineLens }): ReactNode {
  const sight = useSight();
  const { item } = row;
  if (column.show) return lens.seen ? column.show(item, lens.seen) : null;
  const field = kindOf(item.kind)?.fields[column.name];
  const value = item.fields[column.name];
  if (!field || value === undefined) return null;
  const { Show } = editorOf(field);
  // On paper there is room for the whole of a text, and dates stand in one line.
  return <Show field={field} value={value} sight={sight} short={field.type !== 'text'} />;
}

function Table({ lens }: { readonly lens: OutlineLens }): ReactNode {
  const { plan, directory } = useSight();
  const [rows] = useState(() => rowsOf(plan, lens, new Set()));
  const known = columnsOf(lens.tree);
  const columns = lens.columns.flatMap((name) => known.get(name) ?? []);
  return (
    <table className={style['table']}>
      <thead>
        <tr>
          <th scope="col">{term(lens.name, reader)}</th>
          {columns.map((column) => (
            <th key={column.name} scope="col">
              {column.label()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          if (row.type === 'draft') return null;
          if (row.type === 'group') {
            const label = groupName(row.key, lens, (id) => nameIn(plan, directory, id) ?? '');
            return (
              <tr key={row.id} className={style['group']}>
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {label} · {row.count}
                </th>
              </tr>
            );
          }
          return (
            <tr key={row.item.id} data-depth={row.depth}>
              <th scope="row" style={{ '--depth': row.depth } as React.CSSProperties}>
                <KindIcon kind={row.item.kind} /> {nameIn(plan, directory, row.item.id)}
              </th>
              {columns.map((column) => (
                <td key={column.name} data-line={!column.grow || undefined}>
                  <Cell row={row} column={column} lens={lens} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The sheet, for the screens that need one. */
function Outline({ lens }: { readonly lens: OutlineLens }): ReactNode {
  const { plan, directory, workspace } = useSight();
  const root = lens.root === undefined ? undefined : itemOf(plan, lens.root);
  const title = root ? textOf(root.fields['title']) : workspace.name;
  const chips = chipsOf(lens.filter, (id) => nameIn(plan, directory, id) ?? '');
  return createPortal(
    <div className={style['sheet']} data-print-sheet>
      <div className={style['head']}>
        <h1>{title}</h1>
        <p>
          {root
            ? t('web.print.head', { workspace: workspace.name, date: { given: today() } })
            : givenText(today(), reader)}
          {chips.map(({ text }) => ` · ${text}`)}
        </p>
      </div>
      <Table lens={lens} />
    </div>,
    document.body,
  );
}

export function PrintSheet(): ReactNode {
  const lens = lensInHand.get()?.lens;
  const here = featureAt(location.pathname)?.feature.name;
  const wanted = here === 'plan' && lens !== undefined;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (wanted) dataset['printing'] = 'sheet';
    const done = (): void => {
      delete dataset['printing'];
      printing.set(false);
    };
    globalThis.addEventListener('afterprint', done);
    // Two frames: what was drawn is laid out when the printer looks at it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => globalThis.print());
    });
    return () => {
      cancelAnimationFrame(frame);
      globalThis.removeEventListener('afterprint', done);
      delete dataset['printing'];
    };
  }, [wanted]);
  return wanted ? <Outline lens={lens} /> : null;
}

/** A pasted table, looked at before it becomes rows: what each column is, what is uncertain, and how many rows come of it. */
import { useMemo, useState, type ReactNode } from 'react';
import type { Draft, Mapping } from '@throughline/formats/format';
import { readTable } from '@throughline/formats/table/read';
import type { Wish } from '@throughline/model/commands/index';
import { kindOf } from '@throughline/model/kinds/index';
import { sentence } from '@throughline/words/say';
import { MappingTable } from '../features/import/mapping-table.tsx';
import type { Spot } from '../outline/paste.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { say } from '../parts/toasts.tsx';
import { told, type Sight } from '../sight.ts';
import { t, today } from '../speech.ts';
import { newId } from '../store/browser.ts';
import { tableOf } from './columns.ts';
import { namesIn } from './own.ts';
import style from './clipboard.module.css';

const shownRemarks = 50;

/** New rows one after the other behind the spot, in the order of the table. */
export function placed(wishes: readonly Wish[], spot: Spot): Wish[] {
  let { after } = spot;
  return wishes.map((wish) => {
    if (wish.type !== 'add' || wish.parent !== spot.parent) return wish;
    if (kindOf(wish.kind)?.traits.tree !== kindOf(spot.kind)?.traits.tree) return wish;
    const here = after === undefined ? wish : { ...wish, after };
    after = wish.id;
    return here;
  });
}

export function PasteTable(props: {
  readonly sight: Sight;
  readonly cells: readonly (readonly string[])[];
  readonly spot: Spot;
  /** as it came, so that it can be copied again when it is refused */
  readonly text: string;
  readonly onClose: () => void;
}): ReactNode {
  const { sight, cells, spot } = props;
  // What the plan is when it is looked at is what it is read by: a wish is decided on the newest anyway.
  const [source] = useState(() => ({
    name: `${t('web.clipboard.source')} ${today()} ${newId().slice(0, 4)}`,
  }));
  const [{ grid, mapping: guessed }] = useState(() => tableOf(cells, sight, today()));
  const [mapping, setMapping] = useState<Mapping>(guessed);
  const [refusal, setRefusal] = useState<string>();
  const draft = useMemo(
    (): Draft =>
      readTable(
        grid,
        {
          ...{ newId, today: today(), plan: sight.plan, directory: sight.directory, fileName: source.name },
          ...{ under: spot.parent, mapping, rowKind: spot.kind },
          ...(sight.reader.zone === undefined ? {} : { zone: sight.reader.zone }),
        },
        [],
      ),
    [grid, mapping, sight, spot, source],
  );
  const titles = useMemo(() => namesIn(draft), [draft]);
  const reader = { ...sight.reader, nameOf: (id: string) => titles.get(id) ?? sight.reader.nameOf?.(id) };
  const { counts, problems, remarks } = draft;

  function add(): void {
    const outcome = sight.live?.wish(placed(draft.wishes, spot), { directory: draft.directory });
    if (!outcome) return;
    if (!outcome.ok) return setRefusal(told(outcome.problems, reader));
    say(t('web.clipboard.pasted', { count: counts.added }), {
      deeds: [{ label: t('web.undo'), run: () => void sight.live?.undo(outcome.command) }],
    });
    props.onClose();
  }

  return (
    <Dialog title={t('web.clipboard.table')} open onClose={props.onClose} wide>
      <p className={style['lead']}>{t('web.clipboard.table.text')}</p>
      <div className={style['mapping']}>
        <MappingTable
          table={{ columns: grid.header, mapping, rows: grid.rows.slice(0, 20) }}
          onMapping={setMapping}
        />
      </div>
      {remarks.length > 0 && (
        <details className={style['remarks']}>
          <summary>{t('web.clipboard.remarks', { count: remarks.length })}</summary>
          <ul>
            {remarks.slice(0, shownRemarks).map((one, at) => (
              // A draft is read whole again when anything changes: a place is a name.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <b>{one.text}</b> {sentence({ code: one.code, args: one.args }, reader)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {(refusal !== undefined || problems.length > 0) && (
        <p role="alert" className={style['refusal']}>
          {refusal ?? told(problems, reader)}
        </p>
      )}
      <footer className={style['foot']}>
        <p role="status">{t('web.clipboard.counts', { count: counts.added })}</p>
        <Button look="quiet" onClick={() => void navigator.clipboard?.writeText(props.text)}>
          {t('web.clipboard.copy-back')}
        </Button>
        <Button look="main" disabled={problems.length > 0 || counts.added === 0} onClick={add}>
          {t('web.clipboard.add', { count: counts.added })}
        </Button>
      </footer>
    </Dialog>
  );
}

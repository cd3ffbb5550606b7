/** Bringing a plan in: a file is read, looked at, put right, and then becomes one command. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import type { Plan } from '@throughline/model/plan';
import { api } from '@throughline/server/contract';
import { call, type Answer } from '../../call.ts';
import { refusalText } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { canHold, childrenIn } from '../../outline/rows.ts';
import { planLens } from '../plan/lens.ts';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { Choose, type Chosen } from './choose.tsx';
import { Preview, type Read } from './preview.tsx';
import style from './import.module.css';

export type Settings = {
  readonly format?: string | undefined;
  readonly mapping?: Readonly<Record<string, string | null>> | undefined;
  readonly rowKind?: string | undefined;
  /** the item under which it comes; null for the top */
  readonly under?: Id | null | undefined;
};

/** What the server made of a file under some settings. */
type Last = { readonly file: Chosen; readonly settings: Settings; readonly answer: Answer<Read> };

/** With one item at the top of the plan, that is what the rest is for. */
function usualPlace(plan: Plan): Id | null {
  const tops = childrenIn(plan, null, planLens);
  const only = tops.length === 1 ? tops[0] : undefined;
  return only !== undefined && canHold(plan, only) ? only : null;
}

export function Import(): ReactNode {
  const { workspace, plan } = useSight();
  const [usual] = useState(() => usualPlace(plan));
  const [file, setFile] = useState<Chosen>();
  const [settings, setSettings] = useState<Settings>({});
  const [last, setLast] = useState<Last>();

  useEffect(() => {
    if (!file) return undefined;
    let left = false;
    const { format, mapping, rowKind, under = usual } = settings;
    const input = {
      workspace: workspace.id,
      text: file.text,
      fileName: file.name,
      under,
      ...(format ? { format } : {}),
      ...(mapping ? { mapping } : {}),
      ...(rowKind ? { rowKind } : {}),
    };
    void call(api.importPreview, input).then((answer) => {
      if (!left) setLast({ file, settings, answer: answer as Answer<Read> });
    });
    return () => {
      left = true;
    };
  }, [workspace.id, file, settings, usual]);

  const choose = useCallback((chosen: Chosen) => {
    setSettings({});
    setFile(chosen);
  }, []);
  const own = last?.file === file ? last : undefined;
  const busy = file !== undefined && own?.settings !== settings;
  const read = own?.answer.ok ? own.answer.value : undefined;
  const refusal = own && !own.answer.ok ? refusalText(own.answer) : undefined;

  return (
    <Page
      title={t('web.do.import')}
      wide={read !== undefined}
      {...(file ? {} : { text: t('web.import.text') })}
    >
      {(!file || refusal !== undefined) && <Choose onChosen={choose} />}
      {refusal !== undefined && (
        <p role="alert" className={style['refusal']}>
          {refusal}
        </p>
      )}
      {file && !read && busy && <p role="status">{t('web.import.reading', { name: file.name })}</p>}
      {file && read && refusal === undefined && (
        <Preview
          key={file.name}
          file={file}
          read={read}
          busy={busy}
          settings={{ under: usual, ...settings }}
          onSettings={setSettings}
          onOther={() => setFile(undefined)}
        />
      )}
    </Page>
  );
}

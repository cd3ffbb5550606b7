/** Bringing a plan in: a file is read, looked at, put right, and then becomes one command. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { api } from '@throughline/server/contract';
import { call } from '../../call.ts';
import { refusalText } from '../../parts/form.tsx';
import { Page } from '../../parts/page.tsx';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { Choose, type Chosen } from './choose.tsx';
import { Preview, type Read } from './preview.tsx';
import style from './import.module.css';

export type Settings = {
  readonly format?: string | undefined;
  readonly mapping?: Readonly<Record<string, string | null>> | undefined;
  readonly rowKind?: string | undefined;
};

export function Import(): ReactNode {
  const { workspace } = useSight();
  const [file, setFile] = useState<Chosen>();
  const [settings, setSettings] = useState<Settings>({});
  const [read, setRead] = useState<Read>();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (!file) return undefined;
    let left = false;
    setBusy(true);
    const { format, mapping, rowKind } = settings;
    const input = {
      workspace: workspace.id,
      text: file.text,
      fileName: file.name,
      ...(format ? { format } : {}),
      ...(mapping ? { mapping } : {}),
      ...(rowKind ? { rowKind } : {}),
    };
    void call(api.importPreview, input).then((answer) => {
      if (left) return;
      setBusy(false);
      setRefusal(answer.ok ? undefined : refusalText(answer));
      if (answer.ok) setRead(answer.value as Read);
    });
    return () => {
      left = true;
    };
  }, [workspace.id, file, settings]);

  const choose = useCallback((chosen: Chosen) => {
    setRead(undefined);
    setSettings({});
    setFile(chosen);
  }, []);

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
          settings={settings}
          onSettings={setSettings}
          onOther={() => {
            setFile(undefined);
            setRead(undefined);
          }}
        />
      )}
    </Page>
  );
}

/** Choosing a file: dropped, picked, or pasted as text. */
import { isBinary, toBase64 } from '@throughline/formats/content';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { t } from '../../speech.ts';
import style from './import.module.css';

export type Chosen = { readonly name: string; readonly text: string };

export function Choose({ onChosen }: { readonly onChosen: (chosen: Chosen) => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const read = (file: File | undefined): void => {
    if (!file) return;
    void file.arrayBuffer().then((buffer) => {
      const bytes = new Uint8Array(buffer);
      const text = isBinary(bytes) ? toBase64(bytes) : new TextDecoder().decode(bytes);
      onChosen({ name: file.name, text });
    });
  };
  return (
    <div className={style['choose']}>
      <div
        className={style['drop']}
        data-over={over}
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          read(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="upload" size={26} />
        <p>{t('web.import.drop')}</p>
        <Button look="main" onClick={() => input.current?.click()}>
          {t('web.import.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('web.import.choose')}
          accept=".xlsx,.csv,.tsv,.txt,.md,.markdown,.yaml,.yml,.json"
          onChange={(event) => read(event.target.files?.[0])}
        />
      </div>
      <label className={style['paste']}>
        <span>{t('web.import.paste')}</span>
        <textarea
          rows={6}
          value={pasted}
          placeholder={t('web.import.paste.hint')}
          onChange={(event) => setPasted(event.target.value)}
        />
      </label>
      <div>
        <Button
          disabled={pasted.trim() === ''}
          onClick={() => onChosen({ name: t('web.import.pasted'), text: pasted })}
        >
          {t('web.import.read')}
        </Button>
      </div>
    </div>
  );
}

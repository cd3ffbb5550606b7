/** Taking the plan out: each format says what it cannot carry before the file is saved. */
import { useState, type ReactNode } from 'react';
import { fromBase64 } from '@throughline/formats/content';
import type { Args } from '@throughline/model/problem';
import { api, type Answered } from '@throughline/server/contract';
import { sentence } from '@throughline/words/say';
import { call } from '../../call.ts';
import { Button } from '../../parts/button.tsx';
import { refusalText } from '../../parts/form.tsx';
import { Page, Part } from '../../parts/page.tsx';
import { say } from '../../parts/toasts.tsx';
import { useSight } from '../../sight.ts';
import { t, today } from '../../speech.ts';
import { exports } from './exports.ts';
import style from './export.module.css';

type Written = Answered<typeof api.export>;

function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export function Export(): ReactNode {
  const sight = useSight();
  const [made, setMade] = useState<{ readonly format: string; readonly written: Written }>();
  async function write(format: string): Promise<void> {
    const answer = await call(api.export, { workspace: sight.workspace.id, format });
    if (!answer.ok) return void say(refusalText(answer), { tone: 'bad' });
    setMade({ format, written: answer.value });
    const one = exports.find(({ name }) => name === format);
    const file = `${sight.workspace.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${today()}.${one?.extension ?? 'txt'}`;
    const { text } = answer.value;
    const content = one?.binary ? new Uint8Array(fromBase64(text) ?? []) : text;
    saveFile(file, content, one?.mediaType ?? 'text/plain');
    say(t('web.export.saved', { file }));
  }
  return (
    <Page title={t('web.do.export')} text={t('web.export.text')}>
      <ul className={style['formats']}>
        {exports.map((one) => (
          <li key={one.name}>
            <div>
              <h2>{t(one.title)}</h2>
              <p>{t(one.text)}</p>
            </div>
            <Button icon="download" onClick={() => void write(one.name)}>
              .{one.extension}
            </Button>
          </li>
        ))}
      </ul>
      {made && (
        <Part title={t('web.export.losses', { format: made.format })}>
          {made.written.losses.length === 0 ? (
            <p>{t('web.export.lossless')}</p>
          ) : (
            <ul>
              {made.written.losses.map((loss) => (
                <li key={loss.code}>
                  {sentence({ code: loss.code, args: loss.args as Args }, sight.reader)}
                </li>
              ))}
            </ul>
          )}
        </Part>
      )}
    </Page>
  );
}

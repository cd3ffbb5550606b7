/** Short messages at the foot of the screen: what was done, with a way back; what was refused, with the reason. */
import { useEffect, type ReactNode } from 'react';
import { t } from '../speech.ts';
import { Button, IconButton } from './button.tsx';
import { signal, useSignal } from './signal.ts';
import style from './toasts.module.css';

export type Deed = { readonly label: string; readonly run: () => void };
export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  readonly deeds: readonly Deed[];
  /** stays until it is put aside */
  readonly stays: boolean;
};

const toasts = signal<readonly Toast[]>([]);
let count = 0;

export const dismiss = (id: number): void => toasts.set(toasts.get().filter((one) => one.id !== id));

/** Says something; the newest takes the place of the one before, unless that stays. */
export function say(
  text: string,
  how: {
    readonly tone?: Toast['tone'];
    readonly deeds?: readonly Deed[];
    readonly stays?: boolean;
  } = {},
): number {
  count += 1;
  const toast: Toast = {
    id: count,
    text,
    tone: how.tone ?? 'plain',
    deeds: how.deeds ?? [],
    stays: how.stays ?? false,
  };
  const others = toasts.get().filter((one) => one.stays && one.text !== text);
  toasts.set([...others, toast]);
  return count;
}

const passesAfter = 7000; // milliseconds: long enough to read a sentence and reach the button

function Line({ toast }: { readonly toast: Toast }): ReactNode {
  useEffect(() => {
    if (toast.stays) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), passesAfter + toast.text.length * 40);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className={style[toast.tone]}>
      <p>{toast.text}</p>
      {toast.deeds.map(({ label, run }) => (
        <Button
          key={label}
          look="quiet"
          onClick={() => {
            dismiss(toast.id);
            run();
          }}
        >
          {label}
        </Button>
      ))}
      <IconButton icon="close" label={t('web.dismiss')} onClick={() => dismiss(toast.id)} />
    </div>
  );
}

export function Toasts(): ReactNode {
  const shown = useSignal(toasts);
  return (
    <div className={style['toasts']} role="status" aria-label={t('web.messages')}>
      {shown.map((toast) => (
        <Line key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

/** Forms: labelled fields that password managers know, errors as sentences beside what is wrong. */
import { useId, useState, type ComponentProps, type FormEvent, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import type { Problem } from '@throughline/model/problem';
import type { Answer } from '../call.ts';
import { told } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { Button } from './button.tsx';
import style from './form.module.css';

export function Field(
  props: {
    readonly label: string;
    readonly hint?: string | undefined;
    readonly error?: string | undefined;
  } & ComponentProps<'input'>,
): ReactNode {
  const { label, hint, error, ...input } = props;
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = input.type === 'password';
  return (
    <div className={style['field']}>
      <label htmlFor={id}>{label}</label>
      <span className={style['box']}>
        <input
          id={id}
          {...input}
          type={secret && shown ? 'text' : (input.type ?? 'text')}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${id}-note` : undefined}
        />
        {secret && (
          <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'web.password.hide' : 'web.password.show')}
          </button>
        )}
      </span>
      {(error ?? hint) && (
        <small id={`${id}-note`} data-error={error ? true : undefined}>
          {error ?? hint}
        </small>
      )}
    </div>
  );
}

/** What the server said, as a sentence. */
export const refusalText = (answer: Answer<unknown>): string => {
  if (answer.ok) return '';
  const { problems, detail, status } = answer.details;
  if (status === 0) return t('web.unreachable.text');
  return problems.length > 0 ? told(problems, reader) : detail || t('web.failed', { status });
};

/** The problems that speak of one part of what was sent. */
export const errorAt = (answer: Answer<unknown> | undefined, part: string): string | undefined => {
  if (!answer || answer.ok) return undefined;
  const own = answer.details.problems.filter((one: Problem) => one.at === part);
  return own.length > 0 ? told(own, reader) : undefined;
};

export function Form<T>(props: {
  readonly submit: string;
  /** for a button of its own elsewhere on the page */
  readonly id?: string;
  readonly send: (data: Record<string, string>) => Promise<Answer<T>>;
  readonly done: (value: T) => void | Promise<void>;
  /** draws the fields; gets the last answer, for the errors beside them */
  readonly children: (answer: Answer<T> | undefined) => ReactNode;
  /** the parts that show their own errors */
  readonly parts: readonly string[];
}): ReactNode {
  const [answer, setAnswer] = useState<Answer<T>>();
  const [busy, setBusy] = useState(false);
  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    // With the button that was pressed, where a form has two.
    const { submitter } = event.nativeEvent as SubmitEvent;
    const entries = [...new FormData(event.currentTarget, submitter)].map(([name, value]) => [
      name,
      textOf(value),
    ]);
    setBusy(true);
    const next = await props.send(Object.fromEntries(entries) as Record<string, string>);
    setBusy(false);
    setAnswer(next);
    if (next.ok) await props.done(next.value);
  }
  const elsewhere =
    answer &&
    !answer.ok &&
    !answer.details.problems.some(({ at }) => at !== undefined && props.parts.includes(at));
  return (
    <form id={props.id} className={style['form']} onSubmit={(event) => void onSubmit(event)}>
      {props.children(answer)}
      {elsewhere && (
        <p role="alert" className={style['error']}>
          {refusalText(answer)}
        </p>
      )}
      <Button type="submit" look="main" disabled={busy}>
        {props.submit}
      </Button>
    </form>
  );
}

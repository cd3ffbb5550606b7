/**
 * The quick line: one line, understood while it is typed, added by Enter; then the next one. What is not added is kept
 * for the next time.
 */
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { hintsAt, type Hint } from '@throughline/formats/quick/hints';
import { branchOf } from '@throughline/formats/quick/place';
import { readQuick } from '@throughline/formats/quick/read';
import { quickWishes } from '@throughline/formats/quick/wishes';
import type { Id } from '@throughline/model/id';
import { itemOf } from '@throughline/model/plan';
import { Dialog } from '../parts/dialog.tsx';
import { Button } from '../parts/button.tsx';
import { itemAddress } from '../places.ts';
import { go } from '../route.ts';
import { told, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import { Chips, Home, Question } from './chips.tsx';
import { alone } from '../lens/alone.ts';
import { quickContext } from './context.ts';
import { HintList } from './hint-list.tsx';
import { draftIn, keepDraft, quickOpen, type QuickOpen } from './open.ts';
import style from './quick.module.css';

type Added = { readonly text: string; readonly command: Id };

export function QuickAdd({ sight, open }: { readonly sight: Sight; readonly open: QuickOpen }): ReactNode {
  const { workspace, plan, live } = sight;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(() => open.text ?? draftIn(workspace.id));
  const [caret, setCaret] = useState(text.length);
  const [asked, setAsked] = useState(false);
  const [marked, setMarked] = useState<number>();
  const [refusal, setRefusal] = useState<string>();
  const [added, setAdded] = useState<Added>();
  // A branch that a line names is that of the next, too; before, that of the row in hand.
  const [under, setUnder] = useState(() => branchOf(plan, open.item));
  const context = useMemo(() => quickContext(sight, under), [sight, under]);
  const reading = useMemo(() => readQuick(text, context), [text, context]);
  const hints = useMemo(() => hintsAt(text, caret, context), [text, caret, context]);
  const unclear = reading.parts.find(({ problem }) => problem);
  const here = reading.parts.find(({ from, to }) => from < caret && caret <= to);
  const listed = hints?.hints ?? [];
  // A mark that says something already is not completed by Enter, which adds the line; Tab and the arrows still do.
  const settled = here !== undefined && !here.problem;
  const at = listed.length === 0 ? -1 : Math.min(marked ?? (settled ? -1 : 0), listed.length - 1);
  const shown = listed.length > 0 && !(settled && marked === undefined);

  useEffect(() => keepDraft(workspace.id, text), [workspace.id, text]);

  function write(next: string, place: number): void {
    setText(next);
    setCaret(place);
    setMarked(undefined);
    setRefusal(undefined);
    setAsked(false);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(place, place);
    });
  }
  const rewrite = (from: number, to: number, said: string): void => {
    const rest = text.slice(to);
    write(text.slice(0, from) + said + rest, from + said.length);
  };
  function takeHint(hint: Hint): void {
    if (!hints) return;
    const rest = text.slice(hints.to);
    const gap = rest.startsWith(' ') ? '' : ' ';
    write(text.slice(0, hints.from) + hint.text + gap + rest, hints.from + hint.text.length + 1);
  }
  const close = (): void => quickOpen.set(undefined);

  function add(then: 'stay' | 'open'): void {
    if (reading.problems.length > 0) {
      setAsked(true);
      setRefusal(unclear ? undefined : told(reading.problems, sight.reader));
      // The first choice of what is asked is at hand.
      if (unclear) box.current?.querySelector<HTMLElement>('[role="group"] button')?.focus();
      return;
    }
    const made = quickWishes(reading, newId);
    const outcome = live?.wish(made.wishes, { directory: made.directory });
    if (!outcome) return;
    if (!outcome.ok) return setRefusal(told(outcome.problems, sight.reader));
    if (reading.parentSaid) setUnder(reading.parent);
    setAdded({ text: reading.title, command: outcome.command });
    write('', 0);
    keepDraft(workspace.id, '');
    if (then === 'stay') return;
    close();
    const item = live ? itemOf(live.state().replica.shown, made.id) : undefined;
    go(itemAddress(workspace.id, item ?? made.id));
  }

  function pressed(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const took = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step !== undefined && listed.length > 0) {
      took();
      setMarked((at + step + listed.length) % listed.length);
    } else if (key === 'Tab' && !event.shiftKey && listed.length > 0 && (shown || at >= 0)) {
      took();
      const hint = listed[Math.max(0, at)];
      if (hint) takeHint(hint);
    } else if (key === 'Enter') {
      took();
      const hint = shown ? listed[at] : undefined;
      if (hint && !event.shiftKey) takeHint(hint);
      else add(event.shiftKey ? 'open' : 'stay');
    } else if (key === 'Escape' && shown && !settled) {
      // The first Escape puts the list away, the next closes the line.
      took();
      setCaret(-1);
    }
  }

  const moved = (): void => setCaret(input.current?.selectionStart ?? text.length);
  return (
    <Dialog title={t('web.do.quick-add')} open onClose={close} bare full wide>
      <div className={style['quick']} ref={box}>
        <input
          ref={input}
          className={style['line']}
          role="combobox"
          type="text"
          autoComplete="off"
          autoCapitalize="sentences"
          enterKeyHint="done"
          // A dialog that is one line is for writing it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          aria-label={t('web.quick.line')}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-hints`}
          aria-activedescendant={shown && at >= 0 ? `${id}-hints-${at}` : undefined}
          aria-describedby={`${id}-home`}
          aria-invalid={refusal !== undefined || undefined}
          placeholder={t(alone(plan) ? 'web.quick.placeholder.one' : 'web.quick.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setCaret(event.target.selectionStart ?? event.target.value.length);
            setMarked(undefined);
            setRefusal(undefined);
            setAsked(false);
          }}
          onSelect={moved}
          onKeyDown={pressed}
        />
        <div className={style['below']}>
          {shown && (
            <HintList
              id={`${id}-hints`}
              hints={listed}
              marked={at}
              sight={sight}
              onMark={setMarked}
              onTake={takeHint}
            />
          )}
          <Chips reading={reading} sight={sight} rewrite={rewrite} />
          {unclear && (!shown || asked) && <Question part={unclear} sight={sight} rewrite={rewrite} />}
          {refusal !== undefined && (
            <p role="alert" className={style['refusal']}>
              {refusal}
            </p>
          )}
        </div>
        <footer className={style['foot']}>
          <div id={`${id}-home`}>
            <Home reading={reading} sight={sight} />
          </div>
          <Button look="quiet" keys="shift+enter" onClick={() => add('open')}>
            {t('web.quick.add-open')}
          </Button>
          <Button look="main" keys="enter" onClick={() => add('stay')}>
            {t('web.quick.add')}
          </Button>
        </footer>
        <div className={style['added']} role="status">
          {added && (
            <>
              <span>{t('web.quick.added', { name: added.text })}</span>
              <Button
                look="quiet"
                onClick={() => {
                  void live?.undo(added.command);
                  setAdded(undefined);
                  input.current?.focus();
                }}
              >
                {t('web.undo')}
              </Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

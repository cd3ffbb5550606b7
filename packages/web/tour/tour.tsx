/**
 * The guided tour: a card beside what it speaks of. It has the focus, Escape leaves it, arrows turn its pages, and the
 * screen under it goes on working.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button, IconButton } from '../parts/button.tsx';
import { useSignal } from '../parts/signal.ts';
import { address } from '../places.ts';
import { go } from '../route.ts';
import { useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { steps, type Step } from './steps.ts';
import { leaveTour, stepTo, touring } from './tour-state.ts';
import style from './tour.module.css';

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const gap = 10; // pixels between the card and what it points at
const edge = 12;
const most = 260; // of a tall thing only its head is pointed at

/** Where the thing is that a step points at; undefined while it is not on the screen. */
function boxOf({ at }: Step): Box | undefined {
  for (const one of at) {
    for (const found of document.querySelectorAll(one)) {
      const { left, top, width, height } = found.getBoundingClientRect();
      if (width > 0 && height > 0) return { left, top, width, height: Math.min(height, most) };
    }
  }
  return undefined;
}

const same = (a: Box | undefined, b: Box | undefined): boolean =>
  a?.left === b?.left && a?.top === b?.top && a?.width === b?.width && a?.height === b?.height;

/** Follows the thing: screens load after the card is there, and people scroll and turn their phones. */
function useBox(step: Step | undefined): Box | undefined {
  const [box, setBox] = useState<Box>();
  useEffect(() => {
    if (!step) return undefined;
    const look = (): void => {
      const next = boxOf(step);
      setBox((before) => (same(before, next) ? before : next));
    };
    look();
    const seen = new MutationObserver(look);
    seen.observe(document.body, { childList: true, subtree: true });
    globalThis.addEventListener('resize', look);
    document.addEventListener('scroll', look, true);
    return () => {
      seen.disconnect();
      globalThis.removeEventListener('resize', look);
      document.removeEventListener('scroll', look, true);
    };
  }, [step]);
  return box;
}

export function Tour(): ReactNode {
  const at = useSignal(touring);
  const { workspace } = useSight();
  const step = at === undefined ? undefined : steps[at];
  const box = useBox(step);
  const card = useRef<HTMLDivElement>(null);
  const came = useRef<Element | null>(null);
  const id = useId();

  useEffect(() => {
    if (step) go(address(workspace.id, step.path), 'replace');
  }, [step, workspace.id]);
  useEffect(() => {
    if (at === undefined) return;
    came.current ??= document.activeElement;
    card.current?.focus({ preventScroll: true });
  }, [at]);
  useEffect(() => {
    if (at !== undefined) return;
    // Back to where the person was, if that is still there.
    if (came.current instanceof HTMLElement && came.current.isConnected) came.current.focus();
    came.current = null;
  }, [at]);
  useLayoutEffect(() => {
    const own = card.current;
    if (!own) return;
    const { offsetWidth: width, offsetHeight: height } = own;
    const wide = innerWidth > 640;
    const low = box ? box.top + box.height + gap : innerHeight;
    const top =
      !box || !wide
        ? innerHeight - height - edge
        : low + height < innerHeight - edge
          ? low
          : box.top - height - gap;
    const left = box && wide ? box.left + Math.min(24, box.width / 2) : (innerWidth - width) / 2;
    own.style.top = `${Math.max(edge, Math.min(top, innerHeight - height - edge))}px`;
    own.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
  });

  useEffect(() => {
    const own = card.current;
    if (!own || at === undefined) return undefined;
    function pressed(event: KeyboardEvent): void {
      const mirrored = document.dir === 'rtl';
      if (event.key === 'Escape') leaveTour();
      else if (event.key === (mirrored ? 'ArrowLeft' : 'ArrowRight')) stepTo((at ?? 0) + 1);
      else if (event.key === (mirrored ? 'ArrowRight' : 'ArrowLeft')) stepTo(Math.max(0, (at ?? 0) - 1));
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    own.addEventListener('keydown', pressed);
    return () => own.removeEventListener('keydown', pressed);
  }, [at]);

  if (at === undefined || !step) return null;

  return (
    <>
      {box && <div className={style['ring']} aria-hidden="true" style={box} />}
      <div
        ref={card}
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
        className={style['card']}
      >
        <div className={style['head']}>
          <h2 id={`${id}-title`}>{t(step.title)}</h2>
          <IconButton icon="close" label={t('web.tour.leave')} onClick={leaveTour} />
        </div>
        <p id={`${id}-text`}>{t(step.text)}</p>
        <div className={style['foot']}>
          <small>{t('web.tour.at', { at: at + 1, of: steps.length })}</small>
          {at > 0 && (
            <Button look="quiet" onClick={() => stepTo(at - 1)}>
              {t('web.tour.back')}
            </Button>
          )}
          <Button look="main" onClick={() => stepTo(at + 1)}>
            {t(at + 1 === steps.length ? 'web.tour.done' : 'web.tour.next')}
          </Button>
        </div>
      </div>
    </>
  );
}

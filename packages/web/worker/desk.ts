/**
 * The page's side of the worker: tells it what changed in the plan, and holds its answers. Where there are no workers,
 * or ours fails, the same is worked out in the page, a piece at a time.
 */
import type { Asked } from '@throughline/engine/insight';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { keepPlan, type Beside } from '../store/kept-plan.ts';
import type { Clock } from '../store/transport.ts';
import type { Insights } from '../sight.ts';
import { differenceBetween } from './difference.ts';
import { patched, type Patch } from './patch.ts';
import { openReckoner } from './reckoner.ts';
import type { FromWorker, ToWorker } from './words.ts';
import { whenIdle } from '../parts/idle.ts';

export type Port = { readonly post: (word: ToWorker) => void; readonly close: () => void };
/** @param failed it cannot be reckoned with any more */
export type OpenPort = (heard: (word: FromWorker) => void, failed: () => void) => Port;

export type Desk = {
  /** Asks what follows from a plan, once it has come to rest. The newest question counts. */
  readonly ask: (plan: Plan, asked: Omit<Asked, 'budget'>) => void;
  /** What follows from the plan, as far as it has been answered. The same object while nothing has changed. */
  readonly insights: () => Insights;
  readonly subscribe: (heard: () => void) => () => void;
  /** Keeps a copy of a plan in this browser. */
  readonly keep: (plan: Plan, beside: Beside) => void;
  readonly close: () => void;
};

const rest = 60; // milliseconds without another change
const together = 150; // milliseconds in which answers are shown at once
/** Work an insight may do, in its own unit: one round while none of them refines its answer. */
const budgets = [1_000_000];

const inWorker: OpenPort = (heard, failed) => {
  let worker: Worker | undefined;
  const waiting: Parameters<ReturnType<OpenPort>['post']>[0][] = [];
  // The program of the worker is not fetched before the screen stands.
  const callOff = whenIdle(() => {
    const made = new Worker(new URL('insights.worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', (event: MessageEvent<FromWorker>) => heard(event.data));
    made.addEventListener('error', failed);
    made.addEventListener('messageerror', failed);
    for (const word of waiting.splice(0)) made.postMessage(word);
    worker = made;
  });
  return {
    post: (word) => {
      if (worker) worker.postMessage(word);
      else waiting.push(word);
    },
    close: () => {
      callOff();
      worker?.terminate();
    },
  };
};

const inPage =
  (clock: Clock): OpenPort =>
  (heard) => {
    let closed = false;
    const take = openReckoner({
      tell: (word) => {
        if (!closed) heard(word);
      },
      pause: () =>
        new Promise((done) => {
          clock.after(0, done);
        }),
      keep: (beside, plan) => void keepPlan(beside, plan),
    });
    return { post: take, close: () => (closed = true) };
  };

/**
 * @param first the plan as it was opened, and its JSON text where that is at hand: it need not be sent again
 */
export function openDesk(
  parts: { readonly clock: Clock; readonly open?: OpenPort },
  first?: { readonly plan: Plan; readonly text: string },
): Desk {
  const { clock } = parts;
  const listeners = new Set<() => void>();
  let insights: Insights = {};
  /** with the answers that are not shown yet */
  let next = insights;
  let callOffPublish: (() => void) | undefined;
  let sent = first?.plan ?? emptyPlan('');
  let asking: Omit<Asked, 'budget'> | undefined;
  let request = 0;
  let waits: { readonly plan: Plan; readonly asked: Omit<Asked, 'budget'> } | undefined;
  let callOff: (() => void) | undefined;
  let closed = false;

  function publish(): void {
    callOffPublish?.();
    callOffPublish = undefined;
    if (next === insights || closed) return;
    insights = next;
    for (const tell of listeners) tell();
  }

  function heard(word: FromWorker): void {
    if (closed) return;
    if (word.say === 'done') return publish();
    // Answers come in the order of the questions: none takes the place of a newer one.
    if (!word.patch) return;
    const patch = JSON.parse(word.patch) as Patch;
    next = { ...next, [word.name]: patched(next[word.name], patch) };
    // Quick ones are shown together, at the end of a request; slow ones do not wait for each other.
    callOffPublish ??= clock.after(together, publish);
  }

  let port: Port;
  function inOwnHands(): void {
    port.close();
    if (closed) return;
    port = inPage(clock)(heard, () => {});
    const [plan, asked] = waits ? [waits.plan, waits.asked] : [sent, asking];
    sent = emptyPlan('');
    if (asked) ask(plan, asked);
  }
  const open = parts.open ?? (typeof Worker === 'undefined' ? inPage(clock) : inWorker);
  port = open(heard, inOwnHands);
  if (first) port.post({ say: 'plan', text: first.text });

  function put(): void {
    callOff = undefined;
    if (!waits) return;
    const { plan, asked } = waits;
    waits = undefined;
    asking = asked;
    request += 1;
    port.post({ say: 'ask', request, difference: differenceBetween(sent, plan), asked, budgets });
    sent = plan;
  }

  function ask(plan: Plan, asked: Omit<Asked, 'budget'>): void {
    // A better answer to an older question is no longer worth waiting for.
    if (!waits && request > 0) port.post({ say: 'enough', request });
    waits = { plan, asked };
    callOff?.();
    callOff = clock.after(rest, put);
  }

  return {
    ask,
    insights: () => insights,
    subscribe: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    keep: (plan, beside) => {
      if (waits) {
        callOff?.();
        put();
      }
      if (sent === plan) port.post({ say: 'keep', beside });
    },
    close: () => {
      closed = true;
      callOff?.();
      callOffPublish?.();
      port.close();
    },
  };
}

/**
 * Sends commands to the server in the order in which they were wished, one at a time, and again until there is an
 * answer: the command's id makes a repetition harmless.
 */
import type { Id } from '@throughline/model/id';
import { problem, type Problem } from '@throughline/model/problem';
import type { Executed } from '@throughline/server/contract';
import { backoff } from './backoff.ts';
import type { Chance, Clock, Parcel, Transport } from './transport.ts';

export type SenderParts = {
  readonly transport: Pick<Transport, 'send'>;
  readonly clock: Clock;
  readonly chance: Chance;
};

export type Sender = {
  readonly push: (parcel: Parcel) => void;
  /** Tries at once what waits for another try. */
  readonly nudge: () => void;
  readonly close: () => void;
};

export type SenderNews = {
  readonly done: (command: Id, executed: Executed) => void;
  readonly refused: (command: Id, problems: readonly Problem[]) => void;
  /** `unreachable`: will be tried again; `signed-out`: waits for a nudge */
  readonly stuck: (why: 'unreachable' | 'signed-out') => void;
  readonly moving: () => void;
};

const slow = 30_000; // milliseconds without an answer, after which it is taken for lost
const again = new Set([0, 408, 425, 429]);

export function openSender({ transport, clock, chance }: SenderParts, news: SenderNews): Sender {
  const queue: Parcel[] = [];
  let busy = false;
  let closed = false;
  let failures = 0;
  let callOff: (() => void) | undefined;

  /** An answer, or none where it takes too long: the command's id makes sending it twice harmless. */
  function inTime(sent: ReturnType<Transport['send']>): ReturnType<Transport['send']> {
    return new Promise((done) => {
      const stop = clock.after(slow, () => {
        done({ ok: false, details: { type: '', title: '', status: 0, detail: '', problems: [] } });
      });
      void sent.then((answer) => {
        stop();
        done(answer);
      });
    });
  }

  function later(milliseconds: number): void {
    callOff?.();
    callOff = clock.after(milliseconds, () => {
      callOff = undefined;
      void pump();
    });
  }

  function leave(): void {
    failures = 0;
    queue.shift();
  }

  async function pump(): Promise<void> {
    if (busy || closed || callOff) return;
    busy = true;
    for (let next = queue[0]; next && !closed; next = queue[0]) {
      const answer = await inTime(transport.send(next));
      if (closed) return;
      if (answer.ok) {
        leave();
        news.moving();
        news.done(next.command.id, answer.value);
        continue;
      }
      const { status, problems } = answer.details;
      if (status === 401) {
        news.stuck('signed-out');
        break;
      }
      if (again.has(status) || status >= 500) {
        failures += 1;
        news.stuck('unreachable');
        later(backoff(failures, chance));
        break;
      }
      leave();
      news.refused(next.command.id, problems.length > 0 ? problems : [problem('web.refused', { status })]);
    }
    busy = false;
  }

  return {
    push: (parcel) => {
      queue.push(parcel);
      void pump();
    },
    nudge: () => {
      callOff?.();
      callOff = undefined;
      void pump();
    },
    close: () => {
      closed = true;
      callOff?.();
    },
  };
}

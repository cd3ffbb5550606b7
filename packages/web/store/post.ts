/**
 * The post: one outbox for all tabs of a browser. Whichever tab holds the lock sends what any of them wished, and tells
 * the others what came of it; when it goes, another takes over. Every tab shows what waits, whoever wished it.
 */
import type { Id } from '@throughline/model/id';
import type { Problem } from '@throughline/model/problem';
import type { Executed } from '@throughline/server/contract';
import { openSender, type SenderNews, type SenderParts } from './sender.ts';
import type { Company, Parcel } from './transport.ts';

type Stuck = 'unreachable' | 'signed-out';

/** What tabs say to each other. */
export type PostWord =
  /** this was wished, and is in the outbox; said again by a tab that does not know what became of it */
  | { readonly say: 'wished'; readonly parcel: Parcel }
  /** the server has it, or had it before */
  | { readonly say: 'done'; readonly command: Id; readonly executed: Executed }
  | { readonly say: 'refused'; readonly command: Id; readonly problems: readonly Problem[] }
  /** a refusal was put aside */
  | { readonly say: 'settled'; readonly command: Id }
  | { readonly say: 'stuck'; readonly why: Stuck }
  | { readonly say: 'moving' }
  /** try at once what waits for another try */
  | { readonly say: 'nudge' };

export type PostNews = Omit<SenderNews, 'stuck'> & {
  readonly stuck: (why: Stuck) => void;
  /** another tab wished this */
  readonly joined: (parcel: Parcel) => void;
  /** another tab put a refusal aside */
  readonly settled: (command: Id) => void;
  /** from now on this tab sends for all */
  readonly leads: () => void;
};

export type Post = {
  readonly push: (parcel: Parcel) => void;
  /** A refusal was put aside here. */
  readonly settled: (command: Id) => void;
  readonly nudge: () => void;
  /** how many wait for an answer */
  readonly waiting: () => number;
  readonly close: () => void;
};

const remembered = 500; // answers, for a tab that missed one

export function openPost(
  parts: SenderParts & { readonly company: Company<PostWord> | undefined },
  news: PostNews,
): Post {
  const { company } = parts;
  const off = new AbortController();
  const waiting = new Map<Id, Parcel>();
  const answers = new Map<Id, PostWord>();
  let leads = false;
  let letGo: (() => void) | undefined;
  const tell = (word: PostWord): void => company?.send(word);

  function answered(command: Id, word: PostWord): void {
    waiting.delete(command);
    answers.set(command, word);
    for (const oldest of answers.keys()) {
      if (answers.size <= remembered) break;
      answers.delete(oldest);
    }
    if (leads) tell(word);
  }

  const sender = openSender(parts, {
    done: (command, executed) => {
      answered(command, { say: 'done', command, executed });
      news.done(command, executed);
    },
    refused: (command, problems) => {
      answered(command, { say: 'refused', command, problems });
      news.refused(command, problems);
    },
    stuck: (why) => {
      tell({ say: 'stuck', why });
      news.stuck(why);
    },
    moving: () => {
      tell({ say: 'moving' });
      news.moving();
    },
  });

  function take(parcel: Parcel): void {
    waiting.set(parcel.command.id, parcel);
    if (leads) sender.push(parcel);
  }

  function lead(): Promise<void> {
    leads = true;
    for (const parcel of waiting.values()) sender.push(parcel);
    news.leads();
    return new Promise((done) => {
      letGo = done;
    });
  }

  const deaf = company?.hear((word) => {
    switch (word.say) {
      case 'wished': {
        const { id } = word.parcel.command;
        const answer = answers.get(id);
        if (answer) {
          if (leads) tell(answer);
        } else if (!waiting.has(id)) {
          take(word.parcel);
          news.joined(word.parcel);
        }
        break;
      }
      case 'done':
        if (leads || !waiting.has(word.command)) break;
        answered(word.command, word);
        news.done(word.command, word.executed);
        break;
      case 'refused':
        if (leads || !waiting.has(word.command)) break;
        answered(word.command, word);
        news.refused(word.command, word.problems);
        break;
      case 'settled':
        news.settled(word.command);
        break;
      case 'stuck':
        if (!leads) news.stuck(word.why);
        break;
      case 'moving':
        if (!leads) news.moving();
        break;
      case 'nudge':
        if (leads) sender.nudge();
        break;
    }
  });

  if (company) company.hold(lead, off.signal);
  else void lead();
  return {
    push: (parcel) => {
      take(parcel);
      tell({ say: 'wished', parcel });
    },
    settled: (command) => tell({ say: 'settled', command }),
    nudge: () => {
      if (leads) return sender.nudge();
      // Whoever sends may have answered while this tab was asleep: it says so again.
      for (const parcel of waiting.values()) tell({ say: 'wished', parcel });
      tell({ say: 'nudge' });
    },
    waiting: () => waiting.size,
    close: () => {
      off.abort();
      deaf?.();
      sender.close();
      letGo?.();
    },
  };
}

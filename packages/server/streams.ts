/**
 * Streams: readers who follow a workspace. Each is asked what it has room for, and then told everything since its last
 * frame at once: a slow reader gets fewer and larger frames, and nothing piles up for it.
 */
import type { Entry } from '@throughline/model/entry';
import { frameFor } from '@throughline/model/frame';
import type { Id } from '@throughline/model/id';
import type { Plan } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import type { Store } from '@throughline/store/store';
import type { StreamEvents } from './answers.ts';
import type { Plans } from './plans.ts';
import { readerTags } from './query.ts';

export type StreamsOptions = {
  /** how often a silent stream shows that it lives, and looks whether its reader still may read; milliseconds */
  readonly heartbeatMs: number;
};

export type Reading = {
  readonly workspace: Id;
  /** the version at which the reader stands */
  readonly after: number;
  readonly account: string;
  /** Why the reader may no longer read; asked after every heartbeat and whenever access was changed. */
  readonly refused: () => Promise<Problem | undefined>;
};

export type Streams = {
  /** The events of one reader, as server-sent text. It ends when the reader goes, is gone, or the server stops. */
  readonly open: (reading: Reading) => ReadableStream<Uint8Array>;
  /** Access may have been lost: looks again at the readers whom it concerns. */
  readonly lost: (what: { readonly account?: string; readonly workspace?: Id }) => void;
  /** open streams: of an account, or all */
  readonly count: (account?: string) => number;
  readonly close: () => void;
};

type Reader = {
  readonly reading: Reading;
  wake: () => void;
  /** something has happened since it was last looked at */
  stirred: boolean;
  /** its access may be lost */
  doubtful: boolean;
  left: boolean;
};

const rowsInFrame = 1_000;
const framesKept = 20; // of one plan
const encoder = new TextEncoder();

const event = <Name extends keyof StreamEvents>(name: Name, data: StreamEvents[Name], id?: number): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** The frames of the newest plan as text: mostly, all readers of a workspace stand at the same version. */
const frames = new WeakMap<Plan, Map<string, { text: string; to: number }>>();

function framed(plan: Plan, from: number, rows: readonly Entry[]): { text: string; to: number } {
  let known = frames.get(plan);
  if (!known) frames.set(plan, (known = new Map<string, { text: string; to: number }>()));
  const key = `${from} ${rows.length}`;
  const found = known.get(key);
  if (found) return found;
  const frame = frameFor(plan, from, rows, readerTags);
  const made = { text: event('frame', frame, frame.to), to: frame.to };
  if (known.size < framesKept) known.set(key, made);
  return made;
}

export function openStreams(store: Store, plans: Plans, { heartbeatMs }: StreamsOptions): Streams {
  const readers = new Set<Reader>();
  let closed = false;

  const stir = (reader: Reader): void => {
    reader.stirred = true;
    reader.wake();
  };
  const stopListening = store.listen((workspace) => {
    for (const reader of readers) if (reader.reading.workspace === workspace) stir(reader);
  });

  /** Waits until something happens. @returns false when nothing has for as long as a heartbeat */
  const stirred = (reader: Reader): Promise<boolean> => {
    if (reader.stirred || reader.left || closed) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), heartbeatMs);
      reader.wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  };

  async function* follow(reader: Reader): AsyncGenerator<string> {
    const { reading } = reader;
    const { workspace } = reading;
    let at = reading.after;
    let directoryVersion = -1;
    while (!closed && !reader.left) {
      reader.stirred = false;
      const refused = reader.doubtful ? await reading.refused() : undefined;
      reader.doubtful = false;
      const plan = refused ? undefined : await plans.newest(workspace);
      if (refused || !plan) {
        yield event('gone', { problems: refused ? [refused] : [] });
        return;
      }
      const names = await plans.names(workspace);
      if (names.version !== directoryVersion) {
        directoryVersion = names.version;
        yield event('directory', { directoryVersion });
      }
      while (at < plan.version && !closed && !reader.left) {
        const rows = await plans.entriesAfter(workspace, at, rowsInFrame);
        if (rows.length === 0) break;
        const { text, to } = framed(plan, at, rows);
        at = to;
        yield text;
      }
      if (await stirred(reader)) continue;
      reader.doubtful = true;
      // An event, since a browser does not hear comments: what is silent for longer than this is broken.
      yield 'event: here\ndata: {}\n\n';
    }
  }

  return {
    open: (reading) => {
      const reader: Reader = { reading, wake: () => {}, stirred: false, doubtful: false, left: false };
      readers.add(reader);
      const events = follow(reader);
      const leave = (): void => {
        readers.delete(reader);
        reader.left = true;
        reader.wake();
      };
      return new ReadableStream<Uint8Array>(
        {
          pull: async (controller) => {
            try {
              const next = await events.next();
              if (!next.done) return controller.enqueue(encoder.encode(next.value));
              leave();
              controller.close();
            } catch (error) {
              leave();
              controller.error(error);
            }
          },
          cancel: async () => {
            leave();
            await events.return(undefined);
          },
        },
        { highWaterMark: 1 },
      );
    },
    lost: ({ account, workspace }) => {
      for (const reader of readers) {
        const { reading } = reader;
        if (account !== undefined && reading.account !== account) continue;
        if (workspace !== undefined && reading.workspace !== workspace) continue;
        reader.doubtful = true;
        stir(reader);
      }
    },
    count: (account) =>
      account === undefined
        ? readers.size
        : [...readers].filter(({ reading }) => reading.account === account).length,
    close: () => {
      closed = true;
      stopListening();
      for (const reader of readers) reader.wake();
    },
  };
}

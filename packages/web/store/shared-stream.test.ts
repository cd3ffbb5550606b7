/** Several tabs over one stream: who listens, what the others hear, and who takes over. */
import { expect, it } from 'vitest';
import { listenTogether, type Tabs, type Word } from './shared-stream.ts';
import type { Heard } from './transport.ts';

function town() {
  const streams: { after: number; heard: Heard; open: boolean }[] = [];
  const ears = new Set<(word: Word) => void>();
  const queue: { had: () => Promise<void> }[] = [];
  let held = false;
  const next = (): void => {
    const first = held ? undefined : queue.shift();
    if (!first) return;
    held = true;
    void first.had().then(() => {
      held = false;
      next();
    });
  };
  /** Another tab: what it heard, and how it is closed. */
  function tab(after: number) {
    const said: string[] = [];
    let own: ((word: Word) => void) | undefined;
    const tabs: Tabs = {
      stream: (from, heard) => {
        const stream = { after: from, heard, open: true };
        streams.push(stream);
        return () => {
          stream.open = false;
        };
      },
      send: (word) => {
        for (const ear of ears) if (ear !== own) ear(word);
      },
      hear: (heard) => {
        own = heard;
        ears.add(heard);
        return () => ears.delete(heard);
      },
      hold: (had, off) => {
        const waits = { had };
        queue.push(waits);
        off.addEventListener('abort', () => {
          const at = queue.indexOf(waits);
          if (at >= 0) queue.splice(at, 1);
        });
        next();
      },
    };
    const close = listenTogether(tabs, after, {
      opened: () => said.push('opened'),
      frame: ({ from, to }) => said.push(`${from}-${to}`),
      names: (version) => said.push(`names ${version}`),
      gone: () => said.push('gone'),
      broken: () => said.push('broken'),
    });
    return { said, close };
  }
  return { streams, tab, open: () => streams.filter((one) => one.open) };
}

const frame = (from: number, to: number) => ({ from, to, entries: [] });

it('opens one stream, and every tab hears all of it', () => {
  const { streams, tab } = town();
  const [first, second] = [tab(5), tab(5)];
  expect(streams.map(({ after }) => after)).toEqual([5]);
  streams[0]?.heard.opened();
  streams[0]?.heard.frame(frame(5, 6));
  streams[0]?.heard.names(3);
  expect([first.said, second.said]).toEqual([
    ['opened', '5-6', 'names 3'],
    ['opened', '5-6', 'names 3'],
  ]);
});

it('tells a tab that comes later that the stream is open', () => {
  const { streams, tab } = town();
  tab(5);
  streams[0]?.heard.opened();
  streams[0]?.heard.frame(frame(5, 9));
  expect(tab(9).said).toEqual(['opened']);
  expect(streams).toHaveLength(1);
});

it('a tab that comes later catches up by a stream of its own, which ends when it is there', () => {
  const { streams, tab, open } = town();
  tab(5);
  streams[0]?.heard.opened();
  streams[0]?.heard.frame(frame(5, 9));
  const late = tab(7);
  expect(open().map(({ after }) => after)).toEqual([5, 7]);
  streams[0]?.heard.frame(frame(9, 10));
  streams[1]?.heard.frame(frame(7, 9));
  streams[1]?.heard.frame(frame(9, 10));
  expect([late.said, open().length]).toEqual([['opened', '7-9', '9-10'], 1]);
  streams[0]?.heard.frame(frame(10, 11));
  expect(late.said.at(-1)).toBe('10-11');
});

it('says that something is missing when a tab that comes later cannot catch up', () => {
  const { streams, tab, open } = town();
  tab(5);
  streams[0]?.heard.opened();
  streams[0]?.heard.frame(frame(5, 9));
  const late = tab(7);
  streams[1]?.heard.broken();
  expect([late.said, open().length]).toEqual([['opened', '9-9'], 1]);
});

it('hands the stream over where the next tab stands when the first one closes', async () => {
  const { streams, tab, open } = town();
  const first = tab(5);
  const second = tab(5);
  streams[0]?.heard.frame(frame(5, 8));
  first.close();
  await Promise.resolve();
  await Promise.resolve();
  expect(open().map(({ after }) => after)).toEqual([8]);
  open()[0]?.heard.frame(frame(8, 9));
  expect([first.said, second.said]).toEqual([['5-8'], ['5-8', '8-9']]);
});

it('a tab that closes while it waits for the stream never takes it', async () => {
  const { tab, open } = town();
  const first = tab(1);
  const second = tab(1);
  second.close();
  first.close();
  await Promise.resolve();
  await Promise.resolve();
  expect(open()).toEqual([]);
});

it('all tabs hear that the stream is broken', () => {
  const { streams, tab } = town();
  const [first, second] = [tab(1), tab(1)];
  streams[0]?.heard.broken();
  expect([first.said, second.said]).toEqual([['broken'], ['broken']]);
});

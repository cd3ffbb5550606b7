/**
 * One stream for all tabs of a browser: HTTP/1.1 allows six connections to a server, and six open tabs would take them
 * all. Whichever tab holds the lock listens to the server and passes on what it hears; when it goes, another takes over.
 */
import type { Frame } from '@throughline/model/frame';
import type { Company, Heard } from './transport.ts';

/** What tabs say to each other. */
export type Word =
  /** a tab that has just come */
  | { readonly say: 'who' }
  /** the tab with the stream: it is open, and it has heard the log up to this version */
  | { readonly say: 'open'; readonly at: number }
  | { readonly say: 'frame'; readonly frame: Frame }
  | { readonly say: 'names'; readonly version: number }
  | { readonly say: 'gone' }
  | { readonly say: 'broken' };

export type Tabs = Company<Word> & {
  /** The stream itself. @returns how to stop */
  readonly stream: (after: number, heard: Heard) => () => void;
};

/**
 * Listens to the log after a version, through this tab's own stream or another's.
 * @returns how to stop
 */
export function listenTogether(tabs: Tabs, after: number, heard: Heard): () => void {
  const off = new AbortController();
  let version = after;
  let leads = false;
  let open = false;
  let stop: (() => void) | undefined;
  let letGo: (() => void) | undefined;

  function lead(): Promise<void> {
    leads = true;
    open = false;
    const tell = (word: Word): void => tabs.send(word);
    stop = tabs.stream(version, {
      opened: () => {
        open = true;
        tell({ say: 'open', at: version });
        heard.opened();
      },
      frame: (frame) => {
        version = Math.max(version, frame.to);
        tell({ say: 'frame', frame });
        heard.frame(frame);
      },
      names: (names) => {
        tell({ say: 'names', version: names });
        heard.names(names);
      },
      gone: () => {
        tell({ say: 'gone' });
        heard.gone();
      },
      broken: () => {
        tell({ say: 'broken' });
        heard.broken();
      },
    });
    return new Promise((done) => {
      letGo = done;
    });
  }

  /** What the other tab had heard before this one came is missing here: a stream of its own, until there. */
  let stopCatching: (() => void) | undefined;
  let upTo = 0;
  function catchUp(to: number): void {
    upTo = Math.max(upTo, to);
    if (stopCatching) return;
    const done = (): void => {
      stopCatching?.();
      stopCatching = undefined;
    };
    stopCatching = tabs.stream(version, {
      opened: () => {},
      frame: (frame) => {
        version = Math.max(version, frame.to);
        heard.frame(frame);
        if (version >= upTo) done();
      },
      names: () => {},
      gone: done,
      // Then the replica finds the gap, and asks for the plan.
      broken: () => {
        done();
        heard.frame({ from: upTo, to: upTo, entries: [] });
      },
    });
  }

  const deaf = tabs.hear((word) => {
    if (leads) {
      if (word.say === 'who' && open) tabs.send({ say: 'open', at: version });
      return;
    }
    switch (word.say) {
      case 'open':
        heard.opened();
        if (word.at > version) catchUp(word.at);
        break;
      case 'frame':
        // Its own stream, which is on its way there, has this one too.
        if (stopCatching) {
          catchUp(word.frame.to);
          break;
        }
        version = Math.max(version, word.frame.to);
        heard.frame(word.frame);
        break;
      case 'names':
        heard.names(word.version);
        break;
      case 'gone':
        heard.gone();
        break;
      case 'broken':
        heard.broken();
        break;
      case 'who':
        break;
    }
  });

  tabs.hold(lead, off.signal);
  tabs.send({ say: 'who' });
  return () => {
    off.abort();
    deaf();
    stopCatching?.();
    stop?.();
    letGo?.();
  };
}

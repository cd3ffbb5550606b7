/**
 * One stream for all tabs of a browser: HTTP/1.1 allows six connections to a server, and six open tabs would take them
 * all. Whichever tab holds the lock listens to the server and passes on what it hears; when it goes, another takes over.
 */
import type { Frame } from '@throughline/model/frame';
import type { Heard } from './transport.ts';

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

export type Tabs = {
  /** Holds the lock from when it is had until `until` comes about, or never, when it is called off before. */
  readonly hold: (had: () => Promise<void>, off: AbortSignal) => void;
  readonly send: (word: Word) => void;
  /** Hears the other tabs. @returns how to stop */
  readonly hear: (heard: (word: Word) => void) => () => void;
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

  const deaf = tabs.hear((word) => {
    if (leads) {
      if (word.say === 'who' && open) tabs.send({ say: 'open', at: version });
      return;
    }
    switch (word.say) {
      case 'open':
        heard.opened();
        // What the other tab had heard before this one came is missing here: a frame from there says so.
        if (word.at > version) heard.frame({ from: word.at, to: word.at, entries: [] });
        break;
      case 'frame':
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
    stop?.();
    letGo?.();
  };
}

/** The session: the machine as a subcommand sees it. Handed in, so that tests and subcommands need no globals. */
import type { Id } from '@throughline/model/id';
import type { Reader } from '@throughline/words/reader';
import type { Where } from './target.ts';

export type Screen = {
  /** characters in a line */
  readonly width: number;
  /** colours and prompts: a person looks at it */
  readonly terminal: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
};

export type Session = {
  readonly where: Where;
  readonly json: boolean;
  readonly why: string | undefined;
  readonly screen: Screen;
  /** who reads: language and zone; names are added once there is a plan */
  readonly reader: Reader;
  /** a person can be asked */
  readonly interactive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: () => number;
  /** `YYYY-MM-DD` where the person is */
  readonly today: string;
  readonly newId: () => Id;
  readonly readStdin: () => Promise<string>;
  /** a line for people that is not part of the answer: progress, a question's answer */
  readonly remark: (line: string) => void;
};

/** The contract of `subcommands/`: what a subcommand takes, on which kinds of place it works, and what it answers. */
import type { Item } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import type { TextKey } from '@throughline/words/text';
import type { Session } from './session.ts';
import type { Exit } from './exit.ts';
import type { Place, Target } from './target.ts';

/** Headings of `help`, in this order. */
export const groups = ['begin', 'look', 'change', 'carry', 'care'] as const;

export type Argument = {
  readonly name: string;
  /** `item` is looked up in the plan by id, beginning of an id, or title; `rest` takes all that is left as one text */
  readonly type: 'text' | 'item' | 'rest' | 'many';
  readonly optional?: true;
  readonly about: TextKey;
};

export type Option = {
  readonly type: 'flag' | 'text' | 'item' | 'number' | 'many';
  /** what stands for the value in the help */
  readonly value?: string;
  readonly short?: string;
  readonly choices?: readonly string[];
  readonly about: TextKey;
};

/** What was typed, read by the types that the subcommand declares. */
export type Given = {
  readonly text: (name: string) => string | undefined;
  readonly many: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly number: (name: string) => number | undefined;
  readonly item: (name: string) => Item | undefined;
};

/** The answer: one JSON value for programs, lines for people. */
export type Answer = {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** what went wrong, if something did; the exit follows from it unless it is said */
  readonly problems?: readonly Problem[];
  readonly exit?: Exit;
};

export type Subcommand = {
  readonly name: string;
  readonly group: (typeof groups)[number];
  readonly summary: TextKey;
  /** where it works; empty when it needs no plan */
  readonly on: readonly Place[];
  readonly arguments: readonly Argument[];
  readonly options: Readonly<Record<string, Option>>;
  /** changes the plan: takes `--why` */
  readonly changes?: true;
  readonly examples: readonly string[];
  /** @param target undefined exactly when `on` is empty */
  readonly run: (given: Given, session: Session, target: Target) => Promise<Answer>;
};

/** An answer that is only problems. */
export const refusal = (...problems: readonly Problem[]): Answer => ({ json: null, lines: [], problems });

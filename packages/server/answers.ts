/** What the HTTP door answers: the shapes that `contract.ts` names. */
import type { Draft } from '@throughline/formats/format';
import type { Understood } from '@throughline/formats/quick/wishes';
import type { Ask } from '@throughline/model/ask';
import type { Directory } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import type { Frame } from '@throughline/model/frame';
import type { Id } from '@throughline/model/id';
import type { Role } from '@throughline/model/may';
import type { Item, Link } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import type { PlanJson } from '@throughline/model/serial';

export type Me = {
  readonly account: { readonly id: string; readonly name: string; readonly email: string } | null;
  /** nobody has an account yet: the first run */
  readonly setup: boolean;
  readonly workspaces: readonly WorkspaceLine[];
};
export type WorkspaceLine = {
  readonly id: Id;
  readonly name: string;
  readonly role: Role;
  readonly person: Id;
  readonly version: number;
};
export type PlanAnswer = {
  readonly plan: PlanJson;
  readonly directory: Directory;
  readonly directoryVersion: number;
  readonly role: Role;
  readonly person: Id;
};
/** `version`: where the log stands with the command in it; `rows`: how many rows it became (0: nothing to change). */
export type Executed = {
  readonly version: number;
  readonly rows: number;
  readonly directoryVersion: number;
  /** it had been done before: the same command was sent twice */
  readonly again: boolean;
};
export type ItemAnswer = {
  readonly item: Item;
  readonly lineOfSight: readonly Item[];
  readonly children: readonly Item[];
  readonly links: readonly Link[];
  readonly asks: readonly Ask[];
};
export type LogAnswer = { readonly entries: readonly Entry[]; readonly names: Readonly<Record<Id, string>> };
export type ListAnswer = { readonly items: readonly (Item & { depth: number })[]; readonly total: number };
/** A quick line: what it was taken for and, unless it was only looked at, the item that it became. */
export type QuickAnswer = {
  readonly understood: Understood;
  /** none when it was only looked at, or had been sent before */
  readonly item: Id | null;
  readonly version: number;
};
/** A file that was read, by the format that it is in. */
export type DraftAnswer = { readonly format: string; readonly draft: Draft };
/** What an insight says of the plan at a version, on a day; the same bytes wherever it is worked out. */
export type InsightAnswer = {
  readonly insight: string;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly seed: number;
  readonly budget: number;
  readonly version: number;
  readonly answer: unknown;
};
export type MemberLine = {
  readonly account: string;
  readonly email: string;
  readonly person: Id;
  readonly role: Role;
};

/** What a program signs in with, instead of a password. The token itself is shown once, when it is made. */
export type TokenLine = { readonly id: string; readonly name: string; readonly createdAt: number };

/** RFC 9457 problem details; `problems` are the values, `detail` the sentences. */
export type ProblemDetails = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly problems: readonly Problem[];
};

/** What the events of the stream carry, by their name. */
export type StreamEvents = {
  /** its id is `to`, the version at which to go on */
  readonly frame: Frame;
  /** sent first, and again when names have changed */
  readonly directory: { readonly directoryVersion: number };
  /** the last one: there is nothing more to be had for this reader */
  readonly gone: { readonly problems: readonly Problem[] };
};

/**
 * The contract of the HTTP door, as data: what can be called, with what, for what. The server's routes, OpenAPI, the
 * typed client of web and terminal are made from it. Input is one object: parts of it named in the path go there,
 * the rest is the query of a GET and the JSON body of all else.
 */
import { commandInput } from '@throughline/model/command';
import { directoryWrites, type Directory } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import { filter } from '@throughline/model/filter';
import { id, type Id } from '@throughline/model/id';
import { roles, type Role } from '@throughline/model/may';
import type { Ask } from '@throughline/model/ask';
import type { Item, Link } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import type { PlanJson } from '@throughline/model/serial';
import * as z from 'zod';

export type Route<In, Out> = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** one line for the API reference */
  readonly summary: string;
  readonly input: z.ZodType<In>;
  readonly output: z.ZodType<Out>;
  /** who may call it: anyone, anyone signed in, a member of the workspace, or none but the first on this machine */
  readonly access: 'anyone' | 'account' | 'member' | 'setup';
};

const route = <In, Out>(spec: Route<In, Out>): Route<In, Out> => spec;
/** An output that the server makes from its own types and nobody needs to check. */
const out = <T>(): z.ZodType<T> => z.custom<T>();

const ws = z.strictObject({ workspace: id });
const page = {
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
};
const role = z.enum(roles);
const none = z.strictObject({});

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
export type MemberLine = {
  readonly account: string;
  readonly email: string;
  readonly person: Id;
  readonly role: Role;
};

/** RFC 9457 problem details; `problems` are the values, `detail` the sentences. */
export type ProblemDetails = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly problems: readonly Problem[];
};

export const api = {
  me: route({
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who am I, and which workspaces are mine',
    input: none,
    output: out<Me>(),
    access: 'anyone',
  }),
  createWorkspace: route({
    method: 'POST',
    path: '/api/v1/workspaces',
    summary: 'Create a workspace',
    input: z.strictObject({ name: z.string().min(1).max(200), zone: z.string().max(100).optional() }),
    output: out<WorkspaceLine>(),
    access: 'account',
  }),
  deleteWorkspace: route({
    method: 'DELETE',
    path: '/api/v1/workspaces/:workspace',
    summary: 'Delete a workspace with all that is in it',
    input: ws,
    output: out<{ deleted: true }>(),
    access: 'member',
  }),
  demo: route({
    method: 'POST',
    path: '/api/v1/demo',
    summary: 'Create the demo workspace',
    input: none,
    output: out<WorkspaceLine>(),
    access: 'account',
  }),
  plan: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/plan',
    summary: 'The whole plan, as replicas hold it',
    input: ws,
    output: out<PlanAnswer>(),
    access: 'member',
  }),
  execute: route({
    method: 'POST',
    path: '/api/v1/workspaces/:workspace/commands',
    summary: 'Send a command: wishes that stand or fall together',
    input: commandInput.extend({ workspace: id, directory: directoryWrites.optional() }),
    output: out<Executed>(),
    access: 'member',
  }),
  items: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/items',
    summary: 'List items in outline order; `filter` is JSON',
    input: ws.extend({
      filter: z.string().max(5000).optional(),
      offset: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(1).max(1000).optional(),
    }),
    output: out<ListAnswer>(),
    access: 'member',
  }),
  item: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/items/:item',
    summary: 'One item with its line of sight, children, links and asks',
    input: ws.extend({ item: id }),
    output: out<ItemAnswer>(),
    access: 'member',
  }),
  shelf: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/items/:item/shelf',
    summary: 'What stands beside an item: notes',
    input: ws.extend({ item: id }),
    output: out<{ items: readonly Item[] }>(),
    access: 'member',
  }),
  history: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/items/:item/history',
    summary: 'What happened to an item, newest first',
    input: ws.extend({ item: id, ...page }),
    output: out<LogAnswer>(),
    access: 'member',
  }),
  log: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/log',
    summary: 'What happened, newest first',
    input: ws.extend(page),
    output: out<LogAnswer>(),
    access: 'member',
  }),
  command: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/commands/:command',
    summary: 'The rows that a command became',
    input: ws.extend({ command: id }),
    output: out<LogAnswer>(),
    access: 'member',
  }),
  search: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/search',
    summary: 'Full-text search',
    input: ws.extend({
      q: z.string().min(1).max(200),
      limit: z.coerce.number().int().min(1).max(100).optional(),
    }),
    output: out<{ hits: readonly { item: Item; rank: number }[] }>(),
    access: 'member',
  }),
  insight: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/insights/:insight',
    summary: 'What follows from the plan',
    input: ws.extend({ insight: z.string().max(100), asOf: z.string().max(10).optional() }),
    output: out<unknown>(),
    access: 'member',
  }),
  importPreview: route({
    method: 'POST',
    path: '/api/v1/workspaces/:workspace/import',
    summary: 'Read a file into a draft: wishes to look at, and to send as a command',
    input: ws.extend({
      text: z.string().max(20_000_000),
      fileName: z.string().max(500).optional(),
      format: z.string().max(50).optional(),
      under: id.nullable().optional(),
      mapping: z.record(z.string(), z.string().nullable()).optional(),
      rowKind: z.string().max(100).optional(),
    }),
    output: out<unknown>(),
    access: 'member',
  }),
  export: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/export/:format',
    summary: 'The plan in another tongue, as `{text, losses}`',
    input: ws.extend({ format: z.string().max(50) }),
    output: out<{
      text: string;
      losses: readonly { code: string; args: Record<string, unknown>; count: number }[];
    }>(),
    access: 'member',
  }),
  directory: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/directory',
    summary: 'Names of people',
    input: ws,
    output: out<{ directory: Directory; version: number }>(),
    access: 'member',
  }),
  members: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/members',
    summary: 'Who has an account here, in which role',
    input: ws,
    output: out<{ members: readonly MemberLine[] }>(),
    access: 'member',
  }),
  setRole: route({
    method: 'POST',
    path: '/api/v1/workspaces/:workspace/members/:account',
    summary: 'Give a member another role',
    input: ws.extend({ account: z.string().max(100), role }),
    output: out<{ done: true }>(),
    access: 'member',
  }),
  removeMember: route({
    method: 'DELETE',
    path: '/api/v1/workspaces/:workspace/members/:account',
    summary: 'Take a member out',
    input: ws.extend({ account: z.string().max(100) }),
    output: out<{ done: true }>(),
    access: 'member',
  }),
  invite: route({
    method: 'POST',
    path: '/api/v1/workspaces/:workspace/invitations',
    summary: 'Make an invitation link, shown once',
    input: ws.extend({ role, person: id.optional(), name: z.string().min(1).max(200).optional() }),
    output: out<{ url: string; expiresAt: number }>(),
    access: 'member',
  }),
  invitation: route({
    method: 'GET',
    path: '/api/v1/invitations/:secret',
    summary: 'What an invitation is for',
    input: z.strictObject({ secret: z.string().max(200) }),
    output: out<{ workspace: string; role: Role }>(),
    access: 'anyone',
  }),
  accept: route({
    method: 'POST',
    path: '/api/v1/invitations/:secret',
    summary: 'Accept an invitation',
    input: z.strictObject({ secret: z.string().max(200) }),
    output: out<WorkspaceLine>(),
    access: 'account',
  }),
  doctor: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/doctor',
    summary: 'Check invariants, the chain of hashes, and the read model against its rebuild',
    input: ws,
    output: out<{
      version: number;
      hash: string;
      problems: readonly Problem[];
      chain: number | null;
      readModel: boolean;
    }>(),
    access: 'member',
  }),
} as const;

/** The stream of frames: `GET`, server-sent events named `frame`, `directory` and `gone`; resumes from `after` or Last-Event-ID. */
export const streamPath = '/api/v1/workspaces/:workspace/stream';

export type { Filter } from '@throughline/model/filter';
export const filterSchema = filter;

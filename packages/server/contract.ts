/**
 * The contract of the HTTP door, as data: what can be called, with what, for what. The server's routes, OpenAPI, the
 * typed client of web and terminal are made from it. Input is one object: parts of it named in the path go there,
 * the rest is the query of a GET and the JSON body of all else.
 */
import { commandInput } from '@throughline/model/command';
import { longestLine } from '@throughline/formats/quick/limits';
import { directoryWrites, type Directory } from '@throughline/model/directory';
import { filter } from '@throughline/model/lens';
import { id } from '@throughline/model/id';
import { roles, type Role } from '@throughline/model/may';
import { limits } from '@throughline/model/limits';
import type { Item } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import type { Template } from '@throughline/formats/template';
import * as z from 'zod';
import { narrowing } from './narrowing.ts';
import { route } from './spec.ts';
import type {
  Me,
  WorkspaceLine,
  PlanAnswer,
  Executed,
  DraftAnswer,
  InsightAnswer,
  ItemAnswer,
  LogAnswer,
  ListAnswer,
  MemberLine,
  QuickAnswer,
  TokenLine,
} from './answers.ts';

/** An output that the server makes from its own types and nobody needs to check. */
const out = <T>(): z.ZodType<T> => z.custom<T>();

const ws = z.strictObject({ workspace: id });
const page = {
  before: z.coerce.number<number>().int().min(1).max(2_147_483_647).optional(),
  limit: z.coerce.number<number>().int().min(1).max(500).optional(),
};
const role = z.enum(roles);
const none = z.strictObject({});
const personName = z.string().trim().min(1).max(200);
const email = z.email().max(320);
/** A new one; whoever signs in may send any, and learns only whether it fits. */
const password = z.string().min(10).max(128);
const anyPassword = z.string().min(1).max(128);

export const api = {
  me: route({
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who am I, and which workspaces are mine',
    input: none,
    output: out<Me>(),
    access: 'anyone',
  }),
  signUp: route({
    method: 'POST',
    path: '/api/v1/accounts',
    summary: 'Create an account: the first on this server, with its first workspace, or with an invitation',
    input: z.strictObject({
      name: personName,
      email,
      password,
      /** the secret of an invitation link; none for the first account */
      invitation: z.string().max(200).optional(),
      /** name of the first workspace */
      workspace: z.string().trim().min(1).max(200).optional(),
      zone: z.string().max(100).optional(),
    }),
    output: out<Me>(),
    access: 'anyone',
  }),
  signIn: route({
    method: 'POST',
    path: '/api/v1/session',
    summary: 'Sign in: the answer sets a cookie',
    input: z.strictObject({ email, password: anyPassword }),
    output: out<Me>(),
    access: 'anyone',
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/v1/session',
    summary: 'Sign out',
    input: none,
    output: out<{ done: true }>(),
    access: 'anyone',
  }),
  changePassword: route({
    method: 'POST',
    path: '/api/v1/password',
    summary: 'Change the password: all other sessions end',
    input: z.strictObject({ now: anyPassword, next: password }),
    output: out<{ done: true }>(),
    access: 'account',
  }),
  tokens: route({
    method: 'GET',
    path: '/api/v1/tokens',
    summary: 'The tokens of programs that act for me',
    input: none,
    output: out<{ tokens: readonly TokenLine[] }>(),
    access: 'account',
  }),
  createToken: route({
    method: 'POST',
    path: '/api/v1/tokens',
    summary: 'Make a token for a program, shown once; whoever is not signed in sends e-mail and password',
    input: z.strictObject({
      name: z.string().trim().min(1).max(100),
      email: email.optional(),
      password: anyPassword.optional(),
    }),
    output: out<TokenLine & { token: string }>(),
    access: 'anyone',
  }),
  revokeToken: route({
    method: 'DELETE',
    path: '/api/v1/tokens/:token',
    summary: 'End a token, by its id',
    input: z.strictObject({ token: z.string().max(100) }),
    output: out<{ done: true }>(),
    access: 'account',
  }),
  createWorkspace: route({
    method: 'POST',
    path: '/api/v1/workspaces',
    summary: 'Create a workspace',
    input: z.strictObject({ name: z.string().trim().min(1).max(200), zone: z.string().max(100).optional() }),
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
  templates: route({
    method: 'GET',
    path: '/api/v1/templates',
    summary: 'The templates that this server has, and what each holds',
    input: none,
    output: out<{ templates: readonly Template[] }>(),
    access: 'account',
  }),
  applyTemplate: route({
    method: 'POST',
    path: '/api/v1/workspaces/:workspace/templates/:template',
    summary: 'Read a template into a draft: wishes to look at, and to send as a command',
    input: ws.extend({
      template: z.string().max(100),
      /** the day from which its days count, `YYYY-MM-DD` */
      start: z.string().max(10),
      /** who fills a role, by the name of the role: a person's id or name; who is not known is made */
      holders: z.record(z.string().max(500), z.string().max(200)).optional(),
      under: id.nullable().optional(),
    }),
    output: out<DraftAnswer>(),
    access: 'member',
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
    summary: 'Send a command: wishes that stand or fall together, with the names that go with them',
    input: commandInput.extend({
      workspace: id,
      /** may be empty when there are only names to write */
      wishes: z.array(z.unknown()).max(limits.wishes),
      directory: directoryWrites.optional(),
    }),
    output: out<Executed>(),
    access: 'member',
  }),
  quick: route({
    method: 'POST',
    path: '/api/v1/workspaces/:workspace/quick',
    summary: 'Add an item by one line, such as `Pilot live @name by 30 jun 3-8d after:Contract #pilot`',
    input: ws.extend({
      text: z.string().min(1).max(longestLine),
      /** only say what was understood */
      dry: z.boolean().default(false),
      /** where it goes unless the line says: none for the top; under the only goal, unless given */
      under: id.nullable().optional(),
      /** idempotency key: the same line sent twice is added once */
      id: id.optional(),
    }),
    output: out<QuickAnswer>(),
    access: 'member',
  }),
  items: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/items',
    summary: 'List items in outline order; `filter` is JSON',
    input: ws.extend({
      filter: z.string().max(5000).optional(),
      offset: z.coerce.number<number>().int().min(0).optional(),
      limit: z.coerce.number<number>().int().min(1).max(1000).optional(),
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
    summary: 'What happened, newest first; fewer than `limit` rows: there are no more',
    input: ws.extend({ ...page, ...narrowing }),
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
      limit: z.coerce.number<number>().int().min(1).max(100).optional(),
    }),
    output: out<{ hits: readonly { item: Item; rank: number }[] }>(),
    access: 'member',
  }),
  insight: route({
    method: 'GET',
    path: '/api/v1/workspaces/:workspace/insights/:insight',
    summary: 'What follows from the plan',
    input: ws.extend({ insight: z.string().max(100), asOf: z.string().max(10).optional() }),
    output: out<InsightAnswer>(),
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
    output: out<DraftAnswer>(),
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
    input: ws.extend({ role, person: id.optional(), name: personName.optional() }),
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

export type Api = typeof api;
export type RouteName = keyof Api;

/**
 * The stream of a workspace, `GET`, as server-sent events; it resumes from `after` (a version) or Last-Event-ID.
 * Programs sign in by `Authorization: Bearer <token>`. Browsers have a cookie, and send `Origin` with every write.
 */
export const streamPath = '/api/v1/workspaces/:workspace/stream';

export const filterSchema = filter;
export type { Answered, Given, Route, Taken } from './spec.ts';
export type * from './answers.ts';

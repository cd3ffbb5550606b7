/** What a route of the HTTP contract is, as data, and the types that follow from one. */
import type * as z from 'zod';

export type Route<
  Input extends z.ZodType = z.ZodType,
  Out = unknown,
  Access extends 'anyone' | 'account' | 'member' = 'anyone' | 'account' | 'member',
> = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** one line for the API reference */
  readonly summary: string;
  readonly input: Input;
  readonly output: z.ZodType<Out>;
  /** who may call it: anyone, anyone signed in, or a member of the workspace */
  readonly access: Access;
};
/** What a caller gives, before defaults; what a handler is given, after them; what comes back. */
export type Given<R> = R extends Route<infer Input, unknown> ? z.input<Input> : never;
export type Taken<R> = R extends Route<infer Input, unknown> ? z.output<Input> : never;
export type Answered<R> = R extends Route<z.ZodType, infer Out> ? Out : never;

export const route = <Input extends z.ZodType, Out, Access extends 'anyone' | 'account' | 'member'>(
  spec: Route<Input, Out, Access>,
): Route<Input, Out, Access> => spec;

/**
 * The contract of `routes/`: for each route of the HTTP contract, what answers it. The table of handlers is total over
 * the contract, so that a new route is a line there and a handler here.
 */
import type { Caller, Membership } from './access.ts';
import type { Answered, Api, Route, RouteName, Taken } from './contract.ts';
import type { House } from './house.ts';
import type { Refusal } from './refusal.ts';

export type Answer<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** of the answer: cookies to set */
      readonly cookies?: readonly string[];
    }
  | Refusal;

/** Who asks, as far as the route demands to know. */
type Who<Access> = Access extends 'member'
  ? { readonly caller: Caller; readonly member: Membership }
  : Access extends 'account'
    ? { readonly caller: Caller; readonly member: undefined }
    : { readonly caller: Caller | undefined; readonly member: undefined };

export type Asking<R extends Route> = Who<R['access']> & {
  readonly house: House;
  readonly input: Taken<R>;
  /** of the request: its cookies, for what ends or changes a session */
  readonly cookie: string;
  /** where the caller reaches this server, such as `http://localhost:4680` */
  readonly origin: string;
  /** the caller's address, for limits */
  readonly ip: string;
};

export type Handler<R extends Route> = (
  asking: Asking<R>,
) => Answer<Answered<R>> | Promise<Answer<Answered<R>>>;

export type Handlers<Names extends RouteName = RouteName> = { readonly [N in Names]: Handler<Api[N]> };

export const answer = <T>(value: T): Answer<T> => ({ ok: true, value });

/** Refusals: what a door answers instead, as problem details (RFC 9457) with the values and their sentences. */
import type { Problem } from '@throughline/model/problem';
import { sentence } from '@throughline/words/say';
import type { Reader } from '@throughline/words/reader';
import type { ProblemDetails } from './answers.ts';

export type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

export type Refusal = {
  readonly ok: false;
  readonly status: Status;
  readonly problems: readonly Problem[];
  readonly headers?: Readonly<Record<string, string>>;
};

export const refuse = (status: Status, ...problems: readonly Problem[]): Refusal => ({
  ok: false,
  status,
  problems,
});

const titles: Record<Status, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

const mostSaid = 20; // of an import with thousands of problems, the first say enough

export const detailsOf = ({ status, problems }: Refusal, reader: Reader): ProblemDetails => ({
  type: 'about:blank',
  title: titles[status],
  status,
  detail: problems
    .slice(0, mostSaid)
    .map((one) => sentence(one, reader))
    .join(' '),
  problems,
});

/** The door of the stream: where a reader begins, and when they may no longer read. */
import { problem } from '@throughline/model/problem';
import type { Known } from './app.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Streams that one account may hold at once: one a browser, some programs. */
const mostStreams = 50;

/** The version a reader stands at: what it saw last, or what it says; the newest when it says nothing. */
function startOf(request: Request): number | undefined {
  const last = request.headers.get('last-event-id');
  const text = last ?? new URL(request.url).searchParams.get('after');
  return text === null ? undefined : /^\d{1,10}$/.test(text) ? Number(text) : NaN;
}

export async function openStream(
  { house, caller, member }: Known,
  request: Request,
): Promise<Response | Refusal> {
  if (!caller || !member) return refuse(401, problem('sign-in.needed'));
  const { workspace } = member;
  const plan = await house.plans.newest(workspace);
  if (!plan) return refuse(404, problem('workspace.unknown', { id: workspace }));
  const start = startOf(request);
  if (Number.isNaN(start)) return refuse(422, problem('stream.start', {}, 'after'));
  // A reader that is ahead holds a plan of another history: a backup was restored here.
  if (start !== undefined && start > plan.version)
    return refuse(409, problem('stream.ahead', { version: plan.version, after: start }, 'after'));
  const account = caller.account.id;
  if (house.streams.count(account) >= mostStreams)
    return refuse(429, problem('rate.streams', { most: mostStreams }));
  const body = house.streams.open({
    workspace,
    after: start ?? plan.version,
    account,
    refused: async () => {
      if (!(await house.access.caller(request.headers))) return problem('sign-in.needed');
      const still = await house.access.membership(account, workspace);
      return still ? undefined : problem('workspace.unknown', { id: workspace });
    },
  });
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  };
  return new Response(body, { headers });
}

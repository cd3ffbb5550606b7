/** App: requests in, answers out. What every route shares: who calls, how often, from where, and how it is refused. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import { problem } from '@throughline/model/problem';
import { Hono, type Context } from 'hono';
import type { Caller, Membership } from './access.ts';
import { api, streamPath, type Route } from './contract.ts';
import { secured } from './headers.ts';
import type { House } from './house.ts';
import { readInput, sizes } from './input.ts';
import { plainly } from './log.ts';
import { openApi } from './openapi.ts';
import { foreign, hostOf, misnamed } from './origin.ts';
import { detailsOf, refuse, type Refusal } from './refusal.ts';
import { readerOf } from './reader.ts';
import type { Answer, Asking } from './route.ts';
import { handlers } from './routes/index.ts';
import type { Web } from './static.ts';
import { openStream } from './stream-door.ts';

export type AppOptions = {
  readonly web: Web | undefined;
  /** where people reach this server, when it stands behind another; `https://plan.example.org` */
  readonly publicUrl?: string | undefined;
  /** believe the address that a proxy in front names */
  readonly trustProxy: boolean;
  /** is there no account yet? */
  readonly setup: () => boolean;
};

type Env = { Bindings: HttpBindings };
type Call = Context<Env>;

const large = new Set<string>([api.importPreview.path, api.execute.path]);
const reads = new Set(['GET', 'HEAD']);
const worthSqueezing = 4_096; // bytes
const squeezed = promisify(gzip);

/** A request as far as it was understood: who calls, from where, as whom. */
export type Known = {
  readonly house: House;
  readonly caller: Caller | undefined;
  readonly member: Membership | undefined;
  readonly ip: string;
  readonly origin: string;
};

export function makeApp(house: House, options: AppOptions): Hono<Env> {
  const app = new Hono<Env>();

  const ipOf = (c: Call): string => {
    const forwarded = options.trustProxy
      ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      : undefined;
    return forwarded ?? c.env?.incoming?.socket.remoteAddress ?? '';
  };

  /** Who calls, whether they may call this at all, and how often. */
  const know = async (c: Call, access: Route['access']): Promise<Known | Refusal> => {
    const { headers } = c.req.raw;
    const host = headers.get('host') ?? '';
    const elsewhere = options.setup() ? misnamed(host, options.publicUrl) : undefined;
    if (elsewhere) return refuse(403, elsewhere);
    const caller = await house.access.caller(headers);
    const ip = ipOf(c);
    const seconds = house.rates.take('general', caller?.account.id ?? ip);
    if (seconds > 0)
      return {
        ...refuse(429, problem('rate.general', { seconds })),
        headers: { 'retry-after': `${seconds}` },
      };
    if (!reads.has(c.req.method) && caller?.by !== 'token') {
      const from = foreign(headers, [host, hostOf(options.publicUrl ?? '')], caller !== undefined);
      if (from) return refuse(403, from);
    }
    const origin = options.publicUrl ?? headers.get('origin') ?? `http://${host}`;
    const known = { house, caller, member: undefined, ip, origin };
    if (access === 'anyone') return known;
    if (!caller) return refuse(401, problem('sign-in.needed'));
    if (access === 'account') return known;
    const workspace = c.req.param('workspace') ?? '';
    const member = await house.access.membership(caller.account.id, workspace);
    // Whether there is such a workspace is nobody's business who is not in it.
    return member ? { ...known, member } : refuse(404, problem('workspace.unknown', { id: workspace }));
  };

  const json = async (c: Call, body: unknown, status: number, headers: Headers): Promise<Response> => {
    const text = JSON.stringify(body);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json; charset=utf-8');
    headers.set('cache-control', 'no-store');
    if (text.length < worthSqueezing || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? ''))
      return new Response(text, { status, headers });
    headers.set('content-encoding', 'gzip');
    headers.set('vary', 'accept-encoding');
    return new Response(new Uint8Array(await squeezed(text, { level: 1 })), { status, headers });
  };

  const refusal = async (c: Call, refused: Refusal, member?: Membership): Promise<Response> => {
    const headers = new Headers({
      'content-type': 'application/problem+json; charset=utf-8',
      ...refused.headers,
    });
    const reader = await readerOf(house, c.req.header('accept-language'), member);
    headers.set('content-language', reader.locale);
    return json(c, detailsOf(refused, reader), refused.status, headers);
  };

  /** Answers, or logs what we did wrong and says that we did. */
  const guarded = async (c: Call, route: string, work: () => Promise<Response>): Promise<Response> => {
    const began = house.clock();
    let response: Response;
    try {
      response = await work();
    } catch (error) {
      house.log.error({ route, method: c.req.method, error: plainly(error) }, 'request failed');
      response = await refusal(c, refuse(500, problem('server.failed')));
    }
    const ms = house.clock() - began;
    house.log.debug({ route, method: c.req.method, status: response.status, ms }, 'request');
    return secured(response);
  };

  for (const [name, route] of Object.entries(api) as [keyof typeof api, Route][]) {
    const handle = handlers[name] as (asking: unknown) => Answer<unknown> | Promise<Answer<unknown>>;
    const most = large.has(route.path) ? sizes.large : sizes.usual;
    app.on(route.method, route.path, (c) =>
      guarded(c, route.path, async () => {
        const known = await know(c, route.access);
        if ('ok' in known) return refusal(c, known);
        const input = await readInput(route, c.req.raw, c.req.param(), most);
        if (!input.ok) return refusal(c, input, known.member);
        const asking = { ...known, input: input.value, cookie: c.req.header('cookie') ?? '' };
        const answer = await handle(asking as unknown as Asking<Route>);
        if (!answer.ok) return refusal(c, answer, known.member);
        const headers = new Headers();
        for (const cookie of answer.cookies ?? []) headers.append('set-cookie', cookie);
        return json(c, answer.value, 200, headers);
      }),
    );
  }

  app.get(streamPath, (c) =>
    guarded(c, streamPath, async () => {
      const known = await know(c, 'member');
      if ('ok' in known) return refusal(c, known);
      const stream = await openStream(known, c.req.raw);
      return stream instanceof Response ? stream : refusal(c, stream, known.member);
    }),
  );

  let document: string | undefined;
  app.get('/api/v1/openapi.json', (c) =>
    guarded(c, '/api/v1/openapi.json', () => {
      document ??= JSON.stringify(openApi());
      const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' };
      return Promise.resolve(new Response(document, { headers }));
    }),
  );
  app.get('/health', (c) => guarded(c, '/health', () => json(c, { status: 'ok' }, 200, new Headers())));

  const methods = new Map<string, Set<string>>([[streamPath, new Set(['GET'])]]);
  for (const { path, method } of Object.values(api)) {
    const known = methods.get(path) ?? new Set();
    methods.set(path, known.add(method));
  }
  for (const [path, allowed] of methods) {
    const list = [...allowed].join(', ');
    app.all(path, (c) => {
      const not = refuse(405, problem('method.not-allowed', { method: c.req.method, allowed: list }));
      return guarded(c, path, () => refusal(c, { ...not, headers: { allow: list } }));
    });
  }
  app.all('*', (c) =>
    guarded(c, '*', async () => {
      const { path, method } = c.req;
      if (reads.has(method) && !path.startsWith('/api/')) {
        const page = await options.web?.serve(path, c.req.raw.headers);
        if (page) return page;
      }
      return refusal(c, refuse(404, problem('path.unknown', { path: path.slice(0, 200) })));
    }),
  );
  return app;
}

/** Input: what a request says, read into the one object that its route takes; or why it cannot be read. */
import { problem, type Problem } from '@throughline/model/problem';
import type { Route } from './contract.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Bytes of a body: files and commands of an import, and all else. */
export const sizes = { large: 25 * 1024 * 1024, usual: 1024 * 1024 } as const;

const deepest = 100; // levels of a JSON value

type Read<T> = { readonly ok: true; readonly value: T } | Refusal;

/** The text of a body of at most `most` bytes. */
async function readText(request: Request, most: number): Promise<Read<string>> {
  const tooLarge = refuse(413, problem('input.too-large', { most: Math.floor(most / 1024) }));
  const length = request.headers.get('content-length');
  if (Number(length ?? 0) > most) return tooLarge;
  // A body is never longer than it says, and read whole it costs much less than as a stream.
  if (length !== null) return { ok: true, value: Buffer.from(await request.arrayBuffer()).toString('utf8') };
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > most) return tooLarge;
    parts.push(part);
  }
  return { ok: true, value: Buffer.concat(parts, size).toString('utf8') };
}

/**
 * Text that cannot be stored (a zero character, half of a pair) or a value so deep that reading it would exhaust the
 * stack.
 */
function unfit(value: unknown): Problem | undefined {
  const stack: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value: at, depth } = next;
    if (depth > deepest) return problem('input.too-deep', { most: deepest });
    if (typeof at === 'string' && (at.includes('\0') || /\p{Surrogate}/u.test(at)))
      return problem('input.not-text');
    if (typeof at !== 'object' || at === null) continue;
    for (const [key, one] of Object.entries(at)) {
      if (!Array.isArray(at)) stack.push({ value: key, depth });
      stack.push({ value: one, depth: depth + 1 });
    }
  }
  return undefined;
}

async function readBody(request: Request, most: number): Promise<Read<object>> {
  const type = request.headers.get('content-type') ?? '';
  const text = await readText(request, most);
  if (!text.ok) return text;
  if (text.value.trim() === '') return { ok: true, value: {} };
  // A form of another site can send other types without asking first.
  if (!/^application\/(\S+\+)?json\b/i.test(type)) return refuse(415, problem('input.not-json-type'));
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return refuse(400, problem('input.not-json'));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(422, problem('input.not-object'));
  return { ok: true, value };
}

/** Reads and checks the input of a route: the parts in its path, and the query or the body. */
export async function readInput(
  route: Route,
  request: Request,
  path: Readonly<Record<string, string>>,
  most: number,
): Promise<Read<unknown>> {
  const rest: Read<object> =
    route.method === 'POST'
      ? await readBody(request, most)
      : { ok: true, value: Object.fromEntries(new URL(request.url).searchParams) };
  if (!rest.ok) return rest;
  const value = { ...rest.value, ...path };
  const wrong = unfit(value);
  if (wrong) return refuse(422, wrong);
  const read = route.input.safeParse(value);
  if (read.success) return { ok: true, value: read.data };
  const problems = read.error.issues.slice(0, 10).map((issue) => {
    const part = issue.path.map(String).join('.') || 'input';
    return problem('input.malformed', { part, message: issue.message }, part);
  });
  return refuse(422, ...problems);
}

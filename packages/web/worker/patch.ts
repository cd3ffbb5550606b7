/**
 * What changed between two answers, so that ten thousand dates cross from the worker once, and then only those that
 * moved. What did not change stays the very same object on the other side, and a panel that shows it rests.
 */

/** A new value; or, of an object, its parts that changed, with all its names where those changed; or, of a list, a cut. */
export type Patch =
  | { readonly to: unknown }
  | { readonly parts: Readonly<Record<string, Patch>>; readonly names?: readonly string[] }
  | { readonly at: number; readonly cut: number; readonly put: readonly unknown[] };

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** @returns undefined when both say the same */
export function patchBetween(before: unknown, after: unknown): Patch | undefined {
  if (Object.is(before, after)) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return cutBetween(before, after);
  if (!isPlain(before) || !isPlain(after)) return { to: after };
  const [was, names] = [Object.keys(before), Object.keys(after)];
  const parts: Record<string, Patch> = {};
  let changed = 0;
  for (const name of names) {
    const patch = Object.hasOwn(before, name) ? patchBetween(before[name], after[name]) : { to: after[name] };
    if (!patch) continue;
    Object.defineProperty(parts, name, { value: patch, enumerable: true });
    changed += 1;
  }
  if (was.length !== names.length || was.some((name, index) => name !== names[index]))
    return { parts, names };
  return changed > 0 ? { parts } : undefined;
}

function cutBetween(before: readonly unknown[], after: readonly unknown[]): Patch | undefined {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && !patchBetween(before[at], after[at])) at += 1;
  let end = 0;
  while (end < most - at && !patchBetween(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const cut = before.length - at - end;
  const put = after.slice(at, after.length - end);
  return cut === 0 && put.length === 0 ? undefined : { at, cut, put };
}

/** The newer value; whatever the patch does not speak of is taken from the older, as it is. */
export function patched(before: unknown, patch: Patch): unknown {
  if ('to' in patch) return patch.to;
  if ('at' in patch) return (before as readonly unknown[]).toSpliced(patch.at, patch.cut, ...patch.put);
  const was = before as Plain;
  const next: Record<string, unknown> = {};
  for (const name of patch.names ?? Object.keys(was)) {
    const part = Object.hasOwn(patch.parts, name) ? patch.parts[name] : undefined;
    const value = part ? patched(was[name], part) : was[name];
    // An id is whatever a person's program chose, `__proto__` included.
    Object.defineProperty(next, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return next;
}

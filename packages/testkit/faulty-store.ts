/**
 * A store with faults: the port of `store/store.ts` over another store, failing where it is told to. A failure before
 * leaves nothing; one after has done its work and lost the answer; a conflict says that the log has moved on.
 */
import type { Appended, Store } from '@throughline/store/store';

export type Fault =
  | 'none'
  | 'before'
  | 'after'
  /** on `append` only: as if another node had been faster */
  | 'conflict'
  /** answers after this many turns of the event loop's queue */
  | { readonly turns: number };

/** The failure that was asked for, told apart from a bug. */
export class InjectedFault extends Error {
  readonly verb: string;
  constructor(verb: string, when: string) {
    super(`injected: ${verb} fails ${when}`);
    this.name = 'InjectedFault';
    this.verb = verb;
  }
}

// These answer at once, or in a stream; they pass through.
const untouched = new Set<string>(['listen', 'backup', 'close']);

/**
 * @param next asked before each call what shall happen to it
 */
export function faultyStore(store: Store, next: (verb: keyof Store) => Fault): Store {
  type Verb = (...args: unknown[]) => Promise<unknown>;
  const wrapped = (name: keyof Store, verb: Verb): Verb => {
    return async (...args) => {
      const fault = next(name);
      if (fault === 'before') throw new InjectedFault(name, 'before');
      if (fault === 'conflict' && name === 'append') return conflict(store, args[0] as string);
      const turns = typeof fault === 'object' ? fault.turns : 0;
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      const answer = await verb(...args);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      if (fault === 'after') throw new InjectedFault(name, 'after');
      return answer;
    };
  };
  const verbs = Object.entries(store).map(([name, verb]) => [
    name,
    untouched.has(name) ? verb : wrapped(name as keyof Store, verb as Verb),
  ]);
  return Object.fromEntries(verbs) as Store;
}

async function conflict(store: Store, workspace: string): Promise<Appended> {
  const found = await store.workspace(workspace);
  if (!found) return { ok: false, reason: 'no-workspace' };
  return { ok: false, reason: 'version', version: found.version };
}

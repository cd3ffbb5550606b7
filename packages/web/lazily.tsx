/**
 * A part of the application that is fetched when it is needed, and shown at once when it is here already. React's own
 * `lazy` waits even then, and what follows a fallback is held back for 300 ms: an opening page would stand still.
 */
import { createElement, use, type ComponentType, type ReactNode } from 'react';

export type Lazily<P> = ComponentType<P> & {
  /** Fetches it before it is needed; asked again after a failure, it tries again. */
  readonly load: () => Promise<ComponentType<P>>;
};

/** @param fetched such as `() => import('./home.tsx').then(({ Home }) => Home)` */
export function lazily<P extends object>(fetched: () => Promise<ComponentType<P>>): Lazily<P> {
  let here: ComponentType<P> | undefined;
  let coming: Promise<ComponentType<P>> | undefined;
  function load(): Promise<ComponentType<P>> {
    coming ??= fetched().then(
      (part) => (here = part),
      (failure: unknown) => {
        coming = undefined;
        throw failure;
      },
    );
    return coming;
  }
  const Part = (props: P): ReactNode => createElement(here ?? use(load()), props);
  return Object.assign(Part, { load });
}

/** Keeps one function for as long as its component lives, whatever it closes over now: rows are memoised. */
import { useInsertionEffect, useRef, useState } from 'react';

export function useSteady<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const now = useRef(run);
  useInsertionEffect(() => {
    now.current = run;
  });
  const [steady] = useState(
    () =>
      (...args: A): R =>
        now.current(...args),
  );
  return steady;
}

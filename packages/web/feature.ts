/** The contract of `features/`: a screen of a workspace, with its address and, for the four places, its entry in the shell. */
import type { Lazily } from './lazily.tsx';
import type { IconName } from './parts/icon.tsx';
import type { Sight } from './sight.ts';
import type { TextKey } from '@throughline/words/text';

/** What stands in the address: `item` of `/plan/:item?`. */
export type Parts = Readonly<Record<string, string>>;

export type Feature = {
  readonly name: string;
  /** below the workspace, such as `/plan/:item?` */
  readonly path: string;
  readonly title: TextKey;
  /** one of the places in the shell, shown once it holds something */
  readonly place?: {
    readonly icon: IconName;
    readonly keys: string;
    readonly shown: (sight: Sight) => boolean;
  };
  readonly Screen: Lazily<{ readonly parts: Parts }>;
};

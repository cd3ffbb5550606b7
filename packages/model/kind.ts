/** The contract of `kinds/`: what a kind of item is. Shared code asks for traits, never for a kind's name. */
import type { Fields } from './field.ts';
import type { JsonObject } from './json.ts';

/** What a kind is at heart; `holds` speaks in groups, so that a new kind fits in without naming the old ones. */
export type Group = 'intent' | 'work' | 'point' | 'unit' | 'person' | 'role' | 'note' | 'view';

export type Traits = {
  readonly group: Group;
  /** the tree it hangs in: the plan, the organisation, or none: beside one item, or beside the plan */
  readonly tree: 'plan' | 'organisation' | 'aside';
  /** takes part in the schedule: has dates and may depend on others */
  readonly schedulable: boolean;
  /** happens at one point in time and takes none */
  readonly instant: boolean;
  /** someone answers for it: owner, contributors, reviewer */
  readonly ownable: boolean;
  /** may be an owner: one person, or a seat that one person fills */
  readonly accountable: boolean;
  /** can take part: everyone accountable, and groups */
  readonly involved: boolean;
  /** is one human being, whose name is kept in the deletable directory and never in the log */
  readonly human: boolean;
  /** gives the reason for what hangs below it: a rung of the line of sight */
  readonly intent: boolean;
  /** in every replica, or fetched by item */
  readonly residence: 'plan' | 'shelf';
};

/** Traits that a reference may ask for. */
export type Trait = 'accountable' | 'involved' | 'human' | 'ownable' | 'schedulable' | 'intent';

export type Kind = {
  readonly name: string;
  readonly traits: Traits;
  readonly fields: Fields;
  /** the groups it may hold; empty for a leaf */
  readonly holds: readonly Group[];
  /** may stand at the top of its tree */
  readonly top: boolean;
  /** the kind that a first child gets unless somebody says otherwise */
  readonly child?: string;
  /** counts the shapes its fields have had; `upgrades[n]` brings fields (all, or the edited ones) from n+1 to n+2 */
  readonly version: number;
  readonly upgrades: readonly ((fields: JsonObject) => JsonObject)[];
};

const plain: Traits = {
  group: 'work',
  tree: 'plan',
  schedulable: false,
  instant: false,
  ownable: false,
  accountable: false,
  involved: false,
  human: false,
  intent: false,
  residence: 'plan',
};

/** Traits of a kind: what is not said is not so. */
export const traits = (own: Partial<Traits> & { group: Group }): Traits => ({ ...plain, ...own });

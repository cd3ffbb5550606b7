/** Goal: direction. The problem, who benefits, the desired end state, and how we will know. */
import { below, dated, described, imported, owned, tracked } from '../common.ts';
import { line, lines, text } from '../field.ts';
import { traits, type Kind } from '../kind.ts';

export const goal: Kind = {
  name: 'goal',
  traits: traits({ group: 'intent', schedulable: true, ownable: true, intent: true }),
  fields: {
    ...described,
    problem: text(),
    benefits: line(),
    endState: text(),
    indicators: lines(),
    scopeIn: lines(),
    scopeOut: lines(),
    fixed: lines(),
    ownerDecides: lines(),
    ...owned,
    ...dated,
    ...tracked,
    ...imported,
  },
  holds: below,
  top: true,
  child: 'outcome',
  version: 1,
  upgrades: [],
};

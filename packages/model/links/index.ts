/** The kinds of links. */
import type { LinkKind } from '../link.ts';
import { contributesTo } from './contributes-to.ts';
import { dependsOn } from './depends-on.ts';
import { handsOver } from './hands-over.ts';

export const linkKinds = {
  'depends-on': dependsOn,
  'contributes-to': contributesTo,
  'hands-over': handsOver,
} as const satisfies Record<string, LinkKind>;

export type LinkKindName = keyof typeof linkKinds;

export const linkKindOf = (name: string): LinkKind | undefined =>
  Object.hasOwn(linkKinds, name) ? linkKinds[name as LinkKindName] : undefined;

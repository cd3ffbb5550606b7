/** Readers: which private branches each may see. The laws hold for what every one of them sees. */
import { openTag } from '@throughline/model/plan';
import { privateTags } from './wishes.ts';

export const tagSets: readonly { readonly name: string; readonly tags: ReadonlySet<string> }[] = [
  { name: 'who reads all', tags: new Set([openTag, ...privateTags]) },
  { name: 'who reads no private branch', tags: new Set([openTag]) },
  { name: 'who reads one private branch', tags: new Set([openTag, privateTags[0]]) },
];

/** How a link reads from each of its ends, and what may be said about it. Total over the kinds of links. */
import type { LinkKindName } from '@throughline/model/links/index';
import type { TextKey } from '@throughline/words/text';

/** `out`: from the item in hand to the other; `in`: from the other to it. */
export const linkWords: Record<LinkKindName, { readonly out: TextKey; readonly in: TextKey }> = {
  'depends-on': { out: 'web.link.depends-on', in: 'web.link.needed-by' },
  'contributes-to': { out: 'web.link.contributes-to', in: 'web.link.helped-by' },
  'hands-over': { out: 'web.link.hands-over', in: 'web.link.receives' },
};

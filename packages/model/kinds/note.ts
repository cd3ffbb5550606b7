/** Note: words beside an item. It lives on the shelf: same log and write path, fetched by item. */
import { reference, text } from '../field.ts';
import { traits, type Kind } from '../kind.ts';

export const note: Kind = {
  name: 'note',
  traits: traits({ group: 'note', tree: 'aside', residence: 'shelf' }),
  fields: { body: text(), author: reference('human') },
  holds: [],
  top: false,
  version: 1,
  upgrades: [],
};

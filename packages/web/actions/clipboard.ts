/**
 * Copy, cut and paste of rows without keys: from a menu, from the palette, with a finger. The keys are the browser's own,
 * and do the same by its events (`clipboard/clipboard.tsx`).
 */
import type { Action, Where } from '../action.ts';
import { say } from '../parts/toasts.tsx';
import { t } from '../speech.ts';

/** As browsers name a type that only web pages read. */
const webType = 'web application/x-throughline';

const deeds = (): Promise<typeof import('../clipboard/deeds.ts')> => import('../clipboard/deeds.ts');

const refused = (): void => void say(t('web.clipboard.refused'), { tone: 'bad' });

async function out({ sight, items, outline }: Where, how: 'copy' | 'cut'): Promise<void> {
  const made = deeds().then(({ takenOut, sayOut }) => {
    const taken = takenOut(sight, items, outline?.columns ?? [], how);
    return { taken, sayOut };
  });
  const part = (type: string, of: 'text' | 'html' | 'own'): Promise<Blob> =>
    made.then(({ taken }) => new Blob([taken[of]], { type }));
  try {
    const types: Record<string, Promise<Blob>> = {
      'text/plain': part('text/plain', 'text'),
      'text/html': part('text/html', 'html'),
    };
    if (ClipboardItem.supports?.(webType)) types[webType] = part('application/x-throughline', 'own');
    // At once, though its parts are only promised: some browsers let a page write only while a press lasts.
    await navigator.clipboard.write([new ClipboardItem(types)]);
    const { taken, sayOut } = await made;
    sayOut(taken);
  } catch {
    refused(); // by the person, by a rule of the browser, or because the page came over an open line
  }
}

async function paste({ sight, items, outline, item }: Where): Promise<void> {
  // With several in hand, behind the one with the cursor.
  const at = items.length > 1 ? (outline?.item ?? item) : (items[0] ?? item);
  let held: ClipboardItems;
  try {
    held = await navigator.clipboard.read();
  } catch {
    return refused();
  }
  const read = async (type: string): Promise<string> => {
    const found = held.find(({ types }) => types.includes(type));
    return found ? (await found.getType(type)).text() : '';
  };
  const [{ putIn, spotAt }, own, html, text] = await Promise.all([
    ...[deeds(), read(webType), read('text/html'), read('text/plain')],
  ] as const);
  const spot = spotAt(sight, at);
  if (spot && !putIn(sight, spot, { own, html, text })) say(t('web.clipboard.empty'));
}

const onRows = ({ outline }: Where): boolean => outline?.item !== undefined;

const shared = { group: 'outline', inOutline: true, byBrowser: true } as const;

export const clipboard: readonly Action[] = [
  {
    ...shared,
    ...{ name: 'copy', label: 'web.do.copy', icon: 'copy', keys: ['mod+c'] },
    when: onRows,
    run: (where) => out(where, 'copy'),
  },
  {
    ...shared,
    ...{ name: 'cut', label: 'web.do.cut', icon: 'cut', keys: ['mod+x'] },
    when: (where) => onRows(where) && where.sight.live !== undefined,
    run: (where) => out(where, 'cut'),
  },
  {
    ...shared,
    ...{ name: 'paste', label: 'web.do.paste', icon: 'paste', keys: ['mod+v'] },
    when: (where) => onRows(where) && where.sight.live !== undefined,
    run: paste,
  },
];

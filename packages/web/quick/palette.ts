/** The quick line in the palette: what was typed there can be read as one. */
import type { Where } from '../action.ts';
import type { Suggestion } from '../parts/suggest.tsx';
import { t } from '../speech.ts';
import { quickOpen } from './open.ts';

export const quickId = 'quick';

/** A plus in front says that it is a line to add, whatever else it may find. */
const lineOf = (typed: string): string => typed.replace(/^\+\s*/, '').trim();

/** The entry “Quick add “…””, where something can be added. */
export function quickOffer({ sight }: Where, typed: string): Suggestion[] {
  const line = lineOf(typed);
  return line === '' || !sight.live
    ? []
    : [{ id: quickId, label: t('web.quick.offer', { text: line }), icon: 'plus' }];
}

/** Opens the line with what was typed in the palette. */
export const openQuick = ({ item }: Where, typed: string): void =>
  quickOpen.set({ item, text: lineOf(typed) });

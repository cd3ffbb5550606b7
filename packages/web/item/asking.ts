/** The values that deeds on items ask for: options for what was typed, and what is done with the one that is chosen. */
import { readWhen } from '@throughline/formats/when/read';
import { readEstimate } from '@throughline/model/estimate';
import { dayText, readGiven, weekday } from '@throughline/model/given';
import { textOf } from '@throughline/model/json';
import { isLive, itemOf, kindAt } from '@throughline/model/plan';
import { estimateText, givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import type { Asking, Where } from '../action.ts';
import { candidates, createdKind, creations, fits, hasTrait } from '../candidates.ts';
import { added } from '../deeds.ts';
import { tidyEstimate } from '../editors/estimate.tsx';
import { isIcon } from '../parts/icon.tsx';
import type { Suggestion } from '../parts/suggest.tsx';
import { capital } from '../shell/kind-dialog.tsx';
import { nameIn, told, type Sight } from '../sight.ts';
import { reader, t, today } from '../speech.ts';
import { newId } from '../store/browser.ts';
import { fieldInHand, linkAll, moveAll, setField } from './setting.ts';

const none = ' none';

/** Offers to clear the field, where something in hand has it. */
const clearing = ({ sight, items }: Where, name: string, typed: string): Suggestion[] =>
  typed === '' && items.some((id) => itemOf(sight.plan, id)?.fields[name] !== undefined)
    ? [{ id: none, label: t('web.clear'), icon: 'close' }]
    : [];

export const statusAsking: Asking = {
  hint: 'web.ask.status',
  options: (where, typed) => {
    const field = fieldInHand(where, 'status');
    const options = field?.type === 'choice' ? field.options : [];
    return options
      .map((id) => ({
        id,
        label: capital(term(id, reader)),
        icon: isIcon(id) ? id : undefined,
      }))
      .filter(({ label }) => fits(label, typed) > 0);
  },
  take: (where, id) => setField(where, 'status', id, term(id, reader)),
};

export const ownerAsking: Asking = {
  hint: 'web.who.hint',
  options: (where, typed) => {
    const found = candidates(where.sight, typed, (item) => hasTrait(item, 'accountable'));
    const known = found.some((one) => fits(one.label, typed) === 5);
    const made = known ? [] : creations(typed, 'accountable', where.sight);
    return [...found, ...made, ...clearing(where, 'owner', typed)];
  },
  take: (where, id, typed) => {
    const { sight } = where;
    if (id === none) return setField(where, 'owner', null, '');
    const kind = createdKind(id);
    const owner = kind === undefined ? id : added(sight, kind, typed.trim());
    if (owner === undefined) return false;
    const name = kind === undefined ? (nameIn(sight.plan, sight.directory, owner) ?? '') : typed.trim();
    return setField(where, 'owner', owner, name);
  },
};

function reading(sight: Sight, typed: string): ReturnType<typeof readWhen> {
  const zone = textOf(sight.plan.settings['zone']) || sight.reader.zone;
  return readWhen(typed, { today: today(), locale: sight.reader.locale, ...(zone ? { zone } : {}) });
}

/** Days and spans that people mean most often, seen from today. */
function near(): string[] {
  const now = today();
  const day = readGiven(now)?.from ?? 0;
  const friday = day + ((12 - weekday(day)) % 7);
  const [year, month] = [Number(now.slice(0, 4)), Number(now.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  const next = quarter === 4 ? `${year + 1}-Q1` : `${year}-Q${quarter + 1}`;
  return [...new Set([now, dayText(day + 1), dayText(friday), dayText(friday + 7), now.slice(0, 7), next])];
}

export const deadlineAsking: Asking = {
  hint: 'web.when.hint',
  options: (where, typed) => {
    const read = reading(where.sight, typed);
    const dates =
      typed.trim() === '' ? near() : read.given === undefined ? (read.candidates ?? []) : [read.given];
    const rows = dates.map((id) => ({
      id,
      label: givenText(id, where.sight.reader),
      icon: 'calendar' as const,
    }));
    return [...rows, ...clearing(where, 'deadline', typed)];
  },
  remark: ({ sight }, typed) => {
    const read = reading(sight, typed);
    return typed.trim() === '' || read.remarks.length === 0 ? undefined : told(read.remarks, sight.reader);
  },
  take: (where, id) =>
    id === none
      ? setField(where, 'deadline', null, '')
      : setField(where, 'deadline', id, givenText(id, where.sight.reader)),
};

const commonEstimates = ['1d', '2-3d', '3-5-8d', '1-2w', '2-3-6w'];

export const estimateAsking: Asking = {
  hint: 'web.estimate.hint',
  options: (where, typed) => {
    const tidy = tidyEstimate(typed);
    const options = tidy === '' ? commonEstimates : readEstimate(tidy) ? [tidy] : [];
    const rows = options.map((id) => ({ id, label: estimateText(id, where.sight.reader), hint: id }));
    return [...rows, ...clearing(where, 'estimate', typed)];
  },
  remark: (_, typed) =>
    typed === '' || readEstimate(tidyEstimate(typed)) ? undefined : t('web.estimate.hint'),
  take: (where, id) =>
    id === none
      ? setField(where, 'estimate', null, '')
      : setField(where, 'estimate', id, estimateText(id, where.sight.reader)),
};

export const linkAsking = (way: 'out' | 'in'): Asking => ({
  hint: 'web.link.search',
  options: ({ sight, items }, typed) =>
    candidates(sight, typed, (item) => hasTrait(item, 'schedulable') && !items.includes(item.id)),
  take: (where, id) => linkAll(where, id, way, newId),
});

export const moveAsking: Asking = {
  hint: 'web.ask.parent',
  options: ({ sight, items }, typed) => {
    const tree = kindAt(sight.plan, items[0] ?? '')?.traits.tree;
    const found = candidates(sight, typed, (item) => {
      const kind = kindAt(sight.plan, item.id);
      return (
        kind?.traits.tree === tree && kind !== undefined && kind.holds.length > 1 && !items.includes(item.id)
      );
    });
    const top = { id: none, label: t('web.ask.top'), icon: 'plan' as const };
    return fits(top.label, typed) > 0 ? [...found, top] : found;
  },
  take: (where, id) => moveAll(where, id === none ? null : id),
};

/** Can what is in hand be changed at all? */
export const changeable = ({ sight, items }: Where): boolean =>
  sight.live !== undefined && items.length > 0 && items.every((id) => isLive(sight.plan, id));

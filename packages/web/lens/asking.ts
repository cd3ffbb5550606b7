/** What the actions of a view ask for: a status, a column, a date …; chosen once more, most are taken back. */
import { readWhen } from '@throughline/formats/when/read';
import { textOf } from '@throughline/model/json';
import type { Filter } from '@throughline/model/lens';
import { term } from '@throughline/words/say';
import type { Asking } from '../action.ts';
import { fits } from '../candidates.ts';
import type { Suggestion } from '../parts/suggest.tsx';
import { told } from '../sight.ts';
import { reader, t, today } from '../speech.ts';
import { choosable, type Column } from './columns.ts';
import { facetsOf, optionsOf, spanKey, spansFrom, type ListPart } from './facets.ts';
import { lensInHand, type LensHand } from './use-lens.ts';

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase(reader.locale) + word.slice(1);

const fitting = (options: readonly Suggestion[], typed: string): Suggestion[] =>
  options.filter(({ label }) => fits(label, typed) > 0);

const inHand = <T>(make: (hand: LensHand) => T, none: T): T => {
  const hand = lensInHand.get();
  return hand ? make(hand) : none;
};

const toggled = (list: readonly string[] | undefined, id: string): string[] | undefined => {
  const next = list?.includes(id) ? list.filter((one) => one !== id) : [...(list ?? []), id];
  return next.length > 0 ? next : undefined;
};

/** The choices of a facet, with how many each would find. */
export const facetAsking = (part: ListPart): Asking => ({
  hint: 'web.ask.filter',
  options: ({ sight }, typed) =>
    inHand(({ lens, said }) => {
      if (!lens.seen || !facetsOf(sight.plan, lens.tree).some((one) => one.part === part)) return [];
      const chosen: readonly string[] = said.filter?.[part] ?? [];
      const options = optionsOf(part, sight.plan, lens, lens.seen).map(({ id, label, icon, count }) => ({
        ...{ id, label, icon: chosen.includes(id) ? ('check' as const) : icon },
        ...(count === undefined ? {} : { hint: new Intl.NumberFormat(reader.locale).format(count) }),
      }));
      return fitting(options, typed);
    }, []),
  take: (_, id) =>
    inHand(({ said, narrow }) => {
      narrow({ [part]: toggled(said.filter?.[part], id) });
      return true;
    }, false),
});

/** By a deadline, in a span that people often mean, or without one. */
export const deadlineAsking: Asking = {
  hint: 'web.ask.deadline',
  options: ({ sight }, typed) => {
    const spans = inHand(({ lens }) => spansFrom(lens.seen?.today ?? 0), []);
    const usual = spans.map(({ label, span }) => ({
      id: spanKey(span),
      label: t(label),
      icon: 'calendar' as const,
    }));
    const { given } = reading(sight, typed);
    const typedDates: Suggestion[] =
      given === undefined
        ? []
        : [
            { id: `..${given}`, label: t('web.chip.deadline.to', { to: { given } }), icon: 'calendar' },
            { id: `${given}..`, label: t('web.chip.deadline.from', { from: { given } }), icon: 'calendar' },
          ];
    return [...typedDates, ...fitting(usual, typed)];
  },
  remark: ({ sight }, typed) => {
    const { remarks } = reading(sight, typed);
    return typed.trim() === '' || remarks.length === 0 ? undefined : told(remarks, sight.reader);
  },
  take: (_, id) =>
    inHand(({ narrow }) => {
      const [from = '', to = ''] = id.split('..');
      const deadline: NonNullable<Filter['deadline']> = {
        ...(from === '' ? {} : { from }),
        ...(to === '' ? {} : { to }),
      };
      narrow({ deadline });
      return true;
    }, false),
};

function reading(sight: LensHand['sight'], typed: string): ReturnType<typeof readWhen> {
  const zone = textOf(sight.plan.settings['zone']) || sight.reader.zone;
  return readWhen(typed, { today: today(), locale: sight.reader.locale, ...(zone ? { zone } : {}) });
}

const none = ' none';

const columnsFor = (hand: LensHand): Column[] =>
  hand.lens.seen ? choosable(hand.lens.tree, hand.lens.seen) : [];

/** By a column; the one by which it is sorted already turns the order round. */
export const sortAsking: Asking = {
  hint: 'web.view.sort',
  options: (_, typed) =>
    inHand((hand) => {
      const { sort } = hand.said;
      const icon = (name: string): Pick<Suggestion, 'icon'> =>
        sort?.by === name ? { icon: sort.down ? 'down' : 'up' } : {};
      const title = { id: 'title', label: capital(term(hand.lens.name, reader)), ...icon('title') };
      const rest = columnsFor(hand).map((one) => ({
        id: one.name,
        label: capital(one.label()),
        ...icon(one.name),
      }));
      const own = sort ? [{ id: none, label: t('web.view.sort.own') }] : [];
      return fitting([...own, title, ...rest], typed);
    }, []),
  take: (_, id) =>
    inHand(({ said, set }) => {
      const again = said.sort?.by === id && !said.sort.down;
      set({ sort: id === none ? undefined : again ? { by: id, down: true } : { by: id } });
      return true;
    }, false),
};

export const groupAsking: Asking = {
  hint: 'web.view.group',
  options: (_, typed) =>
    inHand((hand) => {
      const own = hand.said.group === undefined ? [] : [{ id: none, label: t('web.view.group.none') }];
      const columns = columnsFor(hand).filter(({ group }) => group);
      const each = columns.map((one) => ({
        ...{ id: one.name, label: capital(one.label()) },
        ...(hand.said.group === one.name ? { icon: 'check' as const } : {}),
      }));
      return fitting([...own, ...each], typed);
    }, []),
  take: (_, id) =>
    inHand(({ set }) => {
      set({ group: id === none ? undefined : id });
      return true;
    }, false),
};

/** Shows a column, or hides one that is shown. */
export const columnAsking: Asking = {
  hint: 'web.view.columns',
  options: (_, typed) =>
    inHand((hand) => {
      const each = columnsFor(hand).map((one) => ({
        ...{ id: one.name, label: capital(one.label()) },
        ...(hand.lens.columns.includes(one.name) ? { icon: 'check' as const } : {}),
      }));
      return fitting(each, typed);
    }, []),
  take: (_, id) =>
    inHand(({ lens, set }) => {
      set({ columns: toggled(lens.columns, id) ?? [] });
      return true;
    }, false),
};

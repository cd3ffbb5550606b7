/** Every action is in the palette, in a menu and in the list of keys: the three are drawn from one list. */
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '@throughline/model/plan';
import type { Action, Where } from './action.ts';
import { actions } from './actions/index.ts';
import { foldedMenu, folds, keyListActions, menuActions, menus, paletteActions } from './menus.ts';
import { holderOf, isLetters } from './shortcuts.ts';
import type { Sight } from './sight.ts';
import { reader } from './speech.ts';
import type { Control } from './ui.ts';

const sight: Sight = {
  workspace: { id: 'w', name: 'Works' },
  plan: emptyPlan('w'),
  insights: {},
  directory: {},
  me: { person: 'ada', role: 'owner' },
  reader,
  live: undefined,
  wish: () => ({ ok: false, problems: [] }),
};
const nowhere: Where = { sight, outline: undefined, item: undefined, items: [] };

const names = (list: readonly Action[]): string[] => list.map(({ name }) => name).toSorted();

/** The names that each of the three shows. */
function shown(all: readonly Action[], where: Where) {
  const inMenus = Object.values(menus).flatMap((groups) =>
    foldedMenu(menuActions(all, groups, where))
      .flat()
      .flatMap((one) => ('fold' in one ? one.actions : [one])),
  );
  const inList = keyListActions(all, where).flatMap(({ lines }) => lines);
  return {
    palette: names(paletteActions(all, where)),
    menus: names(inMenus),
    now: names(inList.filter(({ now }) => now).map(({ action }) => action)),
    all: names(inList.map(({ action }) => action)),
  };
}

describe('palette, menus and the list of keys', () => {
  it('hold the same actions, wherever the person is', () => {
    const outline = new Proxy(
      { item: 'i', items: ['i'] },
      {
        get: (target, key) => (key in target ? Reflect.get(target, key) : () => undefined),
      },
    ) as unknown as Control;
    const inHand: Where = { ...nowhere, outline, item: 'i', items: ['i'] };
    for (const where of [nowhere, inHand]) {
      const { palette, menus: inMenus, now, all } = shown(actions, where);
      expect(palette.length).toBeGreaterThan(8);
      expect(inMenus).toEqual(palette);
      expect(now).toEqual(palette);
      expect(all).toEqual(names(actions));
    }
  });

  it.each(['go', 'do', 'view', 'outline', 'item'] as const)(
    'have a new action of group %s at once',
    (group) => {
      const fresh: Action = {
        name: 'throw-away',
        label: 'web.search',
        icon: 'search',
        group,
        when: () => true,
        run: () => {},
      };
      const { palette, menus: inMenus, now } = shown([...actions, fresh], nowhere);
      for (const list of [palette, inMenus, now]) expect(list).toContain('throw-away');
      const never = shown([...actions, { ...fresh, when: () => false }], nowhere);
      for (const list of [never.palette, never.menus, never.now]) expect(list).not.toContain('throw-away');
      expect(never.all).toContain('throw-away');
    },
  );

  it('have what takes something away at the end of its menu', () => {
    const one = (name: string, danger: boolean): Action => ({
      name,
      label: 'web.search',
      icon: 'search',
      group: 'item',
      danger,
      when: () => true,
      run: () => {},
    });
    const lists = menuActions([one('trash', true), one('open', false)], menus.item, nowhere);
    expect(lists.map((list) => list.map(({ name }) => name))).toEqual([['open'], ['trash']]);
  });
});

describe('what stands behind one entry of a menu', () => {
  it('are actions that there are, each behind one', () => {
    const behind = Object.values(folds).flat();
    const all = new Set(names(actions));
    expect(behind.filter((name) => !all.has(name))).toEqual([]);
    expect(new Set(behind).size).toBe(behind.length);
  });

  it('stands where the first of them would; rare ones last, before what takes away; one alone for itself', () => {
    const one = (name: string, danger = false): Action => ({
      ...{ name, label: 'web.search', icon: 'search', group: 'item', danger },
      ...{ when: () => true, run: () => {} },
    });
    const lists = foldedMenu([
      [one('select'), one('status-blocked'), one('owner'), one('status'), one('depends-on'), one('note')],
      [one('trash', true)],
    ]);
    expect(
      lists.map((list) =>
        list.map((entry) => ('fold' in entry ? [entry.fold, ...names(entry.actions)] : entry.name)),
      ),
    ).toEqual([
      [['status', 'status', 'status-blocked'], 'owner', 'depends-on', ['more', 'note', 'select']],
      ['trash'],
    ]);
  });
});

describe('the registry', () => {
  it('has no name twice, and no key twice where both would be heard', () => {
    expect(new Set(names(actions)).size).toBe(actions.length);
    const twice = actions.flatMap((action) =>
      (action.keys ?? []).flatMap((keys) => {
        const same = actions.filter((other) => Boolean(other.inOutline) === Boolean(action.inOutline));
        const holder = holderOf(keys, same, {}, action.name);
        return holder ? [`${keys}: ${action.name}, ${holder.name}`] : [];
      }),
    );
    expect(twice).toEqual([]);
  });

  it('has a way to the list of keys that stays when single letters are off', () => {
    const list = actions.find(({ name }) => name === 'keys');
    expect(list?.keys?.some((keys) => !isLetters(keys))).toBe(true);
  });
});

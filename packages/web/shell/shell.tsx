/** The frame around every screen of a workspace: places, search, the state of saving, and what was refused. */
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Me } from '@throughline/server/contract';
import { actions } from '../actions/index.ts';
import { Keys } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { whenIdle } from '../parts/idle.ts';
import { useSignal } from '../parts/signal.ts';
import { listenToKeys } from '../key-listener.ts';
import { printing } from '../print/print.ts';
import { SightContext, type Sight } from '../sight.ts';
import { quickOpen } from '../quick/open.ts';
import { t } from '../speech.ts';
import type { LiveState } from '../store/live.ts';
import { DemoBanner } from '../tour/demo-banner.tsx';
import { Tour } from '../tour/tour.tsx';
import { ui } from '../ui.ts';
import { featureAt } from '../view.tsx';
import { Arrival } from './arrival.tsx';
import { EarlyLine } from './early-line.tsx';
import { MainMenu } from './main-menu.tsx';
import { Places, TabBar } from './places.tsx';
import { opened } from './recent.ts';
import { Refusals } from './refusals.tsx';
import { SyncMark } from './sync.tsx';
import { useShownKey, whereIn } from './where.ts';
import style from './shell.module.css';

const loadPalette = () => import('./palette.tsx').then(({ Palette: part }) => ({ default: part }));
const Palette = lazy(loadPalette);

function closePalette(): void {
  ui.palette.set(false);
  ui.asking.set(undefined);
}
const KeyList = lazy(() => import('./key-list.tsx').then(({ KeyList: part }) => ({ default: part })));
const KindDialog = lazy(() =>
  import('./kind-dialog.tsx').then(({ KindDialog: part }) => ({ default: part })),
);
const ActionMenu = lazy(() =>
  import('./action-menu.tsx').then(({ ActionMenu: part }) => ({ default: part })),
);
const QuickAdd = lazy(() =>
  import('../quick/quick-add.tsx').then(({ QuickAdd: part }) => ({ default: part })),
);
const Clipboard = lazy(() =>
  import('../clipboard/clipboard.tsx').then(({ Clipboard: part }) => ({ default: part })),
);
const PrintSheet = lazy(() =>
  import('../print/sheet.tsx').then(({ PrintSheet: part }) => ({ default: part })),
);

export type ShellProps = {
  readonly sight: Sight;
  readonly me: Me;
  readonly state: LiveState;
  readonly path: string;
  readonly refresh: () => Promise<void>;
};

/** What opens over the screen: each knows by itself what is in hand. */
function Over({ sight, path }: Pick<ShellProps, 'sight' | 'path'>): ReactNode {
  const palette = useSignal(ui.palette);
  const asking = useSignal(ui.asking);
  const keys = useSignal(ui.keys);
  const kindOf = useSignal(ui.kinds);
  const menu = useSignal(ui.menu);
  const sheet = useSignal(printing);
  const quick = useSignal(quickOpen);
  const [calm, setCalm] = useState(false);
  useEffect(() => whenIdle(() => setCalm(true)), []);
  return (
    <Suspense fallback={null}>
      {menu && <ActionMenu key={`${menu.at.x} ${menu.at.y}`} sight={sight} path={path} open={menu} />}
      {(palette || asking) && (
        <Suspense fallback={<EarlyLine close={closePalette} />}>
          <Palette key={asking?.action.name ?? ''} sight={sight} path={path} asking={asking} />
        </Suspense>
      )}
      {keys && <KeyList sight={sight} path={path} />}
      {kindOf !== undefined && <KindDialog sight={sight} item={kindOf} />}
      {sheet && <PrintSheet />}
      {/* It comes by itself: what is open meanwhile must not be put away for it. */}
      <Suspense fallback={null}>{calm && <Clipboard sight={sight} />}</Suspense>
      {quick && <QuickAdd sight={sight} open={quick} />}
    </Suspense>
  );
}

/** The button of the palette, drawn like a field to search in. */
function SearchButton(): ReactNode {
  const key = useShownKey();
  const palette = actions.find(({ name }) => name === 'palette');
  const keys = palette && key(palette);
  return (
    <button type="button" className={style['search']} onClick={() => ui.palette.set(true)}>
      <Icon name="search" />
      <span>{t('web.do.palette')}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </button>
  );
}

export function Shell(props: ShellProps & { readonly children: ReactNode }): ReactNode {
  const { sight, state, path, me, refresh } = props;
  const now = useRef({ sight, path });
  useEffect(() => {
    now.current = { sight, path };
  });
  useEffect(() => listenToKeys(actions, () => whereIn(now.current.sight, now.current.path)), []);
  useEffect(() => ui.visit.set({ me, refresh }), [me, refresh]);
  // The palette should be there at the first key: it comes as soon as the screen has nothing better to do.
  useEffect(() => {
    const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 1));
    idle(() => void loadPalette());
  }, []);
  const shown = featureAt(path)?.parts['item'];
  useEffect(() => {
    if (shown !== undefined) opened(sight.workspace.id, shown);
  }, [shown, sight.workspace.id]);

  return (
    <SightContext.Provider value={sight}>
      <div className={style['shell']}>
        <a className={style['skip']} href="#main">
          {t('web.skip')}
        </a>
        <header className={style['side']}>
          <MainMenu />
          <SearchButton />
          <Places sight={sight} path={path} />
          <div className={style['foot']}>
            <SyncMark state={state} live={sight.live} />
          </div>
        </header>
        <main id="main" className={style['main']} tabIndex={-1}>
          <DemoBanner />
          <Refusals sight={sight} refusals={state.replica.refusals} />
          <div className={style['screen']}>{props.children}</div>
        </main>
        <TabBar sight={sight} path={path} />
        <Arrival sight={sight} path={path} />
      </div>
      <Over sight={sight} path={path} />
      <Tour />
    </SightContext.Provider>
  );
}

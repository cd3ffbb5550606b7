/** The frame around every screen of a workspace: places, search, the state of saving, and what was refused. */
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { Me } from '@throughline/server/contract';
import type { Where } from '../action.ts';
import { actions } from '../actions/index.ts';
import { Keys } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSignal } from '../parts/signal.ts';
import { listenToKeys } from '../shortcuts.ts';
import type { Sight } from '../sight.ts';
import { t } from '../speech.ts';
import type { LiveState } from '../store/live.ts';
import { ui } from '../ui.ts';
import { featureAt } from '../view.tsx';
import { Places, TabBar } from './places.tsx';
import { Refusals } from './refusals.tsx';
import { SyncMark } from './sync.tsx';
import { WorkspaceMenu } from './workspace-menu.tsx';
import style from './shell.module.css';

const Palette = lazy(() => import('./palette.tsx').then(({ Palette: part }) => ({ default: part })));
const KeyList = lazy(() => import('./key-list.tsx').then(({ KeyList: part }) => ({ default: part })));
const KindDialog = lazy(() =>
  import('./kind-dialog.tsx').then(({ KindDialog: part }) => ({ default: part })),
);

export type ShellProps = {
  readonly sight: Sight;
  readonly me: Me;
  readonly state: LiveState;
  readonly path: string;
  readonly refresh: () => Promise<void>;
};

/** Where the person is, for actions. */
const whereIn = (sight: Sight, path: string): Where => {
  const outline = ui.control.get();
  const item = outline?.item ?? featureAt(path)?.parts['item'];
  return { sight, outline, item, items: outline?.items ?? (item === undefined ? [] : [item]) };
};

export function Shell(props: ShellProps & { readonly children: ReactNode }): ReactNode {
  const { sight, state, path } = props;
  const now = useRef(whereIn(sight, path));
  const paletteOpen = useSignal(ui.palette);
  const keysOpen = useSignal(ui.keys);
  const kindOf = useSignal(ui.kinds);
  useEffect(() => {
    now.current = whereIn(sight, path);
  });
  useEffect(() => listenToKeys(actions, () => ({ ...now.current, outline: ui.control.get() })), []);

  const where = (): Where => whereIn(sight, path);
  return (
    <div className={style['shell']}>
      <a className={style['skip']} href="#main">
        {t('web.skip')}
      </a>
      <header className={style['side']}>
        <WorkspaceMenu {...props} />
        <button type="button" className={style['search']} onClick={() => ui.palette.set(true)}>
          <Icon name="search" />
          <span>{t('web.do.palette')}</span>
          <Keys keys="mod+k" />
        </button>
        <Places sight={sight} path={path} />
        <div className={style['foot']}>
          <SyncMark state={state} live={sight.live} />
        </div>
      </header>
      <main id="main" className={style['main']} tabIndex={-1}>
        <Refusals sight={sight} refusals={state.replica.refusals} />
        <div className={style['screen']}>{props.children}</div>
      </main>
      <TabBar sight={sight} path={path} />
      <Suspense fallback={null}>
        {paletteOpen && <Palette where={where()} />}
        {keysOpen && <KeyList />}
        {kindOf !== undefined && <KindDialog sight={sight} item={kindOf} />}
      </Suspense>
    </div>
  );
}

/** Who is here, and what they see first: the first run, signing in, an invitation, or a workspace. */
import { Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Me } from '@throughline/server/contract';
import type { Answer } from './call.ts';
import { lazily } from './lazily.tsx';
import { Blank } from './parts/blank.tsx';
import { Button } from './parts/button.tsx';
import { Toasts } from './parts/toasts.tsx';
import { address } from './places.ts';
import { go, matched, useAddress } from './route.ts';
import { leaveWithOthers, rememberMe, wipeForAnother } from './session.ts';
import { t } from './speech.ts';
import { loadMe } from './store/browser.ts';
import { beginReading, readMe } from './store/kept-plan.ts';
import { likes } from './ui.ts';

const Join = lazily(() => import('./account/join.tsx').then(({ Join: screen }) => screen));
const SignIn = lazily(() => import('./account/sign-in.tsx').then(({ SignIn: screen }) => screen));
const SignUp = lazily(() => import('./account/sign-up.tsx').then(({ SignUp: screen }) => screen));
const NewWorkspace = lazily(() =>
  import('./account/new-workspace.tsx').then(({ NewWorkspace: screen }) => screen),
);
const Workspace = lazily(() => import('./workspace.tsx').then(({ Workspace: screen }) => screen));

/** The screens that people open a page in: only to have them sooner, `features/` knows them all. */
const firstScreens: Readonly<Record<string, () => Promise<unknown>>> = {
  plan: () => import('./features/plan/plan.tsx'),
  home: () => import('./features/home/home.tsx'),
};

let copyOfMe: Promise<Me | undefined> | undefined;

/** What a page that opens in a workspace needs is fetched at once, all of it side by side. @returns when it is here */
export async function begin(): Promise<void> {
  const parts = matched('/w/:workspace/:place?/:b?/:c?', location.pathname);
  if (!parts) return;
  copyOfMe = readMe();
  beginReading(parts['workspace'] ?? '');
  void firstScreens[parts['place'] ?? '']?.();
  try {
    await Workspace.load();
    const { featureAt } = await import('./view.tsx');
    await featureAt(location.pathname)?.feature.Screen.load();
  } catch {
    // Not to be had now: whoever shows it asks again, and says so.
  }
}

/** The workspace that an address without one means: the last that was open, else the first. */
function usual({ workspaces }: Me): string | undefined {
  const last = likes.workspace.get();
  return (workspaces.find(({ id }) => id === last) ?? workspaces[0])?.id;
}

const inWorkspace = (): boolean => location.pathname.startsWith('/w/');

/** While there is nothing to show yet: the page's own frame stands there (`index.html`). */
const waiting = <div data-waiting />;

export function App(): ReactNode {
  const [me, setMe] = useState<Me>();
  /** the server has answered who is here; until then it is the copy's word */
  const [asked, setAsked] = useState(false);
  const [unreachable, setUnreachable] = useState(false);
  const now = useRef(me);
  const path = useAddress().split('?')[0] ?? '/';

  const be = useCallback((next: Me): void => {
    now.current = next;
    setMe(next);
    rememberMe(next);
  }, []);
  const took = useCallback(
    (answer: Answer<Me>): void => {
      setUnreachable(!answer.ok);
      setAsked(true);
      if (!answer.ok) return;
      const [before, after] = [now.current?.account?.id, answer.value.account?.id];
      if (before !== undefined && after !== undefined && before !== after) {
        void wipeForAnother().then(() => location.assign('/'));
        return;
      }
      // A session that has ended: the open workspace says so and asks to sign in, in place.
      if (before !== undefined && after === undefined && inWorkspace()) return;
      be(answer.value);
    },
    [be],
  );
  const refresh = useCallback(() => loadMe().then(took), [took]);
  useEffect(() => {
    leaveWithOthers();
    void copyOfMe?.then((copy) => {
      if (copy?.account && !now.current && inWorkspace()) {
        now.current = copy;
        setMe(copy);
      }
    });
    void loadMe().then(took);
  }, [took]);
  const first = me?.account ? usual(me) : undefined;
  useEffect(() => {
    if (path === '/' && first !== undefined) go(address(first, '/home'), 'replace');
  }, [path, first]);

  const screen = (): ReactNode => {
    if (!me) {
      if (!unreachable) return waiting;
      return (
        <Blank title={t('web.unreachable.title')} text={t('web.unreachable.text')}>
          <Button look="main" onClick={() => void refresh()}>
            {t('web.try-again')}
          </Button>
        </Blank>
      );
    }
    const entered = (next: Me): void => {
      be(next);
      const first = usual(next);
      if (!path.startsWith('/w/')) go(first ? address(first, '/plan') : '/', 'replace');
    };
    const invitation = matched('/invitation/:secret', path);
    if (invitation) {
      return <Join secret={invitation['secret'] ?? ''} me={me} onEntered={entered} onJoined={refresh} />;
    }
    if (me.setup) return <SignUp onEntered={entered} />;
    if (!me.account) return <SignIn onEntered={entered} />;
    const workspace = matched('/w/:workspace/:a?/:b?/:c?', path)?.['workspace'] ?? usual(me);
    if (path === '/new' || workspace === undefined) return <NewWorkspace me={me} onMade={refresh} />;
    return <Workspace key={workspace} id={workspace} me={me} asked={asked} path={path} refresh={refresh} />;
  };

  return (
    <>
      <Suspense fallback={waiting}>{screen()}</Suspense>
      <Toasts />
    </>
  );
}

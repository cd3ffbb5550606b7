/** One workspace: opens its live plan, and shows it. */
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import type { Me } from '@throughline/server/contract';
import { Blank } from './parts/blank.tsx';
import { Button } from './parts/button.tsx';
import { refusalText } from './parts/form.tsx';
import { say } from './parts/toasts.tsx';
import { useInsights } from './insights.ts';
import { readerOf, told, type Sight } from './sight.ts';
import { Shell } from './shell/shell.tsx';
import { t } from './speech.ts';
import { browserOutbox, httpTransport, newId, pageClock } from './store/browser.ts';
import { openLive, type Live } from './store/live.ts';
import { likes } from './ui.ts';
import { view } from './view.tsx';

export function Workspace(props: {
  readonly id: string;
  readonly me: Me;
  readonly path: string;
  readonly refresh: () => Promise<void>;
}): ReactNode {
  const { id, me } = props;
  const [live, setLive] = useState<Live>();
  const [refusal, setRefusal] = useState<string>();
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let opened: Live | undefined;
    let left = false;
    const transport = httpTransport(id);
    void transport.load().then((answer) => {
      if (left) return;
      if (!answer.ok) return setRefusal(refusalText(answer));
      const outbox = browserOutbox(id);
      opened = openLive({ start: answer.value, transport, clock: pageClock, outbox, newId });
      likes.workspace.set(id);
      setRefusal(undefined);
      setLive(opened);
    });
    const nudge = (): void => opened?.nudge();
    globalThis.addEventListener('online', nudge);
    return () => {
      left = true;
      globalThis.removeEventListener('online', nudge);
      opened?.close();
      setLive(undefined);
    };
  }, [id, tries]);

  if (refusal !== undefined) {
    return (
      <Blank title={t('web.workspace.closed')} text={refusal}>
        <Button look="main" onClick={() => setTries(tries + 1)}>
          {t('web.try-again')}
        </Button>
      </Blank>
    );
  }
  if (!live) return null;
  const name = me.workspaces.find((one) => one.id === id)?.name ?? '';
  return <Open live={live} name={name} {...props} />;
}

function Open(props: {
  readonly live: Live;
  readonly id: string;
  readonly name: string;
  readonly me: Me;
  readonly path: string;
  readonly refresh: () => Promise<void>;
}): ReactNode {
  const { live, id } = props;
  const state = useSyncExternalStore(live.subscribe, live.state);
  const { replica, directory } = state;
  const plan = replica.shown;
  const insights = useInsights(plan);
  const sight = useMemo((): Sight => {
    const reader = readerOf(plan, directory);
    return {
      workspace: { id, name: textOf(plan.settings['name']) || props.name },
      plan,
      insights,
      directory,
      me: replica.actor,
      reader,
      live,
      wish: (wishes, how) => {
        const outcome = live.wish(wishes, how);
        if (!outcome.ok) say(told(outcome.problems, reader), { tone: 'bad' });
        return outcome;
      },
    };
  }, [plan, insights, directory, replica.actor, live, id, props.name]);

  useEffect(() => {
    if (state.recovered > 0) say(t('web.recovered', { count: state.recovered }));
  }, [state.recovered]);
  useEffect(() => {
    document.title = `${sight.workspace.name} · Throughline`;
  }, [sight.workspace.name]);

  return (
    <Shell sight={sight} me={props.me} state={state} path={props.path} refresh={props.refresh}>
      {view(plan, sight.insights, { sight, path: props.path })}
    </Shell>
  );
}

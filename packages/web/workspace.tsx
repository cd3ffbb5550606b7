/** One workspace: opens its live plan, at once from the copy of an earlier visit, else from the server, and shows it. */
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { values } from '@throughline/model/table';
import { wordsOf } from '@throughline/model/words';
import type { Me, PlanAnswer } from '@throughline/server/contract';
import { Blank } from './parts/blank.tsx';
import { Button } from './parts/button.tsx';
import { whenIdle } from './parts/idle.ts';
import { refusalText } from './parts/form.tsx';
import { useSignal } from './parts/signal.ts';
import { say } from './parts/toasts.tsx';
import { useInsights } from './insights.ts';
import { keepShell, newer, takeNewer } from './service-worker/updates.ts';
import { markCopied } from './session.ts';
import { readerOf, told, type Sight } from './sight.ts';
import { Shell } from './shell/shell.tsx';
import { t } from './speech.ts';
import { httpTransport, newId, pageChance, pageClock, postCompany, textRead } from './store/browser.ts';
import { keepCopies } from './store/copying.ts';
import { keptOutbox, keptShelves } from './store/kept-outbox.ts';
import { forgetWorkspace, readPlan } from './store/kept-plan.ts';
import type { Live } from './store/live.ts';
import { openLive } from './store/open-live.ts';
import { likes } from './ui.ts';
import { view } from './view.tsx';
import { openDesk, type Desk } from './worker/desk.ts';

const atRest = 3000; // milliseconds after opening

type Opened = { readonly live: Live; readonly desk: Desk; readonly close: () => void };

/** @param text the plan as it was read, for the worker */
function opened(id: string, start: PlanAnswer, text: string, copiedAt?: number): Opened {
  const live = openLive({
    start,
    ...(copiedAt === undefined ? {} : { copiedAt }),
    transport: httpTransport(id),
    clock: pageClock,
    chance: pageChance,
    outbox: keptOutbox(id),
    company: postCompany(id, start.person),
    copies: keptShelves(id),
    newId,
  });
  const desk = openDesk({ clock: pageClock }, { plan: live.state().replica.confirmed, text });
  const stopCopying = keepCopies({ live, desk, clock: pageClock, workspace: id, copiedAt }, (kept) =>
    markCopied(id, kept),
  );
  const nudge = (): void => live.nudge();
  const shown = (): void => {
    if (document.visibilityState === 'visible' && live.state().sync !== 'saved') nudge();
  };
  globalThis.addEventListener('online', nudge);
  globalThis.addEventListener('offline', live.doubt);
  document.addEventListener('visibilitychange', shown);
  return {
    live,
    desk,
    close: () => {
      globalThis.removeEventListener('online', nudge);
      globalThis.removeEventListener('offline', live.doubt);
      document.removeEventListener('visibilitychange', shown);
      stopCopying();
      live.close();
      desk.close();
    },
  };
}

export type WorkspaceProps = {
  readonly id: string;
  readonly me: Me;
  /** the server has said who is here */
  readonly asked: boolean;
  readonly path: string;
  readonly refresh: () => Promise<void>;
};

export function Workspace(props: WorkspaceProps): ReactNode {
  const { id, me } = props;
  const [open, setOpen] = useState<Opened>();
  const [refusal, setRefusal] = useState<string>();
  const [tries, setTries] = useState(0);
  const line = me.workspaces.find((one) => one.id === id);
  const person = line?.person;

  useEffect(() => {
    let now: Opened | undefined;
    let left = false;
    const show = (next: Opened): void => {
      now = next;
      likes.workspace.set(id);
      setRefusal(undefined);
      setOpen(next);
    };
    void readPlan(id).then(async (copy) => {
      if (left) return;
      // A copy of somebody else who was here before is not for this person's eyes.
      if (copy && copy.start.person === person) return show(opened(id, copy.start, copy.text, copy.at));
      const answer = await httpTransport(id).load();
      if (left) return;
      if (!answer.ok) return setRefusal(refusalText(answer));
      const { value } = answer;
      show(opened(id, value, textRead(value.plan) ?? JSON.stringify(value.plan)));
    });
    return () => {
      left = true;
      now?.close();
      setOpen(undefined);
    };
  }, [id, person, tries]);

  const role = props.asked ? line?.role : undefined;
  useEffect(() => {
    if (role) open?.live.become(role);
  }, [role, open]);

  if (refusal !== undefined) {
    return (
      <Blank title={t('web.workspace.closed')} text={refusal}>
        <Button look="main" onClick={() => setTries(tries + 1)}>
          {t('web.try-again')}
        </Button>
      </Blank>
    );
  }
  if (!open) return <div data-waiting />;
  return <Open {...open} name={line?.name ?? ''} {...props} />;
}

function Open(
  props: WorkspaceProps & { readonly live: Live; readonly desk: Desk; readonly name: string },
): ReactNode {
  const { live, id } = props;
  const state = useSyncExternalStore(live.subscribe, live.state);
  const { replica, directory } = state;
  const plan = replica.shown;
  const insights = useInsights(plan, props.desk);
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

  // The first search would otherwise gather the words of ten thousand items while somebody types.
  useEffect(
    () =>
      whenIdle(() => {
        for (const item of values(live.state().replica.shown.items)) wordsOf(item);
      }),
    [live],
  );
  useEffect(() => {
    if (state.recovered > 0) say(t('web.recovered', { count: state.recovered }));
  }, [state.recovered]);
  useEffect(() => {
    document.title = `${sight.workspace.name} · Throughline`;
  }, [sight.workspace.name]);
  // The first paint and the first key come before the files of a next visit.
  useEffect(() => pageClock.after(atRest, keepShell), []);
  const isNewer = useSignal(newer);
  useEffect(() => {
    if (!isNewer) return;
    say(t('web.newer'), { stays: true, deeds: [{ label: t('web.newer.take'), run: takeNewer }] });
  }, [isNewer]);
  useEffect(() => {
    if (state.sync !== 'gone') return;
    markCopied(id, false);
    void forgetWorkspace(id);
  }, [state.sync, id]);

  return (
    <Shell sight={sight} me={props.me} state={state} path={props.path} refresh={props.refresh}>
      {view(plan, sight.insights, { sight, path: props.path })}
    </Shell>
  );
}

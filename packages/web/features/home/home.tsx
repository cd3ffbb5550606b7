/** Home: what needs me, what is mine by when and what for, what nobody minds, and what has changed since I was here. */
import { useState, type ReactNode } from 'react';
import type { TextKey } from '@throughline/words/text';
import { readGiven } from '@throughline/model/given';
import { isOrphan, isOverdue } from '@throughline/model/filter';
import { textOf } from '@throughline/model/json';
import { answersFor } from '@throughline/model/may';
import { kindOf } from '@throughline/model/kinds/index';
import { ancestors, branch, isLive, itemOf, type Item } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { givenText } from '@throughline/words/given';
import { QuestionLine } from '../../item/questions.tsx';
import { alone } from '../../lens/alone.ts';
import { Blank } from '../../parts/blank.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ItemList } from '../../parts/item-list.tsx';
import { LogLines, type Log } from '../../parts/log-lines.tsx';
import { PanelsAtHome } from '../../insight-panels.tsx';
import { Page, Part } from '../../parts/page.tsx';
import { address } from '../../places.ts';
import { linkTo } from '../../route.ts';
import { recentIn } from '../../shell/recent.ts';
import { nameIn, useSight, type Sight } from '../../sight.ts';
import { t, today } from '../../speech.ts';
import { useAskedLog } from '../activity/use-log.ts';
import { DemoButton } from './demo-button.tsx';
import { mineOf, spans, type Span } from './mine.ts';
import { newSince, visited } from './visit.ts';
import style from './home.module.css';

const few = 8;
const looked = 200; // rows of the log in which the news of a visit is looked for

const labels: Record<Span, TextKey> = {
  overdue: 'web.home.overdue',
  week: 'web.home.week',
  month: 'web.home.month',
  later: 'web.home.later',
  undated: 'web.home.undated',
};

export function Home(): ReactNode {
  const sight = useSight();
  const { plan, directory, me, workspace, insights } = sight;
  const { log, asked } = useAskedLog(looked);
  const work = [...branch(plan, null)]
    .map(({ item }) => item)
    .filter(({ kind }) => kindOf(kind)?.traits.tree === 'plan');
  const to = (path: string): string => address(workspace.id, path);
  if (work.length === 0) {
    return (
      <Blank icon="home" title={t('web.home.empty')} text={t('web.home.empty.text')}>
        <LinkButton look="main" icon="plus" to={to('/plan')}>
          {t('web.home.start')}
        </LinkButton>
        <LinkButton icon="template" to={to('/templates')}>
          {t('web.first.template')}
        </LinkButton>
        <LinkButton icon="upload" to={to('/import')}>
          {t('web.do.import')}
        </LinkButton>
        <DemoButton />
      </Blank>
    );
  }
  const name = nameIn(plan, directory, me.person) ?? '';
  return (
    <Page title={t('web.home.title', { name })}>
      <Counts work={work} sight={sight} />
      <Asked sight={sight} />
      <Mine sight={sight} />
      {log && <News sight={sight} log={log} />}
      {/* What comes later stands below what came before it, so that nothing jumps. */}
      {asked && <PanelsAtHome />}
      {asked && Object.keys(insights).length > 0 && <Recent sight={sight} />}
    </Page>
  );
}

type Seen = { readonly sight: Sight };

/** What to look at, in five seconds: each a number and the rows behind it. Nothing that is nought is shown. */
function Counts({ work, sight }: Seen & { readonly work: readonly Item[] }): ReactNode {
  const { plan, workspace } = sight;
  const now = readGiven(today())?.from ?? 0;
  const count = (good: (item: Item) => boolean): number => work.filter(good).length;
  const ownable = ({ kind }: Item): boolean => kindOf(kind)?.traits.ownable === true;
  const all: readonly { key: TextKey; count: number; query: string; bad?: boolean }[] = [
    {
      key: 'web.home.count.blocked',
      count: count(({ fields }) => fields['status'] === 'blocked'),
      query: 'status=blocked',
      bad: true,
    },
    {
      key: 'web.home.count.overdue',
      count: count((item) => ownable(item) && isOverdue(item, now)),
      query: 'overdue=yes',
      bad: true,
    },
    {
      key: 'web.home.count.at-risk',
      count: count(({ fields }) => fields['status'] === 'at-risk'),
      query: 'status=at-risk',
    },
    {
      key: 'web.home.count.unowned',
      count: alone(plan) ? 0 : count((item) => ownable(item) && item.fields['owner'] === undefined),
      query: 'unowned=yes',
    },
    { key: 'web.home.count.orphans', count: count((item) => isOrphan(plan, item)), query: 'orphan=yes' },
  ];
  const some = all.filter((one) => one.count > 0);
  if (some.length === 0) return <p className={style['calm']}>{t('web.home.calm')}</p>;
  return (
    <ul className={style['counts']} aria-label={t('web.home.counts')}>
      {some.map((one) => (
        <li key={one.query}>
          <a {...linkTo(`${address(workspace.id, '/plan')}?${one.query}`)} data-bad={one.bad}>
            <b>{one.count}</b> {t(one.key, { count: one.count })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Asked({ sight }: Seen): ReactNode {
  const { plan, me } = sight;
  const asked = [...values(plan.asks)].filter(
    (ask) => !ask.answer && answersFor(plan, me.person, ask.to) && isLive(plan, ask.about),
  );
  if (asked.length === 0) return null;
  return (
    <Part title={t('web.home.asked', { count: asked.length })}>
      <ul>
        {asked.map((ask) => (
          <QuestionLine key={ask.id} ask={ask} />
        ))}
      </ul>
    </Part>
  );
}

/** What an item is for: the names above it, the nearest first, as many as can be read at a glance. */
function whatFor(item: Item, { plan, directory }: Sight): string {
  const above = [...ancestors(plan, item.id)].filter(({ kind }) => kindOf(kind)?.traits.intent);
  return above
    .slice(0, 2)
    .map(({ id }) => nameIn(plan, directory, id) ?? '')
    .join(' ‹ ');
}

function Mine({ sight }: Seen): ReactNode {
  const { plan, me, workspace } = sight;
  const mine = mineOf(plan, me.person, readGiven(today())?.from ?? 0);
  const shown = spans.filter((span) => mine[span].length > 0);
  if (shown.length === 0) return null;
  const total = shown.reduce((sum, span) => sum + mine[span].length, 0);
  return (
    <Part
      title={t('web.home.mine', { count: total })}
      deeds={
        <LinkButton look="quiet" to={`${address(workspace.id, '/plan')}?owner=@me,@seats`}>
          {t('web.home.mine.all')}
        </LinkButton>
      }
    >
      {shown.map((span) => (
        <section key={span} className={style['span']} data-span={span}>
          <h3>{t(labels[span])}</h3>
          <ItemList
            items={mine[span].slice(0, few)}
            beside={(item) => (
              <>
                <span className={style['for']}>{whatFor(item, sight)}</span>
                {typeof item.fields['deadline'] === 'string' && (
                  <time className={style['when']}>
                    {givenText(item.fields['deadline'], sight.reader, 'short')}
                  </time>
                )}
              </>
            )}
          />
          {mine[span].length > few && (
            <p className={style['rest']}>{t('web.rest', { count: mine[span].length - few })}</p>
          )}
        </section>
      ))}
    </Part>
  );
}

/** What others have done since the last visit; on the first, what happened last. */
function News({ sight, log }: Seen & { readonly log: Log }): ReactNode {
  const { workspace, me, live } = sight;
  const [since, setSince] = useState(() =>
    visited(workspace.id, live?.state().replica.confirmed.version ?? 0),
  );
  const fresh = since === undefined ? log.entries.slice(0, 12) : newSince(log.entries, since, me.person);
  const all = (
    <LinkButton look="quiet" to={address(workspace.id, '/activity')}>
      {t('web.home.all')}
    </LinkButton>
  );
  if (fresh.length === 0) {
    return since === undefined ? null : (
      <Part title={t('web.home.since')} deeds={all}>
        <p className={style['calm']}>{t('web.home.since.none')}</p>
      </Part>
    );
  }
  return (
    <Part
      title={t(since === undefined ? 'web.home.recent' : 'web.home.since')}
      deeds={
        <span className={style['deeds']}>
          {since !== undefined && (
            <Button look="quiet" icon="check" onClick={() => setSince(sight.plan.version)}>
              {t('web.home.since.seen')}
            </Button>
          )}
          {all}
        </span>
      }
    >
      <LogLines log={{ ...log, entries: fresh }} />
    </Part>
  );
}

function Recent({ sight }: Seen): ReactNode {
  const items = recentIn(sight.workspace.id).flatMap((id) =>
    isLive(sight.plan, id) ? (itemOf(sight.plan, id) ?? []) : [],
  );
  if (items.length === 0) return null;
  return (
    <Part title={t('web.home.opened')}>
      <ItemList
        items={items.slice(0, 5)}
        beside={(item) =>
          textOf(item.fields['status']) === '' ? null : (
            <span className={style['for']}>{whatFor(item, sight)}</span>
          )
        }
      />
    </Part>
  );
}

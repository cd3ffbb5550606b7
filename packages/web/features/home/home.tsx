/** Home: what waits for this person, what nobody owns, what is uncertain, and what happened last. */
import type { ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { answersFor } from '@throughline/model/may';
import { kindOf } from '@throughline/model/kinds/index';
import { branch, isLive, type Item } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { givenText } from '@throughline/words/given';
import { QuestionLine } from '../../item/questions.tsx';
import { Blank } from '../../parts/blank.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { ItemList } from '../../parts/item-list.tsx';
import { LogLines } from '../../parts/log-lines.tsx';
import { PanelsAtHome } from '../../insight-panels.tsx';
import { Page, Part } from '../../parts/page.tsx';
import { address } from '../../places.ts';
import { nameIn, useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { useLog } from '../activity/use-log.ts';

const few = 16;

export function Home(): ReactNode {
  const sight = useSight();
  const { plan, me, directory } = sight;
  const log = useLog(12);
  const items = [...branch(plan, null)].map(({ item }) => item);
  const work = items.filter((item) => kindOf(item.kind)?.traits.tree === 'plan');
  const open = (item: Item): boolean => item.fields['status'] !== 'finished';
  const mine = work.filter((item) => open(item) && answersFor(plan, me.person, textOf(item.fields['owner'])));
  const asked = [...values(plan.asks)].filter(
    (ask) => !ask.answer && answersFor(plan, me.person, ask.to) && isLive(plan, ask.about),
  );
  const name = nameIn(plan, directory, me.person) ?? '';
  const to = (path: string): string => address(sight.workspace.id, path);
  if (work.length === 0) {
    return (
      <Blank icon="home" title={t('web.home.empty')} text={t('web.home.empty.text')}>
        <LinkButton look="main" icon="plus" to={to('/plan')}>
          {t('web.home.start')}
        </LinkButton>
        <LinkButton icon="upload" to={to('/import')}>
          {t('web.do.import')}
        </LinkButton>
      </Blank>
    );
  }
  return (
    <Page title={t('web.home.title', { name })}>
      {asked.length > 0 && (
        <Part title={t('web.home.asked', { count: asked.length })}>
          <ul>
            {asked.map((ask) => (
              <QuestionLine key={ask.id} ask={ask} />
            ))}
          </ul>
        </Part>
      )}
      {mine.length > 0 && (
        <Part title={t('web.home.mine', { count: mine.length })}>
          <ItemList
            items={mine.slice(0, few)}
            beside={({ fields }) =>
              typeof fields['deadline'] === 'string' && givenText(fields['deadline'], sight.reader, 'short')
            }
          />
        </Part>
      )}
      <PanelsAtHome />
      {log && log.entries.length > 0 && (
        <Part
          title={t('web.home.recent')}
          deeds={
            <LinkButton look="quiet" to={to('/activity')}>
              {t('web.home.all')}
            </LinkButton>
          }
        >
          <LogLines log={log} />
        </Part>
      )}
    </Page>
  );
}

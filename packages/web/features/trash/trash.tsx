/** What was thrown away: each branch comes back whole. */
import type { ReactNode } from 'react';
import { branch, trash } from '@throughline/model/plan';
import { Blank } from '../../parts/blank.tsx';
import { Button } from '../../parts/button.tsx';
import { ItemList } from '../../parts/item-list.tsx';
import { Page } from '../../parts/page.tsx';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';

export function Trash(): ReactNode {
  const sight = useSight();
  const thrown = [...trash(sight.plan)];
  if (thrown.length === 0) {
    return <Blank icon="trash" title={t('web.trash.empty')} text={t('web.trash.empty.text')} />;
  }
  return (
    <Page title={t('web.place.trash')} text={t('web.trash.text')}>
      <ItemList
        items={thrown}
        beside={(item) => {
          const below = [...branch(sight.plan, item.id)].length - 1;
          return below > 0 && t('web.trash.below', { count: below });
        }}
        deeds={(item) =>
          sight.live && (
            <Button icon="undo" onClick={() => sight.wish([{ type: 'restore', id: item.id }])}>
              {t('web.restore')}
            </Button>
          )
        }
      />
    </Page>
  );
}

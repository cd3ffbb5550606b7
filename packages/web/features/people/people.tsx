/** People: the organisation with what everyone owns, the same as an outline to edit, and a page for each. */
import type { ReactNode } from 'react';
import { kindOf } from '@throughline/model/kinds/index';
import { itemOf } from '@throughline/model/plan';
import type { Parts } from '../../feature.ts';
import { ItemPanel } from '../../item/item-panel.tsx';
import { Outline } from '../../outline/outline.tsx';
import type { OutlineLens } from '../../outline/rows.ts';
import { Split } from '../../outline/split.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { address } from '../../places.ts';
import { linkTo, useAddress } from '../../route.ts';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { PersonPage } from './person.tsx';
import { Tree } from './tree.tsx';
import { organisation } from './work.ts';
import style from './people.module.css';

const peopleLens: OutlineLens = { tree: 'organisation', name: 'field.name', columns: ['holder', 'level'] };

export function People({ parts }: { readonly parts: Parts }): ReactNode {
  const sight = useSight();
  const query = new URLSearchParams(useAddress().split('?')[1] ?? '');
  const asOutline = query.get('as') === 'outline';
  const id = parts['item'];
  const item = id === undefined ? undefined : itemOf(sight.plan, id);
  const page = item && !item.removed && kindOf(item.kind)?.traits.tree === 'organisation' && !asOutline;
  const besides = id !== undefined && (!page || query.get('details') === 'yes');
  return (
    <Split
      label={t('web.place.people')}
      beside={besides && <ItemPanel key={id} id={id} known={item !== undefined} />}
    >
      <div className={style['people']}>
        {page ? <PersonPage key={item.id} item={item} /> : <Everyone asOutline={asOutline} opened={id} />}
      </div>
    </Split>
  );
}

function Everyone(props: { readonly asOutline: boolean; readonly opened: string | undefined }): ReactNode {
  const { plan, workspace } = useSight();
  const everyone = [...organisation(plan)];
  const to = (query: string): string => `${address(workspace.id, '/people')}${query}`;
  const faces = [
    { as: false, to: to(''), label: t('web.people.tree') },
    { as: true, to: to('?as=outline'), label: t('web.people.outline') },
  ];
  return (
    <>
      <header className={style['head']}>
        <h1>{t('web.place.people')}</h1>
        <nav className={style['faces']} aria-label={t('web.people.faces')}>
          {faces.map((one) => (
            <a
              key={one.to}
              {...linkTo(one.to)}
              aria-current={one.as === props.asOutline ? 'page' : undefined}
            >
              {one.label}
            </a>
          ))}
        </nav>
        <LinkButton icon="invite" to={address(workspace.id, '/settings')}>
          {t('web.invite')}
        </LinkButton>
      </header>
      {props.asOutline ? (
        <Outline
          lens={peopleLens}
          label={t('web.place.people')}
          invite="web.people.invite"
          opened={props.opened}
        />
      ) : (
        <div className={style['scroll']}>
          <Tree from={null} />
          {everyone.length <= 1 && (
            <section className={style['alone']}>
              <h2>{t('web.people.alone')}</h2>
              <p>{t('web.people.alone.text')}</p>
              <span>
                <LinkButton look="main" icon="plus" to={to('?as=outline')}>
                  {t('web.people.invite')}
                </LinkButton>
              </span>
            </section>
          )}
        </div>
      )}
    </>
  );
}

/** Templates to choose from, and one of them opened: what one gets, who does what, from which day. */
import { useEffect, useState, type ReactNode } from 'react';
import { api } from '@throughline/server/contract';
import type { Template } from '@throughline/formats/template';
import { call, type Answer } from '../../call.ts';
import type { Parts } from '../../feature.ts';
import { Blank } from '../../parts/blank.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { refusalText } from '../../parts/form.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { address } from '../../places.ts';
import { linkTo } from '../../route.ts';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { UseTemplate } from './use-template.tsx';
import style from './templates.module.css';

type Found = Answer<{ readonly templates: readonly Template[] }>;

export function Templates({ parts }: { readonly parts: Parts }): ReactNode {
  const { workspace } = useSight();
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let left = false;
    void call(api.templates, {}).then((answer) => {
      if (!left) setFound(answer);
    });
    return () => {
      left = true;
    };
  }, []);
  if (!found) return null;
  if (!found.ok) return <Blank icon="template" title={t('web.place.templates')} text={refusalText(found)} />;
  const { templates } = found.value;
  const to = (name = ''): string => address(workspace.id, `/templates${name && `/${name}`}`);
  const chosen = templates.find(({ name }) => name === parts['template']);
  if (chosen) return <UseTemplate key={chosen.name} template={chosen} back={to()} />;
  if (templates.length === 0) {
    return <Blank icon="template" title={t('web.templates.none')} text={t('web.templates.none.text')} />;
  }
  return (
    <Page
      title={t('web.place.templates')}
      text={t('web.templates.text')}
      wide
      deeds={
        <LinkButton look="quiet" icon="upload" to={address(workspace.id, '/import')}>
          {t('web.first.import')}
        </LinkButton>
      }
    >
      <ul className={style['cards']}>
        {templates.map(({ name, title, about, rows, weeks, levels, roles }) => (
          <li key={name}>
            <a {...linkTo(to(name))} className={style['card']}>
              <h2>
                <Icon name="template" />
                {title}
              </h2>
              <p>{about}</p>
              <small>
                {t('web.templates.size', { count: rows.length, weeks, levels, roles: roles.length })}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

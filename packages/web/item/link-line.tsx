/** One link: the other item with what matters of it, and what may be said of the link itself. */
import { useState, type ReactNode } from 'react';
import { textOf, type Json } from '@throughline/model/json';
import { linkKindOf } from '@throughline/model/links/index';
import { isLive, itemOf, type Item, type Link } from '@throughline/model/plan';
import { givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { editorOf } from '../editors/index.ts';
import { IconButton } from '../parts/button.tsx';
import { Icon, isIcon } from '../parts/icon.tsx';
import { Avatar, KindIcon } from '../parts/name.tsx';
import { say } from '../parts/toasts.tsx';
import { linkTo } from '../route.ts';
import { capital } from '../shell/kind-dialog.tsx';
import { nameIn, useSight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { takeBackOne } from '../undo.ts';
import { addressLike } from './steps.ts';
import style from './links.module.css';

function LinkField(props: {
  readonly link: Link;
  readonly name: string;
  /** opens it as soon as it is there */
  readonly focus: boolean;
}): ReactNode {
  const { link, name, focus } = props;
  const sight = useSight();
  // What the value was when the person began to change it.
  const [began, setBegan] = useState<{ readonly value: Json | undefined }>();
  const field = linkKindOf(link.kind)?.fields[name];
  if (!field) return null;
  const { Show, Edit } = editorOf(field);
  const value = link.fields[name];
  const label = capital(term(`field.${name}`, reader));
  if (began && Edit) {
    return (
      <span className={style['edit']}>
        <Edit
          field={field}
          value={value}
          sight={sight}
          short
          label={label}
          placeholder={name === 'lag' ? t('web.link.lag.hint') : undefined}
          save={(wanted) => {
            const saw = { [name]: began.value ?? null };
            const same = (wanted ?? undefined) === began.value;
            const set = { [name]: wanted };
            if (!same && !sight.wish([{ type: 'edit', on: 'link', id: link.id, set, saw }]).ok) return false;
            setBegan(undefined);
            return true;
          }}
          cancel={() => setBegan(undefined)}
        />
      </span>
    );
  }
  return (
    <button
      type="button"
      className={style['field']}
      data-empty={value === undefined}
      disabled={!sight.live}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed for it is gone
      autoFocus={focus}
      onClick={() => setBegan({ value })}
    >
      {label}
      {value !== undefined && (
        <>
          : <Show field={field} value={value} sight={sight} short />
        </>
      )}
    </button>
  );
}

/** Owner, status and deadline of an item, as short as they can be said. */
export function Brief({ item }: { readonly item: Item }): ReactNode {
  const sight = useSight();
  const status = textOf(item.fields['status']);
  const deadline = textOf(item.fields['deadline']);
  const owner = textOf(item.fields['owner']);
  const name = owner === '' ? undefined : nameIn(sight.plan, sight.directory, owner);
  const word = status === '' ? '' : capital(term(status, reader));
  return (
    <span className={style['brief']}>
      {isIcon(status) && (
        <span className={style['status']} data-value={status} title={word}>
          <Icon name={status} size={14} />
          <span className="unseen">{word}</span>
        </span>
      )}
      {deadline !== '' && <time dateTime={deadline}>{givenText(deadline, sight.reader, 'short')}</time>}
      {name !== undefined && (
        <span title={name}>
          <Avatar id={owner} name={name} />
          <span className="unseen">{name}</span>
        </span>
      )}
    </span>
  );
}

/** Another item by its name, its kind and what matters of it. */
export function OtherItem({ of, from }: { readonly of: Item; readonly from: string }): ReactNode {
  const sight = useSight();
  const name = nameIn(sight.plan, sight.directory, of.id);
  return (
    <a
      className={style['other']}
      data-gone={!isLive(sight.plan, of.id) || undefined}
      {...linkTo(addressLike(sight, from, of.id))}
    >
      <KindIcon kind={of.kind} />
      <span className={style['name']}>{name}</span>
      <Brief item={of} />
    </a>
  );
}

export function LinkLine(props: { readonly link: Link; readonly item: Item }): ReactNode {
  const { link, item } = props;
  const sight = useSight();
  const other = itemOf(sight.plan, link.from === item.id ? link.to : link.from);
  const [all, setAll] = useState(false);
  const fields = Object.keys(linkKindOf(link.kind)?.fields ?? {});
  const unset = fields.filter((name) => link.fields[name] === undefined);
  // What was set is shown; what could be said besides waits behind one button.
  const shown = all ? fields : fields.filter((name) => !unset.includes(name));
  if (!other) return null;
  const name = nameIn(sight.plan, sight.directory, other.id) ?? '';
  function end(): void {
    const outcome = sight.wish([{ type: 'unlink', id: link.id }]);
    if (!outcome.ok) return;
    say(t('web.link.ended'), {
      deeds: [{ label: t('web.undo'), run: () => void takeBackOne(sight, outcome.command) }],
    });
  }
  return (
    <li className={style['link']}>
      <OtherItem of={other} from={item.id} />
      {sight.live && (
        <span className={style['deeds']}>
          {unset.length > 0 && !all && (
            <IconButton icon="more" label={t('web.link.more', { item: name })} onClick={() => setAll(true)} />
          )}
          <IconButton icon="close" label={t('web.link.end.with', { item: name })} onClick={end} />
        </span>
      )}
      {shown.length > 0 && (
        <span className={style['fields']}>
          {shown.map((one) => (
            <LinkField key={one} link={link} name={one} focus={all && one === unset[0]} />
          ))}
        </span>
      )}
    </li>
  );
}

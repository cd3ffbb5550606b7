/** A filter that is set and has no list to choose from: what it is, and the button that takes it away. */
import type { ReactNode } from 'react';
import { IconButton } from '../../parts/button.tsx';
import style from './activity.module.css';

export function Chosen(props: {
  readonly name: string;
  /** what the button says */
  readonly clear: string;
  /** the person has just chosen it: the focus was in the line that it replaces */
  readonly focus: boolean;
  readonly onClear: () => void;
}): ReactNode {
  const { name, clear, focus, onClear } = props;
  return (
    <span className={style['chosen']}>
      <span title={name}>{name}</span>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the focus was a moment ago */}
      <IconButton icon="close" label={clear} autoFocus={focus} onClick={onClear} />
    </span>
  );
}

/** A dialog over the screen: focus stays in it, Escape closes it. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '../speech.ts';
import { IconButton } from './button.tsx';
import style from './dialog.module.css';

export function Dialog(props: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** no heading of its own: the palette is only an input and a list */
  readonly bare?: boolean;
  /** fills the screen of a phone, with a button that closes it */
  readonly full?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <ModalOverlay
      className={`${style['overlay']} ${props.full ? style['full'] : ''}`}
      isOpen={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      isDismissable
    >
      <Modal className={`${style['modal']} ${props.wide ? style['wide'] : ''}`}>
        <AriaDialog className={style['dialog'] ?? ''} {...(props.bare ? { 'aria-label': props.title } : {})}>
          {!props.bare && (
            <header className={style['head']}>
              <Heading slot="title">{props.title}</Heading>
              <IconButton icon="close" label={t('web.close')} onClick={props.onClose} />
            </header>
          )}
          {props.children}
          {props.bare && props.full && (
            <span className={style['leave']}>
              <IconButton icon="close" label={t('web.close')} onClick={props.onClose} />
            </span>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

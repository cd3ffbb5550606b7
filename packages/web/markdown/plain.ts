/** Markdown as plain words in one line: for a cell, a sentence, a preview; names in the place of mentions. */
import { replacedMentions } from '@throughline/model/mention';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';

/** What a mention is called, with its sign. */
export const mentionName = (sight: Pick<Sight, 'plan' | 'directory'>, id: string): string =>
  nameIn(sight.plan, sight.directory, id) ?? t('web.mention.gone');

/** The text with names in the place of mentions, else as it was written. */
export const named = (text: string, sight: Pick<Sight, 'plan' | 'directory'>): string =>
  text.includes('[') ? replacedMentions(text, (id, mark) => `${mark}${mentionName(sight, id)}`) : text;

/** Signs at the start of a line (heading, quotation, list), then what stands around words. */
const stripped = (text: string): string =>
  text
    .replaceAll(/^\s*(?:#{1,6}\s+|>\s?|(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?)/gm, '')
    .replaceAll(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replaceAll(/(\*\*|__|~~|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<!\w)([*_])(?=\S)([^*_\n]+)(?<=\S)\1(?!\w)/g, '$2');

/** One line of plain words. */
export const plainLine = (text: string, sight: Pick<Sight, 'plan' | 'directory'>): string =>
  named(stripped(text), sight).replaceAll(/\s+/g, ' ').trim();

/** Is there anything to render? Most texts are words alone, and need no Markdown. */
export const isPlain = (text: string): boolean =>
  !/[*_`~[\]<>|\\]|^\s*(?:#|[-+]\s|\d+[.)]\s)|:\/\/|www\.|@\w+\.|&\w+;|^(?: {4}|\t)|^\s*[-=]{2,}\s*$/m.test(
    text,
  );

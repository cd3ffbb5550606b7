/** Markdown: an outline of bullets (`- goal: Pilot live (owner: Anna; by: 2025-06-30)`), or a table. */
import type { Plan } from '@throughline/model/plan';
import { emptyDraft } from '../empty.ts';
import type { Format, Loss } from '../format.ts';
import { commonLosses, commonSorts, countValues, isNobody, lossCodes, lossesOf } from '../losses.ts';
import { isBullet, marker, outlineLines } from '../outline/lines.ts';
import { readOutline } from '../outline/read.ts';
import { writeOutline } from '../outline/write.ts';
import { readDelimited } from './csv.ts';

const most = 20_000_000; // characters

const tableRow = /^[ \t]*\|.*\|[ \t]*$/m;
const tableRule = /^[ \t]*\|?[ \t]*:?-{3,}/m;

/** What an outline loses besides: settings other than the name. */
function outlineLosses(plan: Plan): Loss[] {
  const settings = Object.entries(plan.settings).filter(
    ([name, value]) => name !== 'name' || value === '',
  ).length;
  return lossesOf({ ...commonLosses(plan, false), settings, empty: countValues(plan, false, isNobody) });
}

export const markdown: Format = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  mediaType: 'text/markdown',
  loses: lossCodes(...commonSorts, 'notes', 'settings', 'empty'),
  lossless: false,
  sniff: (text, fileName) => {
    if (/\.(md|markdown)$/i.test(fileName)) return 0.9;
    const sample = text.slice(0, 5000);
    if (tableRow.test(sample) && tableRule.test(sample)) return 0.6;
    return outlineLines(sample).lines.length > 0 ? 0.4 : 0.05;
  },
  read: (text, context) => {
    if (text.length > most) {
      return emptyDraft({ code: 'file.too-long', args: { length: text.length, most } });
    }
    const outline = outlineLines(text.replace(/^\uFEFF/u, ''));
    if (!outline.lines.some(isBullet) && tableRow.test(text)) return readDelimited(text, context);
    if (outline.lines.length === 0 && !text.includes(marker))
      return emptyDraft({ code: 'outline.none', args: {} });
    return readOutline(outline, context);
  },
  write: (plan, directory) => ({ text: writeOutline(plan, directory), losses: outlineLosses(plan) }),
};

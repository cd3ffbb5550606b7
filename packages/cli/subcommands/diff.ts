/** `diff`: what one plan says otherwise than another, in sentences: two files, two versions, or either and now. */
import type { Directory } from '@throughline/model/directory';
import { verbOf } from '@throughline/model/changes/index';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { problem, type Problem } from '@throughline/model/problem';
import { readBundle } from '@throughline/formats/formats/bundle';
import { sniff } from '@throughline/formats/formats/index';
import { sentence } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import { difference } from '../difference.ts';
import { readInto } from '../drafts.ts';
import { fileText } from '../file-text.ts';
import { matched, worthTelling } from '../matched.ts';
import { readerOf } from '../names.ts';
import type { Session } from '../session.ts';
import { refusal, type Subcommand } from '../subcommand.ts';
import type { Target } from '../target.ts';

type Side = { readonly plan: Plan; readonly directory: Directory; readonly lossy?: boolean };

function fromFile(path: string, session: Session): Side | { problems: readonly Problem[] } {
  let written: string;
  try {
    written = fileText(path);
  } catch {
    return { problems: [problem('cli.file-none', { file: path })] };
  }
  if (sniff(written, path)?.lossless) {
    const read = readBundle(written);
    return 'problems' in read ? read : read.bundle;
  }
  const read = readInto(written, { plan: emptyPlan('plan'), directory: {}, path, session });
  return 'problems' in read ? read : { ...read, lossy: true };
}

async function sideOf(
  typed: string,
  session: Session,
  open: () => Promise<Target>,
): Promise<Side | { problems: readonly Problem[] }> {
  if (typed !== 'now' && !/^#?\d+$/.test(typed)) return fromFile(typed, session);
  const target = await open();
  const directory = await target.directory();
  if (typed === 'now') return { plan: await target.plan(), directory };
  const version = Number(typed.replace('#', ''));
  const now = await target.plan();
  const plan = version <= now.version ? await target.planAt(version) : undefined;
  return plan
    ? { plan, directory }
    : { problems: [problem('cli.version-none', { version, newest: now.version })] };
}

export const diff: Subcommand = {
  name: 'diff',
  group: 'look',
  summary: 'cli.diff',
  on: [],
  arguments: [
    { name: 'before', type: 'text', about: 'cli.diff.before' },
    { name: 'after', type: 'text', optional: true, about: 'cli.diff.after' },
  ],
  options: {},
  examples: [
    'throughline diff 12',
    'throughline diff 12 20',
    'throughline diff old.json new.yaml',
    'throughline diff plan.json now',
  ],
  run: async (given, session) => {
    // Two files need no plan to be open.
    let opened: Target | undefined;
    const open = async (): Promise<Target> => {
      if (opened) return opened;
      const { openTarget } = await import('../open-target.ts');
      const { Refused } = await import('../refused.ts');
      const found = await openTarget(session, ['server', 'folder', 'file']);
      if (!found.ok) throw new Refused(found);
      return (opened = found.value);
    };
    try {
      const before = await sideOf(given.text('before') ?? 'now', session, open);
      if ('problems' in before) return refusal(...before.problems);
      const after = await sideOf(given.text('after') ?? 'now', session, open);
      if ('problems' in after) return refusal(...after.problems);
      const directory = { ...before.directory, ...after.directory };
      const other = matched(before, after);
      const lossy = Boolean(before.lossy ?? after.lossy);
      const changes = worthTelling(difference(before.plan, other), before.plan, other, lossy);
      const old = readerOf(session.reader, before.plan, directory);
      const now = readerOf(session.reader, other, directory);
      const reader = { ...now, nameOf: (id: string) => now.nameOf?.(id) ?? old.nameOf?.(id) };
      const said = changes
        .flatMap((change) => verbOf(change).say(change, other))
        .map((one) => ({ ...one, sentence: sentence(one, reader) }));
      return {
        json: { before: given.text('before'), after: given.text('after') ?? 'now', changes: said },
        lines:
          said.length > 0 ? said.map((one) => one.sentence) : [text('cli.diff-none', {}, session.reader)],
      };
    } finally {
      await opened?.close();
    }
  },
};

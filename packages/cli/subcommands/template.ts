/** `template`: what there is to begin with, what one holds, and one of them into the plan. */
import { term } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import { templateNames, templates, templateText } from '@throughline/server/templates';
import { templateOf } from '@throughline/formats/template';
import { list, problem } from '@throughline/model/problem';
import { done } from '../answers.ts';
import { fromTemplate, templateOptions } from '../from-template.ts';
import { openTarget } from '../open-target.ts';
import type { Session } from '../session.ts';
import { refusal, type Answer, type Given, type Subcommand } from '../subcommand.ts';

const deeds = ['list', 'show', 'apply'] as const;

async function listed({ reader, screen }: Session): Promise<Answer> {
  const all = await templates();
  return {
    json: all.map(({ rows: _rows, ...rest }) => rest),
    lines: all.flatMap(({ name, title, about, rows, weeks }) => [
      `${screen.bold(name)}  ${title} · ${text('cli.template.size', { count: rows.length, weeks }, reader)}`,
      `  ${about}`,
    ]),
  };
}

const unknown = async (name: string): Promise<Answer> =>
  refusal(problem('template.unknown', { name, known: list(await templateNames()) }));

async function shown(name: string, { reader, screen }: Session): Promise<Answer> {
  const written = await templateText(name);
  if (written === undefined) return unknown(name);
  const found = templateOf(name, written);
  if ('problems' in found) return refusal(...found.problems);
  return {
    json: found,
    lines: [
      screen.bold(found.title),
      found.about,
      '',
      ...found.rows.map(({ kind, title, depth }) => `${'  '.repeat(depth)}${term(kind, reader)}: ${title}`),
      '',
      ...found.roles.map((role) => `${screen.bold(role.name)}: ${role.about}`),
    ],
  };
}

async function applied(name: string, given: Given, session: Session): Promise<Answer> {
  const opened = await openTarget(session, ['server', 'folder', 'file']);
  if (!opened.ok) return { json: null, lines: [], problems: opened.problems, exit: opened.exit };
  const target = opened.value;
  try {
    const into = { plan: await target.plan(), directory: await target.directory() };
    const draft = await fromTemplate(name, given, session, into);
    if (draft.problems.length > 0) return refusal(...draft.problems);
    const { wishes, directory, counts } = draft;
    return await done(target, session, { wishes, directory, door: 'import' }, (reader) =>
      text('cli.template-done', { name, count: counts.added, place: target.address }, reader),
    );
  } finally {
    await target.close();
  }
}

export const template: Subcommand = {
  name: 'template',
  group: 'begin',
  summary: 'cli.template',
  on: [],
  arguments: [
    { name: 'deed', type: 'text', optional: true, about: 'cli.template.deed' },
    { name: 'name', type: 'text', optional: true, about: 'cli.template.name' },
  ],
  options: templateOptions,
  changes: true,
  examples: [
    'throughline template list',
    'throughline template show office-move',
    'throughline template apply office-move --start "1 March 2027" --fill "Move manager=Anna Schmidt"',
  ],
  run: async (given, session) => {
    const [deed = 'list', name] = [given.text('deed'), given.text('name')];
    if (deed === 'list') return listed(session);
    if (deed !== 'show' && deed !== 'apply') {
      return { ...refusal(problem('cli.template-deed', { text: deed, known: list(deeds) })), exit: 'usage' };
    }
    if (name === undefined) return unknown('');
    return deed === 'show' ? shown(name, session) : applied(name, given, session);
  },
};

/** A template as a draft for a plan: what `template apply` and `new --template` share. */
import { applyTemplate } from '@throughline/formats/template';
import type { Draft } from '@throughline/formats/format';
import { emptyDraft } from '@throughline/formats/empty';
import { readWhen } from '@throughline/formats/when/read';
import type { Directory } from '@throughline/model/directory';
import { readGiven } from '@throughline/model/given';
import { textOf } from '@throughline/model/json';
import type { Plan } from '@throughline/model/plan';
import { list, problem } from '@throughline/model/problem';
import { templateNames, templateText } from '@throughline/server/templates';
import type { Session } from './session.ts';
import type { Given, Option } from './subcommand.ts';

/** The options of a subcommand that uses a template. */
export const templateOptions: Readonly<Record<'start' | 'fill', Option>> = {
  start: { type: 'text', value: 'DAY', about: 'cli.template.start' },
  fill: { type: 'many', value: 'ROLE=NAME', about: 'cli.template.fill' },
};

/** The day that was typed, else today. What is no day stays as it is, to be refused. */
function startOf(given: Given, session: Session): string {
  const typed = given.text('start');
  if (typed === undefined) return session.today;
  const read = readWhen(typed, { today: session.today, locale: session.reader.locale }).given;
  return read !== undefined && readGiven(read)?.type === 'day' ? read : typed;
}

export async function fromTemplate(
  name: string,
  given: Given,
  session: Session,
  { plan, directory }: { readonly plan: Plan; readonly directory: Directory },
): Promise<Draft> {
  const text = await templateText(name);
  if (text === undefined) {
    return emptyDraft(problem('template.unknown', { name, known: list(await templateNames()) }));
  }
  const holders: Record<string, string> = {};
  for (const pair of given.many('fill')) {
    const at = pair.indexOf('=');
    if (at < 1) return emptyDraft(problem('cli.role-pair', { text: pair }));
    holders[pair.slice(0, at).trim()] = pair.slice(at + 1).trim();
  }
  const zone = textOf(plan.settings['zone']) || session.reader.zone;
  const start = startOf(given, session);
  return applyTemplate(
    text,
    { start, holders },
    { newId: session.newId, today: start, plan, directory, under: null, ...(zone ? { zone } : {}) },
  );
}

/** The tutorial as a document, made from its steps: `npm run pictures` writes it, a test compares it. */
import { steps } from './steps.ts';

export const file = 'docs/tutorial/first-plan.md';

export const tutorialText = (): string =>
  [
    '# Your first plan',
    '',
    '<!-- Made by `npm run pictures` from scripts/tutorial/steps.ts, which does in a browser what is written here. -->',
    '',
    'From an empty folder to a plan that two people share: about fifteen minutes. You need Node.js 20.19 or newer and a',
    'terminal.',
    ...steps.flatMap(({ title, says, picture }, at) => [
      ...['', `## ${at + 1}. ${title}`, '', says],
      ...(picture ? ['', `![${picture[1]}](../pictures/${picture[0]}.png)`] : []),
    ]),
    '',
    '## Where to go on',
    '',
    '- [Import a timetable](../how-to/import-a-timetable.md), again and again: a changed file is a difference to look at',
    '- [Write a template](../how-to/write-a-template.md) of what you do more than once',
    '- [Given dates](../explanation/given-dates.md): what you can write for a date',
    '- [A plan is the fold of its changes](../explanation/fold-of-changes.md)',
    '',
  ].join('\n');

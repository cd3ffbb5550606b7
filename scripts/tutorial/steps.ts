/**
 * The tutorial, step by step: what it says, and the same done by a browser. What is on the screen is named by the words
 * of the catalogue in both, so that a renamed button rewrites the tutorial, and a missing one stops the script.
 */
import type { Page } from 'playwright-core';
import { text, type TextKey } from '@throughline/words/text';

export type Step = {
  readonly title: string;
  /** Markdown */
  readonly says: string;
  /** what its reader does; none for what is done outside of the browser */
  readonly does?: (page: Page, url: string) => Promise<void>;
  /** name of the picture that is taken then, and what it shows */
  readonly picture?: readonly [name: string, alt: string];
};

const reader = { locale: 'en', zone: 'UTC' };
const w = (key: TextKey, args: Readonly<Record<string, string | number>> = {}): string =>
  text(key, args, reader);
/** As a name of something on the screen. */
const b = (key: TextKey): string => `**${w(key)}**`;
const q = (typed: string): string => `\`${typed}\``;

const goal = 'Release 1.33 is out';
const known = 'Announced, and no rollback within a week';
const outcomes = [
  ['The code is frozen', 'Ben Okri', '21 March 2027'],
  ['Every change is described', 'Docs Lead', '8 April 2027'],
  ['Every team is ready', 'Mira Holt', '20 April 2027'],
] as const;
const table = `What,Who,When
Docs Freeze,Docs Lead,Thursday 8th April 2027
Start final draft of Release Notes,Docs Lead,Thursday 1st April 2027
Release blog ready to review,Comms / Docs,02:00 UTC Tuesday 13th April 2027 / 19:00 PDT Monday 12th April 2027
Community conference,,Tuesday 6th - Friday 9th April 2027`;

/** A link of the bar at the side. */
const place = (page: Page, key: TextKey): Promise<void> =>
  page
    .getByRole('banner')
    .getByRole('link', { name: w(key), exact: true })
    .click();

const start: Step = {
  title: 'Start',
  says: `${'```'}sh
npm start
${'```'}

When it prints ${q('Throughline is at http://localhost:4680')}, open that address. Nobody has an account yet, and until
somebody has, only your own machine is answered. Give ${b('web.account.name')}, ${b('web.account.email')}, a
${b('web.account.password')} of ten characters or more, and a ${b('web.workspace.name')}; then
${b('web.account.first.submit')}. To look around first, choose ${b('web.demo.first')}: the demo is a workspace of its own,
and ${b('web.demo.leave')} deletes it at one click.`,
  does: async (page, url) => {
    await page.goto(url);
    await page.getByLabel(w('web.account.name')).fill('Ada Holt');
    await page.getByLabel(w('web.account.email')).fill('ada@example.org');
    await page.getByLabel(w('web.account.password'), { exact: true }).fill('a long enough password');
    await page.getByLabel(w('web.workspace.name')).fill('Release team');
    await page.getByRole('button', { name: w('web.demo.first') }).waitFor();
    await page.getByRole('button', { name: w('web.account.first.submit'), exact: true }).click();
    await page.getByLabel(w('web.first.what')).waitFor();
  },
};

const say: Step = {
  title: 'Say what must be true',
  says: `The first screen asks four things: ${b('web.first.what')}, ${b('web.first.when')}, ${b('web.first.who')}, and
${b('web.first.done')} Only the first is needed. Write ${q(goal)}, <kbd>Tab</kbd>, ${q('23 April 2027')}, <kbd>Tab</kbd>,
<kbd>Tab</kbd>, ${q(known)}. What was understood of the date stands below it before anything is saved. <kbd>Enter</kbd>.`,
  does: async (page) => {
    const { keyboard } = page;
    await page.getByLabel(w('web.first.what')).focus();
    await keyboard.type(goal);
    await keyboard.press('Tab');
    await keyboard.type('23 April 2027');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type(known);
  },
  picture: ['first-plan', 'The four questions of the first plan'],
};

const rows: Step = {
  title: 'Write down what has to change for that',
  says: `Three rows wait under the goal. <kbd>Tab</kbd> goes to the next cell, <kbd>Enter</kbd> to the next row:

| | | |
|---|---|---|
${outcomes.map((row) => `| ${row.join(' | ')} |`).join('\n')}

A name that is new becomes a person; ${q('Docs Lead')} reads like a seat, and becomes a role. A line such as
${q('The code is frozen @Ben by 21 March 2027')} says all of it at once. <kbd>Enter</kbd> in the last row opens the plan.`,
  does: async (page) => {
    const { keyboard } = page;
    await page.getByLabel(w('web.first.done')).press('Enter');
    await page.getByRole('heading', { name: w('web.first.rows') }).waitFor();
    for (const [at, row] of outcomes.entries()) {
      for (const [cell, typed] of row.entries()) {
        await keyboard.type(typed);
        if (cell < row.length - 1) await keyboard.press('Tab');
      }
      if (at < outcomes.length - 1) await keyboard.press('Enter');
    }
  },
  picture: ['first-rows', 'Three outcomes with their owners and dates'],
};

const outline: Step = {
  title: 'Go on in the outline',
  says: `<kbd>Enter</kbd> opens the next line, <kbd>Tab</kbd> puts it below the line above, <kbd>Alt</kbd>+<kbd>↑</kbd><kbd>↓</kbd>
moves it, <kbd>Del</kbd> puts it into the trash, and <kbd>Ctrl</kbd>/<kbd>Cmd</kbd>+<kbd>Z</kbd> takes anything back.
<kbd>Space</kbd> opens the item you are on, with its line of sight on top: what it is for. <kbd>?</kbd> lists all keys.

At the foot stands one sentence: what is unclear, or what one estimate would tell. <kbd>Ctrl</kbd>/<kbd>Cmd</kbd>+<kbd>I</kbd>
opens the answer; write ${q('5-8-15d')} for five to fifteen days, most likely eight, and it says when the work has to begin.`,
  does: async (page) => {
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell').filter({ hasText: outcomes[2][0] }).first().waitFor();
    const next = page.getByRole('complementary', { name: w('web.next') });
    await next.getByText(/3-8d/).waitFor();
    await page.keyboard.press('Control+i');
    await next.getByRole('textbox').fill('5-8-15d');
    await page.keyboard.press('Enter');
    await next.getByText(/has to begin by/).waitFor();
  },
  picture: ['first-outline', 'The plan as an outline, with one sentence at its foot'],
};

const bring: Step = {
  title: 'Bring a timetable',
  says: `Any table will do, as a file or pasted. Choose ${b('web.do.import')}, paste this, and ${b('web.import.read')}:

${'```'}csv
${table}
${'```'}

Three things are shown before anything changes:

- what each column was taken for;
- every cell that is uncertain, with its row and the reason. ${q('Comms / Docs')} is two names, and nobody was made the
  owner: both take part. The two times of the blog post are the same instant. The conference has no owner, and its date
  is a range;
- what becomes of each row.

Accept it. ${q('Docs Lead')} was known already and owns two more items; on ${b('web.place.people')} you can say who fills
that role.`,
  does: async (page) => {
    await place(page, 'web.do.import');
    await page.getByLabel(w('web.import.paste')).fill(table);
    await page.getByRole('button', { name: w('web.import.read') }).click();
    await page.getByText(/4 rows: 4 new/).waitFor();
    await page.getByText('Comms / Docs').first().waitFor();
  },
  picture: ['first-import', 'What was understood of the table, and what is uncertain'],
};

const look: Step = {
  title: 'See what happened, and take it back',
  says: `${b('web.place.activity')} has every change in a sentence, with who made it and why. Each can be undone by anyone who
may; the import was one change, so one click takes all of it back, and ${b('web.do.redo')} brings it again.`,
  does: async (page) => {
    await page.getByRole('button', { name: w('web.import.submit', { added: 4, changed: 0 }) }).click();
    await page.getByText(/4 items added/).waitFor();
    await place(page, 'web.place.activity');
    await page.getByRole('heading', { name: w('web.place.activity') }).waitFor();
    await page.getByText('Docs Freeze').first().waitFor();
  },
};

const share: Step = {
  title: 'Share it',
  says: `In ${b('web.place.settings')}, ${w('web.invite.submit').toLowerCase()} and send it to one person. Whoever opens it makes
an account and sees the same plan. Change a title in one window and watch it change in the other.`,
  does: async (page) => {
    await place(page, 'web.place.settings');
    await page.getByRole('button', { name: w('web.invite.submit') }).click();
    await page.getByLabel(w('web.invite.link')).waitFor();
  },
};

const terminal: Step = {
  title: 'The same from the terminal',
  says: `${'```'}sh
npx throughline login --server http://localhost:4680
npx throughline show
npx throughline edit "Community conference" --owner "Docs Lead" --why "They travel there anyway"
npx throughline log
npx throughline undo
${'```'}

${q('npx throughline help')} lists the rest. With ${q('--file plan.json')} in place of a server, all of it works on a plain
file. ${q('npx throughline new move.json --template office-move')} begins with a template.`,
};

export const steps: readonly Step[] = [start, say, rows, outline, bring, look, share, terminal];

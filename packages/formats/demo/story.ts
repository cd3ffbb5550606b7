/** What happened in the demo since it began: who changed what, how many days ago, and why. Pure; dates follow today. */
import type { Wish } from '@throughline/model/commands/index';
import { dayText, type Day } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';

export type Chapter = {
  readonly by: Id;
  readonly daysAgo: number;
  readonly why?: string;
  readonly wishes: readonly Wish[];
};

/** How long ago the plan itself was agreed. */
export const began = 42; // days

const edit = (id: Id, set: Readonly<Record<string, string | null>>): Wish => ({
  type: 'edit',
  on: 'item',
  id,
  set,
});
const status = (id: Id, to: string): Wish => edit(id, { status: to });
const ask = (id: Id, about: Id, to: Id, text: string): Wish => ({
  ...{ type: 'ask', id, kind: 'question', about, to, body: { text } },
});
const answer = (id: Id, text: string): Wish => ({ type: 'answer', id, answer: { text } });
const note = (id: Id, about: Id, author: Id, body: string): Wish => ({
  ...{ type: 'add', id, kind: 'note', parent: about, fields: { body, author } },
});
const after = (id: Id, from: Id, to: Id): Wish => ({
  type: 'link',
  id,
  kind: 'depends-on',
  from,
  to,
  fields: {},
});

/** @param visitor the person who looks around: they lead the programme, and are asked something */
export function demoStory(today: Day, visitor: Id): readonly Chapter[] {
  const day = (days: number): string => dayText(today + days);
  return [
    {
      by: 'mira',
      daysAgo: 35,
      why: 'Cleaning the weather data costs more than we thought.',
      wishes: [edit('service', { estimate: '10-15-30d' })],
    },
    {
      by: 'noor',
      daysAgo: 33,
      wishes: [
        ask(
          'ask-two-boats',
          'counts',
          'tomas',
          'Where two boats load at one pier, is that one queue or two?',
        ),
      ],
    },
    {
      by: 'tomas',
      daysAgo: 32,
      wishes: [answer('ask-two-boats', 'One queue, two counts. The passenger sees one line.')],
    },
    { by: 'noor', daysAgo: 29, wishes: [status('contract', 'finished')] },
    {
      by: 'pia',
      daysAgo: 26,
      why: 'Three of eleven crews could not meet before the holidays.',
      wishes: [
        edit('listen', { deadline: day(-8) }),
        edit('draft-rules', { deadline: day(4) }),
        edit('labour-law', { deadline: day(9) }),
        edit('roster-rules', { deadline: day(11) }),
      ],
    },
    {
      by: 'elias',
      daysAgo: 23,
      wishes: [
        ask(
          'ask-paper',
          'before-pier',
          'ines',
          'May paper tickets cost more than those bought before the pier?',
        ),
      ],
    },
    {
      by: 'ines',
      daysAgo: 22,
      wishes: [answer('ask-paper', 'No. Fares stay as they are; the pier must be slower, not dearer.')],
    },
    { by: 'sol', daysAgo: 20, wishes: [status('watch', 'finished')] },
    {
      by: 'sol',
      daysAgo: 20,
      wishes: [
        note(
          'note-watch',
          'purchase',
          'sol',
          'Seven of twelve stopped at “create an account”. Two paid twice because the page did not say that it had worked.',
        ),
      ],
    },
    {
      by: 'noor',
      daysAgo: 16,
      why: 'Cameras and gates can only be compared once both count.',
      wishes: [after('link-cameras', 'agree', 'faces')],
    },
    {
      by: 'hana',
      daysAgo: 13,
      why: 'The town votes before the summer only if it has the sheet by then.',
      wishes: [edit('costs', { deadline: day(18) })],
    },
    {
      by: 'ravi',
      daysAgo: 11,
      wishes: [
        ask('ask-wave', 'ramps', 'accessibility-lead', 'Does the trial need waves, or is flat water enough?'),
      ],
    },
    {
      by: 'elias',
      daysAgo: 10,
      wishes: [answer('ask-wave', 'Both. The council comes on a calm day and on a rough one.')],
    },
    {
      by: 'pia',
      daysAgo: 6,
      why: 'Two crews want the rules for summer Saturdays settled first. Without them the vote fails.',
      wishes: [
        edit('listen', { deadline: day(8), status: 'at-risk' }),
        edit('draft-rules', { deadline: day(15) }),
        edit('labour-law', { deadline: day(20) }),
        edit('roster-rules', { deadline: day(25), status: 'at-risk' }),
        edit('rosters', { deadline: day(112), status: 'at-risk' }),
      ],
    },
    {
      by: 'ravi',
      daysAgo: 5,
      why: 'The spare parts are held at customs; the harbour liaison has been asked.',
      wishes: [
        status('turnstiles', 'blocked'),
        ask(
          'ask-customs',
          'turnstiles',
          'harbour-liaison',
          'Who can release the parts from customs, and by when?',
        ),
      ],
    },
    {
      by: 'noor',
      daysAgo: 4,
      why: 'An alarm for gates that are being replaced would only cry wolf.',
      wishes: [after('link-alarm', 'alarm', 'turnstiles')],
    },
    {
      by: 'noor',
      daysAgo: 3,
      wishes: [
        note(
          'note-load',
          'counted',
          'noor',
          'Counts, cameras and the forecast all need me in the same four weeks. I can do two of the three on time.',
        ),
      ],
    },
    {
      by: 'elias',
      daysAgo: 2,
      wishes: [
        ask(
          'ask-rough',
          'printed',
          visitor,
          'If the rosters slip again, do we print the summer timetable with a gap, or later?',
        ),
      ],
    },
    {
      by: 'ines',
      daysAgo: 1,
      why: 'Rosters have moved twice, and the summer timetable needs them.',
      wishes: [status('waiting', 'at-risk'), status('demand', 'at-risk')],
    },
    {
      by: 'kit',
      daysAgo: 0,
      wishes: [edit('posters', { title: 'Posters, bus screens and tables with one code a pier' })],
    },
  ];
}

/** The same as one hand can write it: answers stand in their questions. */
export function toldByOne(story: readonly Chapter[]): readonly Chapter[] {
  const answers = new Map(
    story.flatMap(({ wishes }) =>
      wishes.flatMap((wish) => (wish.type === 'answer' ? [[wish.id, wish.answer] as const] : [])),
    ),
  );
  return story
    .map((chapter) => ({
      ...chapter,
      wishes: chapter.wishes
        .filter(({ type }) => type !== 'answer')
        .map((wish): Wish => {
          if (wish.type !== 'ask') return wish;
          const said = answers.get(wish.id);
          return { ...wish, from: chapter.by, ...(said ? { answer: said } : {}) };
        }),
    }))
    .filter(({ wishes }) => wishes.length > 0);
}

/** Words by which a name tells what it names: a seat, a function, a group, everybody or nobody. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** The last word of a seat that one person fills. Their plurals name groups. */
export const seats = words(
  'lead leader manager owner officer director coordinator co-ordinator engineer developer designer analyst architect ' +
    'chief chair chairperson chairman chairwoman president secretary treasurer administrator admin editor writer ' +
    'reviewer approver sponsor shadow maintainer master specialist consultant assistant advisor adviser representative ' +
    'liaison head planner buyer controller accountant auditor facilitator moderator scientist researcher strategist ' +
    'supervisor superintendent foreman inspector planner producer counsel lawyer recruiter trainer teacher principal ' +
    'ceo cto cfo coo cio ciso cmo cpo cro chro dpo vp svp evp pm po em tl',
);

/** Functions: a seat or a team, which the word alone does not tell. */
export const functions = words(
  'comms communications communication docs documentation legal finance financial marketing sales hr people it ops ' +
    'operations security qa quality test testing design product engineering support procurement purchasing platform ' +
    'infra infrastructure devops sre research development r&d release releases signal pr accounting audit compliance ' +
    'logistics production manufacturing maintenance facilities training risk data analytics backend frontend mobile ' +
    'web ux ui ci cd branch enhancement enhancements project program programme portfolio delivery customer success ' +
    'service services partner partners community events strategy health safety environment medical nursing admin',
);

/** Words that only groups have in their names. */
export const groups = words(
  'team teams squad squads group groups department departments dept division divisions unit units guild guilds tribe ' +
    'chapter committee committees board council office crew sig sigs wg taskforce task-force stakeholders users ' +
    'customers members staff volunteers contractors suppliers vendors teammates',
);

/** Groups that are everybody. */
export const everybody: ReadonlySet<string> = new Set([
  ...[
    'all',
    'everyone',
    'everybody',
    'all hands',
    'all teams',
    'all staff',
    'all members',
    'team',
    'the team',
  ],
  ...['whole team', 'the whole team', 'entire team', 'the entire team', 'all of us', 'us', 'we', 'anyone'],
]);

/** What stands where nobody is named. */
export const nobody: ReadonlySet<string> = new Set([
  ...[
    '?',
    '??',
    '???',
    '-',
    '--',
    '–',
    '—',
    '.',
    'tbd',
    'tba',
    'tbc',
    'n/a',
    'na',
    'none',
    'nobody',
    'no one',
  ],
  ...[
    'unassigned',
    'not assigned',
    'unknown',
    'open',
    'vacant',
    'to be decided',
    'to be determined',
    'x',
    'nn',
    'n.n.',
  ],
]);

/** What follows a name after a comma and is no second name. */
export const suffixes = words('jr sr ii iii iv phd dphil md msc bsc ma ba mba esq pmp dr');

/** The singular of a plural seat ("leads"), undefined for every other word. */
export function seatOfPlural(word: string): string | undefined {
  const singular = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.endsWith('s')
      ? word.slice(0, -1)
      : word;
  return singular !== word && seats.has(singular) ? singular : undefined;
}

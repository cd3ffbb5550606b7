/** Lines as people type them, for the golden table and the properties of quick add, and the plan they are typed into. */
import type { Directory } from '@throughline/model/directory';
import type { Plan } from '@throughline/model/plan';
import type { QuickContext } from './types.ts';

export const planText = `
  goal Pilot live
    outcome Clinics are ready
      deliverable Training material
        step Contract
        step Legal review
        step Legal review of the contract
    milestone Go live
    milestone Übergabe
  goal Second site
    step Draft
  unit Acme
    role Design lead #design-lead
    role Office lead #office-lead
    unit Design team #design-team
  person #p1
  person #p2
  person #ben
  person #jose
  person #li
`;

export const directory: Directory = {
  p1: { name: 'Anna Schmidt', email: 'anna@example.org' },
  p2: { name: 'Ann Berg' },
  ben: { name: 'Ben Okafor' },
  jose: { name: 'José García' },
  li: { name: '李雷' },
};

export const contextOf = (plan: Plan): QuickContext => ({
  ...{ plan, directory, today: '2026-05-04', zone: 'Europe/Berlin', locale: 'de-DE', dayFirst: true },
  ...{ me: 'ben', under: 'pilot-live', kindWords: { ergebnis: 'outcome' } },
});

export const examples: readonly string[] = [
  '',
  '   ',
  'Pilot live',
  'Pilot live @anna by 30 jun 3-8d after:Contract #second',
  'Pilot live @ben by 30 jun 3-8d after:contract',
  '@me Call the clinic',
  '@Anna Schmidt reviews the text',
  '@anna sch reviews the text',
  'Give @ben a plan',
  'Give @"Ann Berg" a plan',
  'Ask @an about it',
  'Ask @jose and +@li, then +@"Design team"',
  'Owner is a group @acme',
  'Owner is a group @"Design team"',
  '@design lead draws',
  '@lead decides',
  '@Bne checks',
  '@Zoe checks',
  '@Zoe Adler Checks the text',
  '@person:Zoe checks',
  'Ship by the end of May-ish',
  'Ship by around june',
  'Ship by 17:00',
  'Ship by 31 april',
  '@role:"Site lead" checks +@role:"Site lead"',
  '@person:"Anna Schmidt" again',
  'Write to anna@example.org',
  'Write to @anna@example.org',
  'Meet @ noon',
  'Stand by me',
  'Stand by Friday',
  String.raw`Stand \by Friday`,
  '"Stand by Friday" by 30.06.2026',
  'Read "War by May" by 30 jun',
  'Ship by next friday',
  'Ship by 01/02/2027',
  'Ship due Q3',
  'Ship due Q1',
  'Ship by 3 May',
  'Ship from 3 to 9 march',
  'Ship until end of year',
  'Ship by 30. Juni 2026, then rest',
  'Ship by in 2 weeks',
  'Ship from 3 to 9 june',
  'Ship from 2026-06-03/2026-06-09',
  'Ship start next week by 2026-08',
  'Letter from Anna',
  'Start the engine',
  'Ship by Monday by Tuesday',
  'Ship tomorrow',
  'Ship on 3 June 2026 with 1984 copies',
  'Build 2w 3d',
  'Build 3/5/8d',
  'Build ~4h',
  'Build 1,5d',
  'Build 8-3d in 3D',
  'Review after:Legal',
  'Review after:"Legal review"',
  'Review after:"Legal review"+2d',
  'Review after:Contract-1w before:Go live',
  'Review after:Contrakt',
  'Review after:nothing',
  'Review after: lunch',
  'Feier after:ubergabe',
  'Draft two under:Second site',
  'Draft two #second-site',
  'Draft two #go',
  'Fix #12 and C# and # signs',
  'Fix #hashtag',
  '!outcome Clinics are happy',
  'outcome: Clinics are happy',
  'Ergebnis: Praxen sind froh',
  'kind:goal Third site',
  'kind:epic Third site',
  '!important Third site',
  '!milestone Third site 3d',
  '!role Site lead',
  '!person Zoe Adler',
  'Third site *blocked',
  'Third site *in-progress *note',
  'Contract signed done: Both have signed by 30 jun. why: They wait \\why: not',
  'why: no title',
  String.raw`\@home \#1st \\by C:\temp \\server \"quoted\"`,
  'مراجعة العقد @li by 2026-06-30',
];

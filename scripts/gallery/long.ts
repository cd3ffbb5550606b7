/** A plan whose words and names are longer than any screen was drawn for. */
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryWrites } from '@throughline/model/directory';

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const sentence = `${word} hands over everything that the people of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch had asked for before the bridge was closed`;

const wishes: Wish[] = [
  { type: 'add', id: 'wolfe', kind: 'person', parent: null, fields: {} },
  { type: 'add', id: 'seat', kind: 'role', parent: null, fields: { title: `Head of ${word}` } },
  {
    type: 'add',
    id: 'goal',
    kind: 'goal',
    parent: null,
    fields: {
      title: sentence,
      owner: 'wolfe',
      done: sentence,
      why: `${sentence}\n\n${sentence}`,
      deadline: '2027-Q3',
    },
  },
];
for (let depth = 0; depth < 9; depth++) {
  const parent = depth === 0 ? 'goal' : `deep${depth - 1}`;
  const kind = depth === 0 ? 'outcome' : depth === 1 ? 'deliverable' : 'step';
  const owner = depth % 2 === 0 ? 'seat' : 'wolfe';
  const fields = {
    title: `${depth + 1}: ${sentence}`,
    owner,
    done: sentence,
    deadline: '2027-02-01',
    status: 'blocked',
  };
  wishes.push({ type: 'add', id: `deep${depth}`, kind, parent, fields });
}

const directory: DirectoryWrites = {
  wolfe: { name: `Hubert Blaine Wolfeschlegelsteinhausenbergerdorff ${word}` },
};

export const longNames = { workspace: `${word} and everyone else`, wishes, directory };

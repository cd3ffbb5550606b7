/** The formats: what each is, what it cannot carry, and what the columns of a table are taken for. */
import { headings, linkColumns } from '@throughline/formats/columns';
import type { Format } from '@throughline/formats/format';
import { formats } from '@throughline/formats/formats/index';
import { carriedFieldNames } from '@throughline/formats/rows';
import { code, page, table, type Pages } from './page.ts';

const all: readonly Format[] = Object.values(formats);

/** What each loss is, in a few words. */
const losses: Readonly<Record<string, string>> = {
  'loss.trash': 'what is in the trash',
  'loss.asks': 'asks and their answers',
  'loss.origin': 'where an import found an item',
  'loss.left': 'fields left over from an earlier kind of the item',
  'loss.references': 'mentions of somebody in the trash',
  'loss.notes': 'notes',
  'loss.views': 'saved views',
  'loss.settings': 'settings of the workspace (an outline keeps its name)',
  'loss.empty': 'that a text or list is empty rather than none (YAML and outlines: lists of nobody)',
  'loss.returns': 'line ends of another sort (they come back as plain ones)',
  'loss.spaces': 'white space around a text',
  'loss.long': 'the end of texts that a cell has no room for',
};

function lossRows(): string[][] {
  const codes = [...new Set(all.flatMap(({ loses }) => loses))];
  return codes.map((one) => {
    const said = losses[one];
    if (said === undefined) throw new Error(`say in scripts/docs/formats.ts what ${one} is`);
    return [said, ...all.map(({ loses }) => (loses.includes(one) ? 'lost' : ''))];
  });
}

const formatRows = (): string[][] =>
  all.map(({ name, extensions, mediaType, lossless }) => [
    code(name),
    extensions.map((extension) => code(`.${extension}`)).join(', '),
    code(mediaType),
    lossless ? 'everything' : 'all but what the table below says',
  ]);

const headingRows = (): string[][] =>
  Object.entries(headings).map(([target, names]) => [code(target), names.join(', ')]);

const linkRows = (): string[][] =>
  Object.entries(linkColumns).map(([column, kind]) => [code(column), code(kind)]);

export const formatPages = (): Pages => ({
  'formats.md': page(
    'Formats',
    'the registry of formats',
    'A file is told by its look; `--format` on the terminal, or the choice in the import dialog, says it for certain.',
    table(['format', 'files', 'media type', 'carries'], formatRows()),
    '## What is not carried',
    'Every export lists what it left out, with how often. Ids of links are made anew, save in a bundle; the order of siblings stays.',
    table(['', ...all.map(({ name }) => code(name))], lossRows()),
    '## Columns of a table',
    'The first row names the columns. A heading in this table, in any case, is recognised, and so is the name of any field; a column that is not recognised is kept beside its item, as it was. All of it can be chosen otherwise before the import is accepted.',
    table(['taken for', 'headings'], headingRows()),
    'A table whose first columns are `id`, `outline` and `kind` is one that Throughline wrote: its ids are those of the items, its white space is meant, and its columns are called as the fields are: ' +
      `${carriedFieldNames().map(code).join(', ')}.`,
    '## The tree of a table',
    'By a parent column (the key or the title of another row), else by outline numbers (`1.2.3`), else by titles that are indented. Kinds come from a `kind` column; rows without one are milestones when the table has a date and neither a start nor a length, else steps. A kind that cannot hold the rows below it becomes one that can, with a remark.',
    '## Links in a cell',
    table(['column', 'link'], linkRows()),
    'Names of other rows (key, title or id), divided by semicolons, each with its delay, type and policy if it has them: `Contract; Legal review +2d SS keep-gap`. Whatever else a link says stands in braces: `lease {"what":"Keys","by":"2027-04-02"}`.',
    '## Lists, people, dates',
    'A list is one entry a line, or divided by semicolons; a list whose entries hold such signs is written as JSON. People, roles and units are written by name, or by id where two have one name; in an import, a name that nobody has becomes a person, a role or a unit by its words, and several names in a cell for one are all kept as contributors. Dates may be written as people write them (see [given dates](../explanation/given-dates.md)).',
    '## Formulas',
    'A cell that a spreadsheet would run (it begins with `=`, `+`, `-` or `@`) is written with an apostrophe in front, which is taken away again on reading.',
    '## Outlines',
    'One bullet an item, `- kind: title (id: …; owner: …; by: …)`, long texts and lists below it as `why: …`. A value that could be misread stands in quotes, as in JSON. Headings are items too, save a lone first one, which is the name of the plan; `[x]` is finished.',
    '## A second import',
    'Rows without ids are known again by their key, or their title. What only the file has changed since is taken, what only people here have changed stays, and what both have changed is a conflict to decide. A file that states ids says what its items are to be, and where. A YAML file that names this workspace (`workspace: …`) is the whole plan: a field that it leaves out is cleared, a link that it leaves out is ended. Nothing is removed by itself: items that are gone from a file are listed.',
  ),
});

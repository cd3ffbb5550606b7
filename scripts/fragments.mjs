/**
 * `npm run changelog`: gathers the news fragments changes/<slug>.<added|changed|fixed>.md into CHANGELOG.md.
 * A fragment per piece of work, so that two branches never edit the same line.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sections = { added: 'Added', changed: 'Changed', fixed: 'Fixed' };
const wellNamed = /^[a-z0-9]+(-[a-z0-9]+)*\.(added|changed|fixed)\.md$/;
// What is in changes/ but is no news.
const others = ['README.md'];

/**
 * What is wrong with a fragment's name, or undefined.
 * @param {string} name
 * @returns {string | undefined}
 */
export function fragmentProblem(name) {
  if (others.includes(name) || wellNamed.test(name)) return undefined;
  return `changes/${name} should be named <slug>.<${Object.keys(sections).join('|')}>.md`;
}

/**
 * The part of the changelog for one version: a section for each sort of news, a bullet for each fragment.
 * @param {string} version
 * @param {string} date
 * @param {Record<string, string>} fragments text by file name
 * @returns {string}
 */
export function chapter(version, date, fragments) {
  const lines = [`## ${version} (${date})`];
  for (const [sort, title] of Object.entries(sections)) {
    const names = Object.keys(fragments).filter((name) => name.endsWith(`.${sort}.md`));
    if (names.length) lines.push('', `### ${title}`, '');
    for (const name of names.sort()) lines.push(`- ${fragments[name].trim().replaceAll('\n', '\n  ')}`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Puts a chapter on top of the older ones.
 * @param {string} changelog
 * @param {string} news
 * @returns {string}
 */
export function onTop(changelog, news) {
  const [title = '', ...older] = changelog.split(/^(?=## )/m);
  return (
    [title.trimEnd() || '# Changelog', news.trimEnd(), ...older.map((one) => one.trimEnd())].join('\n\n') +
    '\n'
  );
}

function gather() {
  const root = new URL('../', import.meta.url);
  const folder = new URL('changes/', root);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !others.includes(name)) : [];
  const problem = names.map(fragmentProblem).find(Boolean);
  if (problem) throw new Error(problem);
  if (names.length === 0) return console.log('No news in changes/.');

  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const texts = names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
  const news = chapter(version, new Date().toISOString().slice(0, 10), Object.fromEntries(texts));
  const file = new URL('CHANGELOG.md', root);
  writeFileSync(file, onTop(existsSync(file) ? readFileSync(file, 'utf8') : '', news));
  for (const name of names) rmSync(new URL(name, folder));
  console.log(`CHANGELOG.md: ${names.length} fragments under ${version}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) gather();

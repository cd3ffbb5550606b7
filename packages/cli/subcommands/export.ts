/** `export`: the plan in another tongue, to a file or to the terminal, and what could not be carried. */
import { formats, sniff } from '@throughline/formats/formats/index';
import { problem } from '@throughline/model/problem';
import { sentence } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import { noFormat } from '../drafts.ts';
import { writeText } from '../file-text.ts';
import { refusal, type Subcommand } from '../subcommand.ts';

const names = Object.keys(formats);

export const exportPlan: Subcommand = {
  name: 'export',
  group: 'carry',
  summary: 'cli.export',
  on: ['server', 'folder', 'file'],
  arguments: [{ name: 'path', type: 'text', optional: true, about: 'cli.export.path' }],
  options: {
    format: { type: 'text', value: 'FORMAT', choices: names, about: 'cli.option.format' },
  },
  examples: [
    'throughline export plan.yaml',
    'throughline export --format csv | head',
    'throughline export - --format markdown',
  ],
  run: async (given, session, target) => {
    const path = given.text('path') ?? '-';
    const format = given.text('format') ?? (path === '-' ? names[0] : sniff('', path)?.name);
    if (format === undefined) return { ...refusal(noFormat(path)), exit: 'usage' };
    const written = await target.write(format);
    if (!written.ok) return { json: null, lines: [], problems: written.problems, exit: written.exit };
    const { text: content, losses } = written.value;
    const report = losses.map((one) => sentence(one, session.reader));
    const told = losses.map((one, at) => ({ ...one, sentence: report[at] }));
    if (path === '-') {
      for (const line of report) session.remark(line);
      return { json: { format, text: content, losses: told }, lines: [content.replace(/\n$/, '')] };
    }
    let bytes: number | undefined;
    try {
      bytes = await writeText(path, content, format);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      return refusal(problem('cli.file-unwritten', { file: path, reason: code }));
    }
    const said =
      bytes === undefined
        ? text('cli.exported', { file: path, characters: content.length }, session.reader)
        : text('cli.exported.bytes', { file: path, bytes }, session.reader);
    return { json: { format, path, losses: told }, lines: [said, ...report] };
  },
};

/**
 * The plan as YAML that people write by hand: a tree of kinds and titles, names instead of ids, links by title.
 * A JSON Schema made from the kinds (`docs/reference/plan.schema.json`) gives editors completion.
 */
import type { Format } from '../format.ts';
import { commonLosses, commonSorts, countValues, isNobody, lossCodes, lossesOf } from '../losses.ts';
import { readYaml } from '../yaml/read.ts';
import { writeYaml } from '../yaml/write.ts';

export const yaml: Format = {
  name: 'yaml',
  extensions: ['yaml', 'yml'],
  mediaType: 'application/yaml',
  loses: lossCodes(...commonSorts, 'empty'),
  lossless: false,
  sniff: (text, fileName) => {
    if (/^throughline:[ \t]*\d/m.test(text.slice(0, 2000))) return 0.95;
    if (/\.ya?ml$/i.test(fileName)) return 0.6;
    return /^plan:[ \t]*$/m.test(text.slice(0, 5000)) ? 0.5 : 0;
  },
  read: readYaml,
  write: (plan, directory) => ({
    text: writeYaml(plan, directory),
    losses: lossesOf({ ...commonLosses(plan, true), empty: countValues(plan, true, isNobody) }),
  }),
};

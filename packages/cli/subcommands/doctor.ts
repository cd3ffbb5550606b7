/** `doctor`: is the plan whole? Invariants, the chain of hashes, the read model against its rebuild. */
import { sentence } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import { problem } from '@throughline/model/problem';
import { knownIn } from '../answers.ts';
import type { Subcommand } from '../subcommand.ts';

export const doctor: Subcommand = {
  name: 'doctor',
  group: 'care',
  summary: 'cli.doctor',
  on: ['server', 'folder', 'file'],
  arguments: [],
  options: { rebuild: { type: 'flag', about: 'cli.doctor.rebuild' } },
  examples: [
    'throughline doctor --data ./data',
    'throughline doctor --data ./data --rebuild',
    'throughline doctor --json',
  ],
  run: async (given, session, target) => {
    const rebuild = given.flag('rebuild');
    if (rebuild && target.place === 'server') {
      return { json: null, lines: [], problems: [problem('cli.rebuild-server')], exit: 'usage' };
    }
    const health = await target.doctor(rebuild);
    const { plan, reader } = await knownIn(target, session);
    const { green, red } = session.screen;
    const line = (good: boolean, words: string): string => `${good ? green('✓') : red('✗')} ${words}`;
    const whole = health.problems.length === 0;
    const chained = health.chain === null;
    const newer = plan.unknown;
    const good = whole && chained && newer === 0 && (health.readModel || rebuild);
    return {
      json: { ...health, unknown: newer, rebuilt: rebuild, healthy: good },
      lines: [
        text('cli.doctor-version', { version: String(health.version), place: target.address }, reader),
        line(whole, text('cli.doctor-invariants', { count: health.problems.length }, reader)),
        ...health.problems.map((one) => `    ${sentence(one, reader)}`),
        line(newer === 0, text('cli.doctor-newer', { count: newer }, reader)),
        line(
          chained,
          chained
            ? text('cli.doctor-chain', {}, reader)
            : text('cli.doctor-chain-broken', { version: String(health.chain) }, reader),
        ),
        line(
          health.readModel || rebuild,
          readModelLine(health.readModel, rebuild, (key) => text(key, {}, reader)),
        ),
        text('cli.doctor-hash', { hash: health.hash }, reader),
      ],
      ...(good ? {} : { exit: 'refused' as const }),
    };
  },
};

type Key = 'cli.doctor-read-model' | 'cli.doctor-read-model-rebuilt' | 'cli.doctor-read-model-off';

function readModelLine(equal: boolean, rebuilt: boolean, say: (key: Key) => string): string {
  if (equal) return say('cli.doctor-read-model');
  return say(rebuilt ? 'cli.doctor-read-model-rebuilt' : 'cli.doctor-read-model-off');
}

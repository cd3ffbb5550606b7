/**
 * `npm test`: every check and every test, with one count at the end. `npm test -- PATTERN` runs only the test
 * files whose path contains PATTERN, without the checks.
 */
import './lib/node.mjs';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './lib/bundle.mjs';
import { chromium } from './lib/chromium.mjs';
import { install } from './lib/install.mjs';
import { postgres } from './lib/postgres.mjs';
import { endAll, run, tool } from './lib/run.mjs';

const patterns = process.argv.slice(2);
const inCi = process.env.CI === 'true';
const count = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'throughline-test-'));
// Inherited by everything the tests start, so that whatever outlives them can be told from other people's.
const marker = `THROUGHLINE_TEST_RUN=${process.pid}`;
const env = { ...process.env, THROUGHLINE_TEST_RUN: String(process.pid) };
if (!process.stdout.isTTY) env.NO_COLOR = '1';
const say = (text) => console.log(text);

process.on('exit', () => {
  endAll();
  rmSync(scratch, { recursive: true, force: true });
});
let database = { stop: async () => {} };
// Something hangs: better said after a while than found out by whoever runs this.
const patience = 20 * 60_000;
setTimeout(() => {
  say(`FAIL npm test ran for more than ${patience / 60_000} minutes`);
  say(`${count.passed} passed, ${count.failed + 1} failed`);
  void interrupted();
}, patience).unref();

async function interrupted() {
  endAll();
  await database.stop();
  process.exit(130);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void interrupted());

/** Counts one check: `work` answers what is wrong, or nothing. */
async function check(name, work) {
  const began = Date.now();
  const wrong = await work().catch((error) => error.message);
  count[wrong ? 'failed' : 'passed'] += 1;
  say(`${wrong ? 'FAIL' : 'ok  '} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (wrong) say(wrong.trimEnd().replace(/^/gm, '     '));
}

const byProgram = (command, args) => async () => {
  const { code, output } = await run(command, args, { env });
  return code === 0 ? undefined : output || `${command} ended with ${code}`;
};

async function checks() {
  await check('format', byProgram(tool('oxfmt'), ['--check']));
  await check('lint', byProgram(tool('oxlint'), ['--type-aware', '--deny-warnings']));
  await check('types', byProgram(tool('tsc'), ['-b']));
  await check('dead code', byProgram(tool('knip'), ['--no-progress', '--no-config-hints']));
  await check('licences', byProgram(process.execPath, ['scripts/licences.mjs']));
}

/** A service that some suites need: its absence is said, and in CI it is a failure. */
function missing(what, why) {
  say(`skipped: ${what}: ${why}`);
  count[inCi ? 'failed' : 'skipped'] += 1;
}

async function vitest() {
  const report = join(scratch, 'vitest.json');
  const args = ['run', ...patterns, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(tool('vitest'), args, { show: true, env });
  let seen = { failed: 0 };
  try {
    seen = tally(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    // No report: the exit code below says that something failed.
  }
  for (const key of Object.keys(seen)) count[key] += seen[key];
  // An error outside every test, or no test at all: vitest knows, its list of tests does not.
  if (code !== 0 && seen.failed === 0) count.failed += 1;
}

function tally(report) {
  const seen = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    if (file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'))
      seen.failed += 1;
    for (const { status } of file.assertionResults)
      seen[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
  }
  return seen;
}

/** Ends what the tests left running, and says so. Reads /proc; elsewhere there is nothing to read. */
async function leftovers() {
  const left = [];
  const pids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  for (const pid of pids.filter((id) => Number(id) !== process.pid)) {
    try {
      if (!readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(marker)) continue;
      left.push(`${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`);
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // Ended while we looked, or not ours to see.
    }
  }
  return left.length ? `left running, now ended:\n${left.join('\n')}` : undefined;
}

async function main() {
  await install(say);
  if (patterns.length === 0) await checks();
  await check('build', () => build(() => {}).then(() => undefined));

  database = await postgres();
  try {
    if (database.url) env.TEST_DATABASE_URL = database.url;
    else missing('tests on PostgreSQL', database.why);
    const browser = await chromium();
    if (browser.path) env.CHROMIUM_PATH = browser.path;
    else missing('tests in the browser', browser.why);
    await vitest();
  } finally {
    await database.stop();
  }
  await check('nothing left running', leftovers);
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  count.failed += 1;
}
say(`${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}`);
process.exitCode = count.failed ? 1 : 0;

/** Runs other programs: each in a process group of its own, so that nothing it started outlives this one. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const running = new Set();

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

/** Ends whatever is still running; called on the way out. */
export function endAll() {
  for (const pid of running) signalGroup(pid, 'SIGKILL');
}

/**
 * Runs a program to its end: `{ code, output }`. Shows what it prints only when `show` is set.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { show = false, env = process.env, cwd = root } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    // On Windows a group of its own would mean a window of its own.
    const detached = process.platform !== 'win32';
    const child = spawn(command, args, { cwd, env, stdio, detached });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    if (child.pid) running.add(child.pid);
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}\n` }));
    child.on('close', (code) => {
      if (child.pid) {
        signalGroup(child.pid, 'SIGKILL');
        running.delete(child.pid);
      }
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The path of a tool that npm installed. */
export const tool = (name) => `${root}node_modules/.bin/${name}`;

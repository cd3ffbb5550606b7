/** Finds a Chromium for the browser tests, or installs Debian's. */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function find() {
  const given = process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(':');
  const paths = given ? [given] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @returns {Promise<{ path?: string, why?: string }>} */
export async function chromium() {
  const path = find();
  if (path) return { path };
  if (process.env.CHROMIUM_PATH) return { why: `CHROMIUM_PATH (${process.env.CHROMIUM_PATH}) cannot be run` };
  const why = await aptInstall('chromium');
  return why ? { why } : { path: find() };
}

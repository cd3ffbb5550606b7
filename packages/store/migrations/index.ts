/** The steps of the database's shape, in the order in which they are taken. */
import type { Migration } from '../migration.ts';
import { log } from './0001-log.ts';
import { waitingRows } from './0002-waiting-rows.ts';

export const migrations: readonly Migration[] = [log, waitingRows];

/** Rows of tables that another room has not made yet: a backup may be restored before the server's first start. */
import type { Migration } from '../migration.ts';

export const waitingRows: Migration = {
  name: '0002-waiting-rows',
  statements: [
    // `row` is JSON as text: jsonb would refuse \\u0000.
    `create table waiting_rows (
      place integer primary key,
      name text not null,
      row text not null
    )`,
  ],
};

/** Search: words by their beginning, over titles, texts and the names of people; nothing from the trash. */
import { sql, type Kysely } from 'kysely';
import type { Id } from '@throughline/model/id';
import { queriesOf, ranks } from './lexemes.ts';
import type { Hit } from './store.ts';
import type { Tables } from './tables.ts';

export const usualHits = 20;

/** Best first: all words in the title, then some, then none; shorter titles first, for they are nearer to the words. */
export async function search(
  db: Kysely<Tables>,
  workspace: Id,
  text: string,
  limit = usualHits,
): Promise<Hit[]> {
  const queries = queriesOf(text);
  if (!queries) return [];
  const { all, title, partly } = queries;
  const { rows } = await sql<Hit>`
    select item, rank from (
      select id as item, title, case
        when search @@ ${title}::tsquery then ${sql.lit(ranks.title)}::float8
        when search @@ ${partly}::tsquery then ${sql.lit(ranks.partly)}::float8
        else ${sql.lit(ranks.text)}::float8 end as rank
      from items where workspace = ${workspace} and live and search @@ ${all}::tsquery
      union all
      select person, name, ${sql.lit(ranks.title)}::float8
      from directory join items on items.workspace = directory.workspace and items.id = person
      where directory.workspace = ${workspace} and live and directory.search @@ ${all}::tsquery
    ) found
    order by rank desc, length(title), item
    limit ${limit}`.execute(db);
  return rows;
}

/** All pages of the reference. */
import { cliPages } from './cli.ts';
import { doorPages } from './doors.ts';
import { formatPages } from './formats.ts';
import { modelPages } from './model.ts';
import { page, type Pages } from './page.ts';
import { schemaPages } from './schemas.ts';

/** Where they are written, from the repository's root. */
export const folder = 'docs/reference';

/** The first line of a page, or what a schema says it is. */
const titleOf = (content: string): string =>
  /^# (.*)$/m.exec(content)?.[1] ??
  `JSON Schema: ${(JSON.parse(content) as { title?: string }).title ?? 'bundle'}`;

const index = (pages: Pages): string =>
  page(
    'Reference',
    'the registries',
    Object.entries(pages)
      .map(([path, content]) => `- [${titleOf(content)}](${path})`)
      .join('\n'),
  );

export async function allPages(): Promise<Pages> {
  const pages = {
    ...(await cliPages()),
    ...modelPages(),
    ...doorPages(),
    ...formatPages(),
    ...schemaPages(),
  };
  return { 'README.md': index(pages), ...pages };
}

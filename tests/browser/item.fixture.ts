/** A hand for the tests of an item: wishes as a program sends them, and going from item to item. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Wish = Record<string, unknown>;
type Row = { readonly change: Record<string, unknown> };

/** Texts that would run, load or restyle something if any wall had a hole. */
export const payloads = [
  '<script>globalThis.pwned = 1</script>',
  '<img src="https://evil.example/x.png" onerror="globalThis.pwned = 2">',
  '![a picture](https://evil.example/track.gif)',
  '<svg onload="globalThis.pwned = 3"><a xlink:href="javascript:globalThis.pwned=4">x</a></svg>',
  '[click](javascript:globalThis.pwned=5)',
  '[click](&#106;avascript:globalThis.pwned=6)',
  '[click](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[click](vbscript:msgbox(1))',
  '<javascript:globalThis.pwned=7>',
  '[x]: javascript:globalThis.pwned=8\n\n[x]',
  '<iframe srcdoc="<script>parent.pwned = 9</script>"></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=globalThis.pwned=10>',
  '<a href="https://evil.example" style="position:fixed;inset:0" onmouseover="globalThis.pwned=11">a</a>',
  '<style>* { display: none }</style><link rel="stylesheet" href="https://evil.example/x.css">',
  '`<b onclick=globalThis.pwned=12>`\n\n```html\n<img src=x onerror=globalThis.pwned=13>\n```',
  '@[<img src=x onerror=globalThis.pwned=14>] #["onmouseover="globalThis.pwned=15]',
  '[good](https://example.org "a \\" onmouseover=globalThis.pwned=16 ")',
];

export const workspaceOf = (page: Page): string => /\/w\/([^/]+)/.exec(page.url())?.[1] ?? '';

let commands = 0;

/** Wishes as a program would, in the person's name. */
export async function wish(page: Page, ...wishes: readonly Wish[]): Promise<void> {
  commands += 1;
  const status = await page.evaluate(
    async ({ at, body }) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(at, { method: 'POST', headers, body: JSON.stringify(body) })).status;
    },
    {
      at: `/api/v1/workspaces/${workspaceOf(page)}/commands`,
      body: { id: `of-the-test-${commands}`, door: 'web', wishes },
    },
  );
  expect(status).toBe(200);
}

export const add = (id: string, kind: string, parent: string | null, fields: Wish): Wish => ({
  type: 'add',
  id,
  kind,
  parent,
  fields,
});

export const set = (id: string, fields: Wish): Wish => ({ type: 'edit', on: 'item', id, set: fields });

/** Goes there as a click on a link does, without loading the page again. */
const goes = (page: Page, path: string): Promise<void> =>
  page.evaluate(
    (to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    `/w/${workspaceOf(page)}/${path}`,
  );

const told = (page: Page) => page.getByRole('heading', { name: 'History' });

export async function open(page: Page, id: string, form: 'item' | 'plan' = 'item'): Promise<void> {
  await goes(page, `${form}/${id}`);
  await told(page).waitFor();
}

export async function leave(page: Page): Promise<void> {
  await goes(page, 'home');
  await told(page).waitFor({ state: 'detached' });
}

/** The field that is being written. */
export const field = (page: Page, name: string) =>
  page.locator('[data-editing-field]').getByRole('textbox', { name });

export const log = (page: Page): Promise<readonly Row[]> =>
  page.evaluate(
    async (at) => ((await (await fetch(at)).json()) as { entries: Row[] }).entries,
    `/api/v1/workspaces/${workspaceOf(page)}/log?limit=200`,
  );

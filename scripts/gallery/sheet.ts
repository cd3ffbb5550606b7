/** One picture of four: a screen in both themes, on a wide window and on a phone. */
import type { Page } from 'playwright-core';

export type Shot = {
  readonly size: 'wide' | 'narrow';
  readonly theme: 'light' | 'dark';
  readonly png: Buffer;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Lays the shots beside each other under a caption. @returns the same as JPEG, to keep, and as PNG, to look at closely */
export async function sheet(
  page: Page,
  caption: string,
  shots: readonly Shot[],
): Promise<{ jpeg: Buffer; png: Buffer }> {
  const image = ({ size, theme, png }: Shot): string =>
    `<img style="grid-area:${size}-${theme}" src="data:image/png;base64,${png.toString('base64')}">`;
  await page.setContent(`<style>
      body { margin: 0; padding: 10px; background: #777; font: 14px sans-serif; color: #fff; width: max-content }
      main { display: grid; gap: 8px; margin-top: 8px; grid-template: "wide-light narrow-light" "wide-dark narrow-dark" / 880px 268px }
      img { width: 100%; display: block }
    </style>${escaped(caption)}<main>${shots.map(image).join('')}</main>`);
  await page.waitForFunction('[...document.images].every((image) => image.complete)');
  const body = page.locator('body');
  return { jpeg: await body.screenshot({ type: 'jpeg', quality: 72 }), png: await body.screenshot() };
}

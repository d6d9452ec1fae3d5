import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Of a longer page, its beginning. */
const MOST_HIGH = 2_400;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Small pictures of states, side by side in one page, to be looked at. */
export class ContactSheet {
  private readonly taken = new Map<string, { readonly look: string; readonly file: string }[]>();
  private count = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  async take(state: string, look: string, page: Page): Promise<void> {
    this.count += 1;
    const file = `${String(this.count).padStart(4, '0')}.jpg`;
    const { width } = page.viewportSize()!;
    const height = Math.min(MOST_HIGH, await page.evaluate<number>(PAGE_HEIGHT));
    await page.screenshot({
      path: join(this.folder, file),
      type: 'jpeg',
      quality: 60,
      fullPage: true,
      clip: { x: 0, y: 0, width, height },
    });
    this.taken.set(state, [...(this.taken.get(state) ?? []), { look, file }]);
  }

  write(): void {
    const rows = [...this.taken].map(
      ([state, pictures]) =>
        `<h2>${escaped(state)}</h2><div>${pictures
          .map(
            ({ look, file }) =>
              `<figure><a href="${file}"><img src="${file}" loading="lazy" alt="${escaped(`${state}, ${look}`)}"></a><figcaption>${escaped(look)}</figcaption></figure>`,
          )
          .join('')}</div>`,
    );
    writeFileSync(join(this.folder, 'index.html'), `${HEAD}${rows.join('\n')}\n`);
  }
}

const PAGE_HEIGHT = 'Math.max(innerHeight, document.documentElement.scrollHeight)';

const HEAD = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Contact sheet</title>
<style>
body { margin: 1rem; font: 14px/1.4 system-ui, sans-serif; background: #ccc; }
h2 { margin: 1.5rem 0 0.25rem; font-size: 1rem; }
div { display: flex; gap: 0.75rem; align-items: flex-start; overflow-x: auto; }
figure { flex: none; margin: 0; }
img { height: 22rem; border: 1px solid #666; object-fit: cover; object-position: top; }
</style>
`;

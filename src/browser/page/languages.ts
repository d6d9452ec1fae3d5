import { all, onPress } from './elements.js';

/**
 * In another language the page is drawn anew; the ballot stays where it is.
 *
 * @param draw draws in a language what is shown now; false where its words do not come
 */
export function bindLanguages(draw: (language: string) => Promise<boolean>): void {
  for (const link of all<HTMLAnchorElement>('[data-language]')) {
    onPress(link, async () => {
      if (await draw(link.dataset['language'] ?? '')) bindLanguages(draw);
    });
  }
}

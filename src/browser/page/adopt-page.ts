import { callPrivately } from '../call-privately.js';
import { all, one } from './elements.js';

/** As much of Trusted Types (W3C) as is used here; browsers without them take the plain text. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
}

/** The only text that may become markup is a page of our own server. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'cahier-page',
  { createHTML: (html) => html },
);

/**
 * Puts the content of another page of ours in the place of this one's. Going there would lose the
 * ballot, which is only in this page's memory; no script of the other page runs.
 *
 * @param path of this origin
 * @returns whether there was a page; the present one stays otherwise
 */
export async function adoptPage(path: string): Promise<boolean> {
  const called = await callPrivately(path);
  if (called.kind === 'no-answer') return false;
  const html = await called.answer.text();
  const page = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
  const main = page.querySelector('main');
  if (!main) return false;
  for (const script of all('script', main)) script.remove();
  one('main').replaceWith(document.importNode(main, true));
  document.documentElement.lang = page.documentElement.lang;
  return true;
}

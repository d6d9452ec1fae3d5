import { LANGUAGES } from '../common/index.js';
import { el, type Piece, screenWords, toHtml } from '../screens/index.js';
import type { Parts } from './built-parts.js';
import type { ClientAddresses } from './client-addresses.js';

/**
 * One page, whole. It has no survey's name: a title stays in the history and on the screen of a shared
 * device.
 *
 * @param up from the folder of the page to that of all files
 */
export function clientPage(
  { style, script, start, icon }: Parts,
  { server, eligibility, intake }: ClientAddresses,
  policy: string,
  up: string,
): string {
  const named = (name: string, content: string) => el('meta', { name, content });
  const first = toHtml([
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'content-security-policy', content: policy }),
  ]);
  const head = toHtml([
    el('title', {}, 'Cahier'),
    named('viewport', 'width=device-width, initial-scale=1'),
    named('robots', 'noindex, nofollow'),
    named('referrer', 'no-referrer'),
    named('format-detection', 'telephone=no'),
    named('color-scheme', 'light dark'),
    el('link', { rel: 'icon', type: 'image/svg+xml', href: `${up}${icon}` }),
  ]);
  const body = toHtml([el('main', { class: 'sheet' }, LANGUAGES.map(loading))]);
  const root = toHtml([
    el('html', {
      lang: 'en',
      'data-up': up,
      'data-server': server,
      'data-eligibility': eligibility,
      'data-intake': intake,
    }),
  ]).replace('</html>', '');
  // These are ours and stand here as they are: as escaped text their digests would be others.
  const asks = `<script>${start.toString()}</script>`;
  const looks = `<style>${style.toString()}</style>`;
  const does = `<script type="module">${script.toString()}</script>`;
  return `<!doctype html>\n${root}<head>${first}${asks}${head}${looks}</head><body>${body}${does}</body></html>\n`;
}

/** Said until the script runs, and where it cannot, in every language: nobody is known yet. */
const loading = (language: (typeof LANGUAGES)[number]): Piece =>
  el(
    'div',
    { lang: language, class: 'loading' },
    el('p', {}, screenWords[language].client.loading),
    el('noscript', {}, el('p', { class: 'own-phone' }, screenWords[language].client.noScript)),
  );

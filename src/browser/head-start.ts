/**
 * Stands in the page on which people answer by invitation, in front of everything: asks for the words and for
 * the survey at once, while the page's script is still coming and a slow phone reads it. Only a guess at what
 * that will ask for; it decides nothing, shows nothing, and reads of an invitation only which survey it is for.
 */
import { LANGUAGES } from '../common/browser.js';
import { begin } from './page/begun.js';
import { PAGE_FOLDER } from './page/page-folder.js';
import { pageLanguage } from './page/page-language.js';
import { wordsAddress } from './page/words-addresses.js';

const { dataset } = document.documentElement;
const server = dataset['server'] || PAGE_FOLDER;

const { path, integrity } = wordsAddress(pageLanguage(LANGUAGES));
begin(`${PAGE_FOLDER}${path}`, { integrity });

const [, invited] = /^#v1\.([0-9a-f]{32})\./.exec(location.hash) ?? [];
const [, slug] = /\/s\/([\w-]{1,100})$/.exec(location.pathname) ?? [];
if (invited) begin(`${server}/api/surveys/${invited}/definition`);
else if (slug) begin(`${server}/api/surveys/${slug}`);

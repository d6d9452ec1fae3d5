/**
 * The script of the page on which people answer by invitation: the same bytes for everybody, from any
 * address. It draws all texts from the definition that it has hashed, makes what only the respondent may
 * hold, and asks two servers: one that knows who is invited for a blind signature, one that knows nobody
 * to take the answers.
 */
import { openAddress, openInvitation } from './open-invitation.js';
import { bindOnePress } from './page/one-press.js';
import { takeFragment } from './page/take-fragment.js';
import { showTrouble } from './without-survey.js';

// Before anything else, so that no later mistake leaves an invitation in the address bar.
const fragment = takeFragment();
bindOnePress();

// Safari before 16.4 lacks it; the rules of answers ask whether a text is well formed.
String.prototype.isWellFormed ??= function isWellFormed(this: string) {
  try {
    return encodeURIComponent(this) !== '' || this.length === 0;
  } catch {
    return false;
  }
};

// A link pasted into the address bar of this very page loads nothing by itself.
window.onhashchange = () => {
  if (document.querySelector('[data-panel="first"]')) location.reload();
  else void openInvitation(takeFragment());
};

/** The last part of the address of a survey's page; nothing on the page that invitations open. */
const [, slug] = /\/s\/([\w-]{1,100})$/.exec(location.pathname) ?? [];

// Browsers have no cryptography for pages that came without encryption, except from this device.
if (!globalThis.crypto?.subtle) {
  void showTrouble('unsupported', () => undefined);
} else void (slug && fragment === '' ? openAddress(slug) : openInvitation(fragment));

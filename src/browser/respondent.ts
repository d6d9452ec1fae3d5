/**
 * The script of the respondents' pages for surveys by invitation: `/i`, which an invitation opens,
 * and `/s/:slug`. It makes what only the respondent may hold, and asks two servers: one that knows
 * who is invited for a blind signature, one that knows nobody to take the answers.
 */
import { openInvitation } from './open-invitation.js';
import { openSurvey, showTrouble } from './open-survey.js';
import { takeFragment } from './page/take-fragment.js';

// Before anything else, so that no later mistake leaves an invitation in the address bar.
const fragment = takeFragment();

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
  if (document.querySelector('[data-survey]')) location.reload();
  else void openInvitation(takeFragment());
};

// Browsers have no cryptography for pages that came without encryption, except from this device.
if (!globalThis.crypto?.subtle) showTrouble('unsupported', () => undefined);
else void (document.querySelector('[data-survey]') ? openSurvey() : openInvitation(fragment));

/**
 * The script of the reps' page of lottery slips. The codes are made here, shown and printed from
 * here; the form that goes to the server gets their hashes and nothing else.
 */
import { OWN_ADDRESS } from './own-address.js';
import { all, fillSlot, make, onPress, one, showMessages } from './page/elements.js';
import { drawQr } from './slips/draw-qr.js';
import { type MadeSlip, makeSlip } from './slips/make-slip.js';

const SLIPS_A_SHEET = 10;

const page = one('[data-slips]');
const { survey: id = '', definition: definitionHash = '', most = '' } = page.dataset;
const address = page.dataset['address'] || OWN_ADDRESS;
const countField = one<HTMLInputElement>('[data-field="count"]', page);
const languageField = one<HTMLSelectElement>('[data-field="language"]', page);
const sheets = one('[data-part="sheets"]');
const done = one('[data-part="done"]', page);
const printed = one<HTMLInputElement>('[data-field="printed"]', page);
const form = one<HTMLFormElement>('form', done);
const makeButton = one<HTMLButtonElement>('[data-action="make"]', page);

// Slips that are neither printed nor uploaded are gone with the page.
const askBeforeLeaving = (event: Event): void => event.preventDefault();

onPress(makeButton, async () => {
  const count = Number(countField.value);
  if (!Number.isInteger(count) || count < 1 || count > Number(most)) {
    showMessages(page, 'bad-count');
    return;
  }
  showMessages(page);
  const slips = await Promise.all(
    Array.from({ length: count }, () => makeSlip({ id, definitionHash, address })),
  );
  show(slips);
  // In an order of their own: a line of the list says nothing about a place on the sheets.
  const hashes = slips.map(({ hash }) => hash).sort();
  one<HTMLInputElement>('[name="hashes"]', form).value = hashes.join('\n');
  one<HTMLInputElement>('[name="count"]', form).value = String(count);
  fillSlot('count', String(count), page);
  printed.checked = false;
  done.hidden = false;
  window.addEventListener('beforeunload', askBeforeLeaving);
});

// A press before this script was here would have done nothing, and said nothing.
makeButton.disabled = false;

onPress(one('[data-action="print"]', page), () => window.print());

form.onsubmit = (event) => {
  showMessages(page, ...(printed.checked ? [] : ['not-printed']));
  if (!printed.checked) event.preventDefault();
  else window.removeEventListener('beforeunload', askBeforeLeaving);
};

function show(slips: readonly MadeSlip[]): void {
  const template = one<HTMLTemplateElement>(`template[data-slip="${languageField.value}"]`);
  const drawn = slips.map(({ code, link }) => {
    const slip = template.content.cloneNode(true) as DocumentFragment;
    fillSlot('code', code, slip);
    fillSlot('address', `${address.replace(/^https?:\/\//, '')}/s/${page.dataset['slug']}`, slip);
    for (const place of all('[data-part="qr"]', slip)) place.append(drawQr(link));
    return slip;
  });
  const whole = Array.from({ length: Math.ceil(drawn.length / SLIPS_A_SHEET) }, (_, i) => {
    const sheet = make('div', '', { class: 'slip-sheet' });
    sheet.append(...drawn.slice(i * SLIPS_A_SHEET, (i + 1) * SLIPS_A_SHEET));
    return sheet;
  });
  sheets.replaceChildren(...whole);
}

/**
 * The script of the page of a bulletin: looks a receipt up on this device, in the file that
 * everybody gets. Without it the form asks the server.
 */
import { checkReceipt, type PublishedRows, readReceipt } from './bulletin/check-receipt.js';
import { callPrivately, readJson } from './call-privately.js';
import { one, showMessages } from './page/elements.js';

const form = one<HTMLFormElement>('[data-bulletin]');
const { bulletin: file = '', root = '' } = form.dataset;
const field = one<HTMLInputElement>('[name="receipt"]', form);

form.onsubmit = (event) => {
  event.preventDefault();
  void check();
};

async function check(): Promise<void> {
  const receipt = readReceipt(field.value);
  if (!receipt) {
    showMessages(form, 'malformed');
    return;
  }
  showMessages(form, 'checking');
  const called = await readJson(await callPrivately(file));
  if (called.kind === 'no-answer' || !called.ok) {
    showMessages(form, 'noAnswer');
    return;
  }
  showMessages(form, await checkReceipt(called.body as PublishedRows, root, receipt));
}

import { composeWords, isHolderName, newDevice, newPassphrase } from '../../../holders/index.js';
import { el } from '../../../screens/browser.js';
import { refuse } from '../../refusals.js';
import { textField } from '../desk/fields.js';
import { typedIn } from '../desk/read-files.js';
import { fileNameOf } from './file-name.js';
import { spoken, spokenCard } from './spoken.js';
import type { Step } from './step.js';

/** Makes the two keys of a holder: a device file that stays with them, and a card for the others. */
export const card: Step = async (desk) => {
  const t = desk.text.words.card;
  const name = await desk.ask(
    {
      pieces: [textField({ name: 'name', label: t.name, hint: t.nameHint })],
      button: t.make,
    },
    (data) => {
      const typed = typedIn(data, 'name').trim();
      if (!isHolderName(typed)) throw refuse('page-name-bad');
      return typed;
    },
  );
  const passphrase = newPassphrase();
  await desk.say(
    [
      el('p', {}, t.passphrase),
      spoken(passphrase.split(' ')),
      el('p', { class: 'note' }, t.passphraseOnce),
    ],
    t.written,
    desk.text.words.desk.next,
  );
  const typed = textField({ name: 'passphrase', label: t.again, hint: t.againHint });
  const made = await desk.ask({ pieces: [typed], button: t.lock }, (data) => {
    // The paper is read once while another can still be written.
    if (composeWords(typedIn(data, 'passphrase')) !== passphrase) throw refuse('page-words-other');
    return newDevice(name, passphrase);
  });
  return {
    said: [
      el('h2', {}, t.done),
      el('p', {}, t.eight),
      await spokenCard(made.card),
      el('p', { class: 'note' }, t.lost),
    ],
    files: [
      {
        name: fileNameOf(name, 'device'),
        content: made.device,
        isDevice: true,
        isNew: true,
        label: t.deviceFile,
      },
      { name: fileNameOf(name, 'card'), content: made.card, label: t.cardFile },
    ],
  };
};

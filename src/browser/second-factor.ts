/**
 * The script of the pages on which a second factor is added or shown: draws the picture that an app
 * scans, and asks the browser for a passkey. Without it, codes are typed.
 */
import { all, one } from './page/elements.js';
import { drawQr } from './slips/draw-qr.js';
import { answerOf, type PasskeyOptions, readOptions } from './office/passkey-json.js';

for (const place of all('[data-qr]')) place.append(drawQr(place.dataset['qr']!));
if (typeof PublicKeyCredential === 'function') {
  for (const place of all('[data-passkey]')) offer(place);
}

function offer(place: HTMLElement): void {
  const isMaking = place.dataset['passkey'] === 'make';
  const form = place.closest('form')!;
  const button = one('[data-action=passkey]', place);
  const failed = one('[data-slot=failed]', place);
  for (const notice of all('[data-slot=needs-script]', place)) notice.hidden = true;
  button.hidden = false;
  const press = async (): Promise<void> => {
    failed.textContent = '';
    // What is asked for beside it, such as a name, comes first.
    if (isMaking && !form.reportValidity()) return;
    try {
      const options = readOptions(JSON.parse(place.dataset['options']!) as PasskeyOptions);
      const made = isMaking
        ? await navigator.credentials.create({
            publicKey: options as PublicKeyCredentialCreationOptions,
          })
        : await navigator.credentials.get({ publicKey: options });
      const field = form.elements.namedItem(isMaking ? 'answer' : '_assertion') as HTMLInputElement;
      field.value = JSON.stringify(answerOf(made as PublicKeyCredential));
      form.submit();
    } catch {
      // Nobody touched the key, it is another one, or the browser has none.
      failed.textContent = failed.dataset['text']!;
    }
  };
  button.addEventListener('click', () => void press());
}

import { type Device, isPassphrase, openDevice } from '../../../holders/index.js';
import type { Desk, OpenDevice } from '../desk/desk.js';
import { fileField, textField } from '../desk/fields.js';
import type { MadeFile } from '../desk/outcome.js';
import { fileIn, readIn, typedIn } from '../desk/read-files.js';
import { refuse } from '../../refusals.js';

/** The device that is open in this tab, or the one that is opened now. */
export async function ownDevice(desk: Desk): Promise<OpenDevice> {
  if (desk.opened) return desk.opened;
  const t = desk.text.words.device;
  desk.opened = await desk.ask(
    {
      pieces: [
        fileField({ name: 'device', label: t.file, hint: t.fileHint }),
        textField({ name: 'passphrase', label: t.passphrase, hint: t.passphraseHint }),
      ],
      button: t.open,
    },
    async (data) => {
      const passphrase = typedIn(data, 'passphrase');
      fileIn(data, 'device');
      // Before a minute of stretching: what cannot be the words of any device was mistyped.
      if (!isPassphrase(passphrase)) throw refuse('page-words-other');
      const { file, content } = await readIn(data, 'device', (value, name) =>
        openDevice(value, name, passphrase),
      );
      return { device: content, file };
    },
  );
  return desk.opened;
}

/**
 * What a device has learned, as the file to put in the place of the one before. None where it has learned
 * nothing.
 */
export async function keptDevice(
  desk: Desk,
  content: Device['content'],
): Promise<readonly MadeFile[]> {
  const { device, file } = desk.opened!;
  if (content === device.content) return [];
  const kept = await device.lockAgain(content);
  desk.opened = { device: { ...device, content }, file };
  const label = desk.text.words.device.keep;
  return [{ name: file, content: kept, isDevice: true, label }];
}

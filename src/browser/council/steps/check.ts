import { readConfirmation, readList, type Standing, standingOf } from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { fileField } from '../desk/fields.js';
import { readAllIn, readIn } from '../desk/read-files.js';
import type { PageText } from '../page-text.js';
import { shown } from '../shown.js';
import { spokenList } from './spoken.js';
import type { Step } from './step.js';

/** Whether a list is in force, and whose confirmation is missing; needs no device. */
export const check: Step = async (desk) => {
  const t = desk.text.words.check;
  const { list, standing } = await desk.ask(
    {
      pieces: [
        fileField({ name: 'list', label: t.list }),
        fileField({
          name: 'confirmations',
          label: t.confirmations,
          hint: t.confirmationsHint,
          many: true,
          optional: true,
        }),
        fileField({
          name: 'earlier',
          label: t.earlier,
          hint: t.earlierHint,
          many: true,
          optional: true,
        }),
      ],
      button: t.check,
    },
    async (data) => {
      const named = await readIn(data, 'list', readList);
      const lists = [named, ...(await readAllIn(data, 'earlier', readList))];
      const confirmations = await readAllIn(data, 'confirmations', readConfirmation);
      const found = await standingOf(named, { lists, confirmations });
      return { list: named.content, standing: found };
    },
  );
  const missing = missingOf(standing, desk.text);
  return {
    said: shown(
      el('h2', {}, standing.isInForce ? t.inForce : t.notInForce),
      missing.length > 0 && el('ul', {}, ...missing.map((one) => el('li', {}, one))),
      ...(await spokenList(list, desk.text)),
    ),
    files: [],
  };
};

/** What has to come, one sentence for each. */
function missingOf(
  { missing, before, signedTwice, hasRehearsed }: Standing,
  { words: { check: t } }: PageText,
): readonly string[] {
  return [
    ...missing.map((seat) => fill(t.seatMissing, { seat })),
    ...signedTwice.map((seat) => fill(t.signedTwice, { seat })),
    ...(before && !before.isInForce ? [t.beforeNotInForce] : []),
    ...(before && before.signed.length < before.needed
      ? [fill(t.beforeUnsigned, { needed: before.needed, signed: before.signed.length })]
      : []),
    ...(missing.length === 0 && !hasRehearsed ? [t.rowClosed] : []),
  ];
}

import { paperLines, readDevice, readPaper } from '../../../holders/index.js';
import { fill } from '../../../language/browser.js';
import { el } from '../../../screens/browser.js';
import { drawnQr } from '../desk/drawn-qr.js';
import { fileField } from '../desk/fields.js';
import { readIn, typedIn } from '../desk/read-files.js';
import { fileNameOf } from './file-name.js';
import type { Step } from './step.js';

/** Lines in one code that a camera reads: more make it too fine to print. */
const LINES_IN_CODE = 6;

/** A device file as a sheet to print, for a seat that is kept on paper. */
export const paper: Step = async (desk) => {
  const t = desk.text.words.paper;
  const { device, lines } = await desk.ask(
    { pieces: [fileField({ name: 'device', label: t.device })], button: t.show },
    async (data) => {
      const { content } = await readIn(data, 'device', readDevice);
      return { device: content, lines: await paperLines(content) };
    },
  );
  const codes = Array.from({ length: Math.ceil(lines.length / LINES_IN_CODE) }, (_, i) =>
    lines.slice(i * LINES_IN_CODE, (i + 1) * LINES_IN_CODE).join('\n'),
  );
  return {
    said: [
      el('h2', {}, fill(t.seatOf, { name: device.name })),
      el('p', {}, t.howTo),
      el('pre', { class: 'paper', translate: 'no', tabindex: '0' }, lines.join('\n')),
      el('div', { class: 'codes' }, ...codes.map(drawnQr)),
      el('p', { class: 'note' }, t.destroy),
    ],
    files: [],
  };
};

/** The device file behind the lines of such a sheet. */
export const fromPaper: Step = async (desk) => {
  const t = desk.text.words.paper;
  const device = await desk.ask(
    {
      pieces: [
        el(
          'div',
          { class: 'field' },
          el('label', { for: 'field-lines', class: 'legend' }, t.lines),
          el('p', { class: 'hint', id: 'hint-lines' }, t.linesHint),
          el('textarea', {
            id: 'field-lines',
            name: 'lines',
            rows: 12,
            spellcheck: 'false',
            autocapitalize: 'none',
            'aria-describedby': 'hint-lines',
          }),
        ),
      ],
      button: t.make,
    },
    (data) => readPaper(typedIn(data, 'lines')),
  );
  return {
    said: [el('h2', {}, fill(t.made, { name: device.name }))],
    files: [
      {
        name: fileNameOf(device.name, 'device'),
        content: device,
        isDevice: true,
        label: t.file,
      },
    ],
  };
};

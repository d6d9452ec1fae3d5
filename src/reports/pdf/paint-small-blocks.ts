import { ACCENT, RULE, SAND } from '../charts/palette.js';
import type { Fact, Finding, KeyFigure, ListBlock, Quote, Wording } from '../report-document.js';
import { CONTENT_WIDTH, PAGE } from './page.js';
import type { Sheet } from './sheet.js';

export const tint = (sheet: Sheet, height: number): void =>
  sheet.artifact(() => sheet.ink.box(PAGE.left, sheet.y, CONTENT_WIDTH, height, SAND));

/** What stands together without a label of each, as a list that says how many they are. */
function paintItems<T>(
  sheet: Sheet,
  items: readonly T[],
  paint: (item: T, index: number) => void,
): void {
  sheet.within(
    'L',
    () =>
      items.forEach((item, index) =>
        sheet.within('LI', () => sheet.within('LBody', () => paint(item, index))),
      ),
    { numbering: 'None' },
  );
}

export function paintKeyFigures(sheet: Sheet, items: readonly KeyFigure[]): void {
  const height = 62;
  sheet.ensure(height);
  tint(sheet, height);
  const top = sheet.y;
  const room = CONTENT_WIDTH / items.length;
  paintItems(sheet, items, ({ value, label }, index) => {
    const x = PAGE.left + index * room + 12;
    sheet.content(() => {
      sheet.line(`${value} `, x, top + 8, sheet.styles.keyFigure);
      sheet.line(label, x, top + 40, sheet.styles.small);
    });
  });
  sheet.y += height + 12;
}

const SHARE_ROOM = 78;

export function paintFindings(sheet: Sheet, items: readonly Finding[]): void {
  paintItems(sheet, items, ({ share, statement, detail, floor }) => {
    const width = CONTENT_WIDTH - SHARE_ROOM;
    const title = sheet.wrap(statement, sheet.styles.bodyBold, width, 2);
    const text = sheet.wrap(
      floor ? `${detail}, ${floor}` : detail,
      sheet.styles.smallInk,
      width,
      3,
    );
    const height =
      title.length * sheet.styles.bodyBold.leading + text.length * sheet.styles.smallInk.leading;
    sheet.ensure(height + 8);
    const top = sheet.y;
    const below = top + title.length * sheet.styles.bodyBold.leading;
    sheet.within('P', () =>
      sheet.content(() => {
        sheet.line(`${share} `, PAGE.left, top + 1, sheet.styles.share);
        sheet.lines(title, PAGE.left + SHARE_ROOM, top, sheet.styles.bodyBold);
      }),
    );
    sheet.within('P', () =>
      sheet.content(() => sheet.lines(text, PAGE.left + SHARE_ROOM, below, sheet.styles.smallInk)),
    );
    sheet.y += height + 8;
  });
}

export function paintList(sheet: Sheet, { items, numbers }: ListBlock): void {
  const indent = 16;
  const style = { ...sheet.styles.bodyBold, fill: ACCENT };
  const item = (text: string, index: number): void => {
    // Never the first line of several alone at the foot of a page.
    const { length } = sheet.wrap(text, sheet.styles.body, CONTENT_WIDTH - indent, 2);
    sheet.ensure(length * sheet.styles.body.leading);
    const top = sheet.y;
    sheet.within('Lbl', () =>
      sheet.content(() => sheet.line(`${numbers?.[index] ?? index + 1}. `, PAGE.left, top, style)),
    );
    sheet.flow('LBody', text, sheet.styles.body, PAGE.left + indent, CONTENT_WIDTH - indent);
    sheet.y += 3;
  };
  sheet.within(
    'L',
    () => items.forEach((text, index) => sheet.within('LI', () => item(text, index))),
    { numbering: 'Decimal' },
  );
  sheet.y += 5;
}

export function paintNote(sheet: Sheet, text: string): void {
  const lines = sheet.wrap(text, sheet.styles.body, CONTENT_WIDTH - 28, 40);
  const height = lines.length * sheet.styles.body.leading + 18;
  sheet.ensure(height);
  tint(sheet, height);
  const top = sheet.y;
  sheet.artifact(() => sheet.ink.box(PAGE.left, top, 3, height, ACCENT));
  sheet.within('P', () =>
    sheet.content(() => sheet.lines(lines, PAGE.left + 16, top + 9, sheet.styles.body)),
  );
  sheet.y += height + 10;
}

export function paintQuotes(sheet: Sheet, items: readonly Quote[]): void {
  for (const { theme, text } of items) {
    const width = CONTENT_WIDTH - 22;
    const lines = sheet.wrap(text, sheet.styles.quote, width);
    sheet.ensure(Math.min(lines.length, 4) * sheet.styles.quote.leading + 18);
    const top = sheet.y;
    const page = sheet.pdf.page;
    sheet.within('BlockQuote', () => {
      sheet.flow('P', text, sheet.styles.quote, PAGE.left + 14, width);
      if (theme) sheet.flow('P', theme, sheet.styles.small, PAGE.left + 14, width);
    });
    if (sheet.pdf.page === page) {
      const bottom = sheet.y;
      sheet.artifact(() => sheet.ink.box(PAGE.left, top + 2, 2, bottom - top - 4, RULE));
    }
    sheet.y += 12;
  }
}

const FACT_LABEL = 118;

/** Each with its name beside it; the hash of a release stands on one line. */
export function paintFacts(sheet: Sheet, items: readonly Fact[]): void {
  const { small, smallInk } = sheet.styles;
  const width = CONTENT_WIDTH - FACT_LABEL;
  paintItems(sheet, items, ({ label, value }) => {
    const labels = sheet.wrap(label, small, FACT_LABEL - 10);
    const values = sheet.wrap(value, smallInk, width);
    const height = Math.max(labels.length, values.length) * smallInk.leading;
    sheet.ensure(height);
    const top = sheet.y;
    sheet.within('P', () => sheet.content(() => sheet.lines(labels, PAGE.left, top, small)));
    sheet.within('P', () =>
      sheet.content(() =>
        sheet.lines(values, PAGE.left + FACT_LABEL, top, smallInk, 'left', width),
      ),
    );
    sheet.y += height + 5;
  });
  sheet.y += 4;
}

export function paintWording(sheet: Sheet, items: readonly Wording[]): void {
  const indent = 24;
  const left = PAGE.left + indent;
  const width = CONTENT_WIDTH - indent;
  const numberStyle = { ...sheet.styles.smallBold, fill: ACCENT };
  const paintParts = ({ title, help, remarks, parts }: Wording): void => {
    sheet.flow('P', title, sheet.styles.smallBold, left, width);
    for (const text of help ? [help, ...remarks] : remarks) {
      sheet.flow('P', text, sheet.styles.small, left, width);
    }
    for (const { label, items: said } of parts) {
      const text = said.join(' · ');
      const lang = said[0] === undefined ? {} : sheet.langOf(said[0]);
      const line = label ? `${label} ${text}` : text;
      sheet.flow('P', line, sheet.styles.smallInk, left, width, lang);
    }
  };
  const paintOne = (wording: Wording): void => {
    const { number } = wording;
    sheet.ensure(4 * sheet.styles.small.leading);
    const top = sheet.y;
    if (number) {
      sheet.within('Lbl', () =>
        sheet.content(() => sheet.line(`${number} `, PAGE.left, top, numberStyle)),
      );
    }
    sheet.within('LBody', () => paintParts(wording));
    sheet.y += 5;
  };
  sheet.within('L', () => items.forEach((one) => sheet.within('LI', () => paintOne(one))), {
    numbering: 'Decimal',
  });
}

import { fill, formatDayThere, formatNumber } from '../../language/index.js';
import { ACCENT } from '../charts/palette.js';
import { cleanLine, cleanText } from '../format/clean-text.js';
import { mapTexts } from '../format/direction.js';
import { keepTogether } from '../format/keep-together.js';
import { checkLetters } from '../pdf/check-letters.js';
import { createPdf } from '../pdf/create-pdf.js';
import { CONTENT_WIDTH, PAGE, PAGE_END } from '../pdf/page.js';
import { paintWords } from '../pdf/paint-words.js';
import { Sheet } from '../pdf/sheet.js';
import { STYLES, type TextStyle } from '../pdf/text-styles.js';
import { words } from '../words/index.js';
import type { PetitionSheet } from './petition-sheet.js';

/** Room for all that stands below the text. */
const BELOW_TEXT = 330;
const BETWEEN_PARAGRAPHS = 6;
/** From the size for a short text down to the smallest that is read without effort on paper. */
const SIZES = [13, 12, 11, 10, 9, 8] as const;
const COUNT: TextStyle = { ...STYLES.keyFigure, size: 46, leading: 54, fill: ACCENT };

/**
 * One page for the meeting: the text, the verified count and how to check both. The text is never
 * shortened: one that no size fits runs on to a second page. The same sheet gives the same bytes.
 */
export async function renderPetition(petition: PetitionSheet): Promise<Buffer> {
  const title = cleanLine(petition.title, 200);
  const paper = await createPdf({
    title,
    language: petition.language,
    day: petition.day ?? petition.announced,
  });
  const { pdf } = paper;
  checkLetters(paper.typesetter, [{ name: title, content: mapTexts(petition, cleanText) }]);
  const sheet = new Sheet(paper);
  sheet.newPage();
  paintHead(sheet, petition, title);
  paintText(
    sheet,
    petition.text.map((part) => cleanText(part)).filter((part) => part !== ''),
  );
  paintCount(sheet, petition);
  paintCheck(sheet, petition);
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    sheet.artifact(() =>
      sheet.ink.rule(PAGE.marginLine, 0, PAGE.marginLine, PAGE.height, 0.9, ACCENT),
    );
  }
  sheet.finish();
  return paper.file.end();
}

function paintHead(sheet: Sheet, { language, council }: PetitionSheet, title: string): void {
  const { kicker } = words[language].petition;
  const from = council === null ? '' : ` · ${cleanLine(council, 160)}`;
  sheet.flow('P', `${kicker}${from}`, STYLES.coverKicker);
  sheet.y += 4;
  sheet.flow('H1', title, STYLES.chapter);
  sheet.y += 10;
}

function paintText(sheet: Sheet, paragraphs: readonly string[]): void {
  const room = PAGE_END - BELOW_TEXT - sheet.y;
  const styles = SIZES.map((size) => ({ ...STYLES.quote, size, leading: size * 1.4 }));
  const heightIn = (style: TextStyle): number =>
    paragraphs.reduce(
      (sum, text) => sum + sheet.wrap(text, style).length * style.leading + BETWEEN_PARAGRAPHS,
      0,
    );
  const style = styles.find((one) => heightIn(one) <= room) ?? styles.at(-1)!;
  for (const paragraph of paragraphs) {
    sheet.flow('P', paragraph, style);
    sheet.y += BETWEEN_PARAGRAPHS;
  }
  sheet.y += 10;
}

function paintCount(sheet: Sheet, petition: PetitionSheet): void {
  const { language, signatures, invited } = petition;
  const t = words[language].petition;
  sheet.ensure(COUNT.leading + 20);
  const count = formatNumber(signatures, language);
  const beside = PAGE.left + sheet.measure(count, COUNT) + 14;
  const top = sheet.y;
  const isVerified = invited !== null;
  const label = fill(isVerified ? t.verified : t.signatures, { signatures });
  const note = isVerified ? fill(t.invited, { invited }) : t.open;
  const width = PAGE.left + CONTENT_WIDTH - beside;
  sheet.within('P', () =>
    sheet.content(() => {
      sheet.line(`${count} `, PAGE.left, top, COUNT);
      sheet.line(`${label} `, beside, top + 8, STYLES.heading);
      sheet.lines(sheet.wrap(note, STYLES.body, width, 2), beside, top + 27, STYLES.body);
    }),
  );
  sheet.y = top + COUNT.leading + 4;
  for (const line of sayDays(petition)) sheet.flow('P', line, STYLES.small);
  for (const change of petition.changes) sheet.flow('P', cleanText(change), STYLES.small);
  sheet.y += 10;
}

function sayDays({ language, day, announced, timeZone }: PetitionSheet): readonly string[] {
  const t = words[language].petition;
  const say = (one: string) => ({ day: keepTogether(formatDayThere(one, timeZone, language)) });
  return [
    ...(day === null ? [] : [fill(t.closed, say(day))]),
    ...(announced === null ? [] : [fill(t.announced, say(announced))]),
  ];
}

function paintCheck(
  sheet: Sheet,
  { language, controlWords, root, address, invited }: PetitionSheet,
): void {
  const t = words[language].petition;
  paintWords(sheet, { kind: 'words', label: t.words, lines: controlWords });
  sheet.y += 8;
  sheet.flow('P', t.root, STYLES.small);
  sheet.flow('P', root, STYLES.smallBold);
  sheet.y += 10;
  sheet.flow('H2', t.check, STYLES.heading);
  for (const step of t.steps) {
    sheet.flow('P', fill(step, { address: cleanLine(address, 200) }), STYLES.body);
    sheet.y += 3;
  }
  if (invited !== null) sheet.flow('P', t.limits, STYLES.small);
}

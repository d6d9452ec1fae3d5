import { ENGLISH_WORDS } from '../../../common/index.js';
import { fromHex } from '../../../credentials/index.js';
import { type Minutes, testsCompared, wordsOfHash } from '../../../holders/index.js';
import { fill, formatDay, formatList } from '../../../language/index.js';
import { namesOfSeats, type Survey, titleOf } from '../../../surveys/index.js';
import { Page, type Viewer } from '../../../web/index.js';
import { words } from '../../words/index.js';

/** As many as were read out before the rows were opened. */
const ROOT_WORDS = 8;

interface SignedMinutes {
  readonly minutes: Minutes;
  /** Seats whose signatures hold. */
  readonly signed: readonly number[];
}

export async function minutesPage(
  { language }: Viewer,
  survey: Survey,
  { minutes, signed }: SignedMinutes,
): Promise<Page> {
  const t = words[language].minutes;
  const { counted, tests, copies, refused, rows, tested, faults, contests, undecided } = minutes;
  const people = (seats: readonly number[]): string =>
    formatList(namesOfSeats(survey, seats), language);
  const opened = { day: formatDay(minutes.day, language), people: people(minutes.seats) };
  const model = {
    t,
    title: t.title,
    id: survey.id,
    survey: titleOf(survey, language),
    lines: [
      fill(t.opened, opened),
      fill(t.opener, { person: people([minutes.opener]) }),
      fill(t.sum, { rows, counted, tests, copies, refused }),
      ...(tested
        ? [
            fill(t.tested, {
              ...tested,
              noted: testsCompared(tested),
              named: survey.definition.tests ?? 0,
            }),
          ]
        : []),
      ...undecided.map(({ row }) => fill(t.undecided, { row })),
      ...faults.map(({ seat, wrong, denied }) =>
        fill(t.fault, { person: people([seat]), wrong, denied }),
      ),
    ],
    contests,
    root: (await wordsOfHash(fromHex(minutes.root, 32)!, ROOT_WORDS, ENGLISH_WORDS)).join(' '),
    hashes: [
      { name: t.definition, hash: minutes.definition },
      { name: t.rows, hash: minutes.root },
      ...(minutes.release === null ? [] : [{ name: t.release, hash: minutes.release }]),
      ...(minutes.comments ? [{ name: t.comments, hash: minutes.comments }] : []),
    ],
    signed: fill(t.signed, { people: people(signed) }),
    hands: minutes.seats.map((seat) => people([seat])),
  };
  return new Page('rep/minutes', model, 200, language);
}

import { wordlist } from '@scure/bip39/wordlists/english.js';
import { spokenWords, textIn } from '../../../common/browser.js';
import { controlNumbers } from '../../../credentials/browser.js';
import { lookAt, readList } from '../../../holders/index.js';
import { fill, formatDay } from '../../../language/browser.js';
import {
  definitionHash,
  isDecidedByHolders,
  type SurveyDefinition,
} from '../../../questionnaire/offline.js';
import { el, type Piece } from '../../../screens/browser.js';
import { fileField } from '../desk/fields.js';
import { readIn } from '../desk/read-files.js';
import { type PageText, wordLists } from '../page-text.js';
import { fileNameOf } from './file-name.js';
import { keptDevice, ownDevice } from './own-device.js';
import { readDefinition } from './read-definition.js';
import type { Step } from './step.js';

/** Looks a survey over: the device notes its hash, if it is sealed to a list that the device has signed. */
export const look: Step = async (desk) => {
  const t = desk.text.words.look;
  const { device } = await ownDevice(desk);
  const found = await desk.ask(
    {
      pieces: [
        fileField({ name: 'definition', label: t.definition, hint: t.definitionHint }),
        fileField({ name: 'list', label: t.list }),
      ],
      button: desk.text.words.desk.next,
    },
    async (data) => {
      const { file, content: definition } = await readIn(data, 'definition', readDefinition);
      const { content: list } = await readIn(data, 'list', readList);
      const looking = { definition, file, list, words: wordlist };
      return {
        definition,
        hash: definitionHash(definition),
        ...(await lookAt(device.content, looking)),
      };
    },
  );
  await desk.say(await drawSurvey(found.definition, found.hash, desk.text), t.compared, t.note);
  const { looked } = found;
  const kept = await keptDevice(desk, found.content);
  const name = fileNameOf(device.name, 'looked');
  return {
    said: [el('h2', {}, fill(t.done, { seat: looked.seat }))],
    files: [...kept, { name, content: looked, label: t.file }],
  };
};

/** Its title, days, questions and options, and the control words that staff see. */
async function drawSurvey(
  definition: SurveyDefinition,
  hash: string,
  text: PageText,
): Promise<readonly Piece[]> {
  const { questionnaire, wordsBy, tests = 0, holders } = definition;
  const t = text.words.look;
  const { languages, title, profile, sections } = questionnaire;
  const say = (some: Parameters<typeof textIn>[0]): string =>
    textIn(some, text.language, languages);
  const numbers = await controlNumbers(hash, wordsBy);
  const words = spokenWords(numbers, languages, wordLists(wordlist));
  return [
    el('h2', {}, say(title)),
    el('p', {}, sayDays(definition, text)),
    el('p', {}, fill(t.tests, { tests })),
    el('p', {}, isDecidedByHolders(holders) ? t.byHolders : t.byAccounts),
    el('p', {}, t.questions),
    el(
      'ul',
      {},
      ...profile.map((question) => el('li', {}, fill(t.about, { title: say(question.title) }))),
      ...sections.flatMap(({ questions }) =>
        questions.map((question) => el('li', {}, say(question.title))),
      ),
    ),
    el('p', {}, t.controlWords),
    ...words.map((one) =>
      el(
        'ol',
        { class: 'words', lang: one.language },
        ...one.words.map((word) => el('li', {}, word)),
      ),
    ),
  ];
}

/** A definition names a first and a last day, one of them, or neither. */
function sayDays({ opensOn, closesOn }: SurveyDefinition, { words, language }: PageText): string {
  const { both, from, to, none } = words.look.days;
  const days = {
    from: opensOn ? formatDay(opensOn, language) : '',
    to: closesOn ? formatDay(closesOn, language) : '',
  };
  if (opensOn) return fill(closesOn ? both : from, days);
  return closesOn ? fill(to, days) : none;
}

import { wordlist } from '@scure/bip39/wordlists/english.js';
import { spokenWords, STRETCHED_WORDS } from '../../../common/browser.js';
import { controlNumbers } from '../../../credentials/browser.js';
import {
  type DecisionFile,
  readDecision,
  signDecision,
  wordsOfCard,
} from '../../../holders/index.js';
import { fill, formatDay } from '../../../language/browser.js';
import { el, type Piece } from '../../../screens/browser.js';
import { fileField } from '../desk/fields.js';
import { readIn } from '../desk/read-files.js';
import { type PageText, wordLists } from '../page-text.js';
import { fileNameOf } from './file-name.js';
import { ownDevice } from './own-device.js';
import type { Step } from './step.js';
import { whoSigned } from './who-signed.js';

/** Signs what two holders decide, after a look at what it does, to which survey and why. */
export const decide: Step = async (desk) => {
  const t = desk.text.words.decide;
  const { device } = await ownDevice(desk);
  const { decision, signed } = await desk.ask(
    {
      pieces: [fileField({ name: 'decision', label: t.decision, hint: t.decisionHint })],
      button: desk.text.words.desk.next,
    },
    async (data) => {
      const { file, content } = await readIn(data, 'decision', readDecision);
      return { decision: content, signed: await signDecision(content, file, device.content) };
    },
  );
  await desk.say(await drawDecision(decision, desk.text), t.compared, t.sign);
  return {
    said: [el('h2', {}, fill(t.done, whoSigned(signed)))],
    files: [{ name: fileNameOf(device.name, decision.act.kind), content: signed, label: t.file }],
  };
};

async function drawDecision(
  { act, survey, day, reason, signatures }: DecisionFile,
  text: PageText,
): Promise<readonly Piece[]> {
  const t = text.words.decide;
  const values = {
    day: 'closesOn' in act ? formatDay(act.closesOn, text.language) : '',
    seat: 'seat' in act ? act.seat : 0,
    name: 'name' in act ? act.name : '',
    login: 'login' in act ? act.login : '',
    addresses: 'addresses' in act ? act.addresses : '',
    people: 'people' in act ? act.people : 0,
    release: 'release' in act ? act.release : '',
  };
  const card = 'seal' in act ? await wordsOfCard(act, wordlist) : [];
  const isSigned = signatures.length > 0;
  return [
    el('h2', {}, fill(t.acts[act.kind], values)),
    ...(card.length > 0 ? [el('p', {}, t.card), drawWords(card, 'en')] : []),
    ...(survey ? await drawSurvey(survey.definition, text) : []),
    ...(reason === null ? [] : [el('p', {}, fill(t.reason, { reason }))]),
    el('p', {}, fill(t.proposed, { day: formatDay(day, text.language) })),
    el('p', {}, isSigned ? fill(t.signedBefore, whoSigned({ signatures })) : t.nobody),
  ];
}

async function drawSurvey(definition: string, text: PageText): Promise<readonly Piece[]> {
  const numbers = await controlNumbers(definition, STRETCHED_WORDS);
  const words = spokenWords(numbers, [text.language], wordLists(wordlist));
  return [
    el('p', {}, text.words.decide.survey),
    ...words.map((one) => drawWords(one.words, one.language)),
  ];
}

const drawWords = (words: readonly string[], lang: string): Piece =>
  el('ol', { class: 'words', lang }, ...words.map((word) => el('li', {}, word)));

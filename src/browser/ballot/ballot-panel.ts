import { type Invitation, parseBallotCode, parseInvitation } from '../../credentials/browser.js';
import { all, onPress, one, pageText, showMessages, showPanel } from '../page/elements.js';
import {
  askWords,
  checkWords,
  OTHER_WORDS,
  randomBelow,
  type WordQuestion,
} from '../survey/ask-words.js';
import { showCode } from './code-tools.js';

/** Wrong words so often are a guess, or a machine that presses what it finds. */
const MOST_MISTAKES = 3;

export interface BallotRequest {
  readonly invitation: Invitation;
  /** 16 bytes. */
  readonly ballotCode: Uint8Array;
  /** Whether the code was typed: then the ballot was taken before. */
  readonly returning: boolean;
  readonly keep: boolean;
}

export interface BallotPanel {
  readonly words: readonly string[];
  /** Made in this page; shown before anything is asked of a server. */
  readonly ballotCode: string;
  /** From the link; otherwise the page asks for the code. */
  readonly invitation: Invitation | undefined;
  /** @returns the message to show */
  askUse(invitation: Invitation): Promise<string>;
  /** @returns the message to show when there is no ballot */
  draw(request: BallotRequest): Promise<string | undefined>;
}

/** Shows the way to a ballot: compare words, keep the code, press. */
export function showBallotPanel(shown: BallotPanel): void {
  const { words, ballotCode, invitation, draw } = shown;
  const panel = showPanel('ballot');
  const button = one<HTMLButtonElement>('[data-action="draw"]', panel);
  const invitationField = one<HTMLInputElement>('[data-field="invitation"]', panel);
  const codeField = one<HTMLInputElement>('[data-field="ballot-code"]', panel);
  const keepField = one<HTMLInputElement>('[data-field="keep"]', panel);
  const selects = all<HTMLSelectElement>('select', panel);
  one('[data-part="invitation"]', panel).hidden = invitation !== undefined;
  showCode(panel, ballotCode);
  const invited = () => invitation ?? parseInvitation(invitationField.value);
  onPress(one('[data-action="ask-use"]', panel), async () => {
    const asked = invited();
    showMessages(panel, asked ? await shown.askUse(asked) : 'bad-invitation');
  });

  let mistakes = 0;
  let question = ask();
  function ask(): WordQuestion {
    const asked = askWords(words, randomBelow);
    fillSelects(selects, asked);
    return asked;
  }

  /** @returns the message to show, or the request that the fields make */
  function read(): string | BallotRequest {
    const holder = invited();
    if (!holder) return 'bad-invitation';
    const typed = codeField.value.trim();
    const code = parseBallotCode(typed === '' ? ballotCode : typed);
    if (!code) return 'bad-code';
    const compared = checkWords(
      words,
      question,
      selects.map(({ value }) => value),
    );
    if (compared === 'wrong') {
      mistakes += 1;
      question = ask();
      return mistakes < MOST_MISTAKES ? 'wrong' : 'too-many-mistakes';
    }
    if (compared !== 'right') return compared;
    return {
      invitation: holder,
      ballotCode: code,
      returning: typed !== '',
      keep: keepField.checked,
    };
  }

  onPress(button, async () => {
    if (button.disabled) return;
    const request = read();
    if (typeof request === 'string') {
      showMessages(panel, request);
      button.disabled = request === 'too-many-mistakes';
      return;
    }
    button.disabled = true;
    showMessages(panel, 'drawing');
    const message = await draw(request);
    button.disabled = false;
    showMessages(panel, ...(message ? [message] : []));
  });
}

function fillSelects(selects: readonly HTMLSelectElement[], { places, choices }: WordQuestion) {
  selects.forEach((select, i) => {
    const label = one(`label[for="${select.id}"]`);
    label.textContent = pageText('word-number', { n: places[i] ?? 0 });
    const options = choices.map((word) => new Option(word, word));
    const none = new Option(pageText('choose-word'), '');
    select.replaceChildren(none, ...options, new Option(pageText('other-words'), OTHER_WORDS));
  });
}

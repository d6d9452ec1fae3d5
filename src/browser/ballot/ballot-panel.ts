import type { SpokenWords } from '../../common/browser.js';
import { type Invitation, parseBallotCode, parseInvitation } from '../../credentials/browser.js';
import { onPress, one, showMessages, showPanel } from '../page/elements.js';
import { WordCheck } from '../survey/word-check.js';
import { showCode } from './code-tools.js';

export interface BallotRequest {
  readonly invitation: Invitation;
  /** 16 bytes. */
  readonly ballotCode: Uint8Array;
  /** Whether the code was typed: then the ballot was taken before. */
  readonly returning: boolean;
  readonly keep: boolean;
  /** Whether to take the ballots of the other surveys that the page offers. */
  readonly withBook: boolean;
}

export interface BallotPanel {
  readonly words: readonly SpokenWords[];
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
  const bookField = one<HTMLInputElement>('[data-field="book"]', panel);
  const keepField = one<HTMLInputElement>('[data-field="keep"]', panel);
  one('[data-part="invitation"]', panel).hidden = invitation !== undefined;
  showCode(panel, ballotCode);
  const invited = () => invitation ?? parseInvitation(invitationField.value);
  onPress(one('[data-action="ask-use"]', panel), async () => {
    const asked = invited();
    showMessages(panel, asked ? await shown.askUse(asked) : 'bad-invitation');
  });

  const check = new WordCheck(panel, words);

  /** @returns the message to show, or the request that the fields make */
  function read(): string | BallotRequest {
    const holder = invited();
    if (!holder) return 'bad-invitation';
    const typed = codeField.value.trim();
    const code = parseBallotCode(typed === '' ? ballotCode : typed);
    if (!code) return 'bad-code';
    const compared = check.check();
    if (compared !== 'right') return compared;
    return {
      invitation: holder,
      ballotCode: code,
      returning: typed !== '',
      keep: keepField.checked,
      withBook: bookField.checked,
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

import { type Invitation, parseBallotCode, parseInvitation } from '../../credentials/browser.js';
import { all, hold, onPress, one, showMessages, showPanel } from '../page/elements.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import { WordCheck } from '../survey/word-check.js';
import { showCode } from './code-tools.js';
import { prepareBallot } from './draw-ballot.js';

export interface BallotRequest {
  readonly invitation: Invitation;
  /** 16 bytes. */
  readonly ballotCode: Uint8Array;
  /** The same as it is shown or was typed. */
  readonly code: string;
  /** Whether the code was typed: then the ballot was taken before. */
  readonly returning: boolean;
  /** Whether the device is the respondent's own, so that this tab may keep the visit. */
  readonly own: boolean;
  /** Whether the device keeps the ballot besides, for another day. */
  readonly keep: boolean;
  /** Whether to take the ballots of the other surveys that the page offers. */
  readonly withBook: boolean;
}

export interface BallotPanel {
  readonly survey: CheckedSurvey;
  /** Made in this page; shown before anything is asked of a server. */
  readonly ballotCode: string;
  /** Whether this code was asked with before, from the respondent's own device, and no answer came. */
  readonly isAgain: boolean;
  /** What became of asking before. */
  readonly messages: readonly string[];
  /** From the link; otherwise the page asks for the code. */
  readonly invitation: Invitation | undefined;
  /** @returns the message to show */
  askUse(invitation: Invitation): Promise<string>;
  /** @returns the messages to show when there is no ballot */
  draw(request: BallotRequest): Promise<readonly string[]>;
}

/** Shows the way to a ballot: compare words, keep the code, press. */
export function showBallotPanel(shown: BallotPanel): HTMLElement {
  const { survey, ballotCode, invitation, draw } = shown;
  const panel = showPanel('ballot');
  const button = one('[data-action="draw"]', panel);
  const invitationField = one<HTMLInputElement>('[data-field="invitation"]', panel);
  const codeField = one<HTMLInputElement>('[data-field="ballot-code"]', panel);
  const bookField = one<HTMLInputElement>('[data-field="book"]', panel);
  const [own, notOwn, keepField, noted] = ['own', 'not-own', 'keep', 'noted'].map((name) =>
    one<HTMLInputElement>(`[data-field="${name}"]`, panel),
  ) as [HTMLInputElement, HTMLInputElement, HTMLInputElement, HTMLInputElement];
  one('[data-part="invitation"]', panel).hidden = invitation !== undefined;
  let isCodeKept = shown.isAgain;
  showCode(panel, ballotCode, () => (isCodeKept = true));
  const showDevice = (): void => {
    for (const part of all('[data-part="own"]', panel)) part.hidden = !own.checked;
    for (const part of all('[data-part="not-own"]', panel)) part.hidden = !notOwn.checked;
  };
  own.onchange = notOwn.onchange = showDevice;
  own.checked ||= shown.isAgain;
  showDevice();
  const invited = () => invitation ?? parseInvitation(invitationField.value);
  onPress(one('[data-action="ask-use"]', panel), async () => {
    const asked = invited();
    tell(asked ? await shown.askUse(asked) : 'bad-invitation');
  });

  const check = new WordCheck(panel, survey);
  const codeInUse = (): string => codeField.value.trim() || ballotCode;
  const prepare = (): void => {
    const bytes = parseBallotCode(codeInUse());
    if (bytes) prepareBallot(survey, bytes);
  };
  codeField.onchange = prepare;
  setTimeout(prepare);

  /** That somebody else used an invitation is the likelier case for those who never took a ballot. */
  function tell(...messages: readonly string[]): void {
    showMessages(panel, ...messages);
    const isTaken = messages.some((name) => name === 'refused' || name === 'used');
    one('[data-part="never-took"]', panel).hidden = !isTaken;
  }

  /** @returns the message to show, or the request that the fields make */
  async function read(): Promise<string | BallotRequest> {
    const holder = invited();
    if (!holder) return 'bad-invitation';
    const code = codeInUse();
    const bytes = parseBallotCode(code);
    if (!bytes) return 'bad-code';
    const compared = await check.check();
    if (compared !== 'right') return compared;
    if (!own.checked && !notOwn.checked) return 'no-device';
    const keep = own.checked && keepField.checked;
    const returning = codeField.value.trim() !== '';
    if (!returning && !isCodeKept && !keep && !noted.checked) return 'keep-code';
    return {
      invitation: holder,
      ballotCode: bytes,
      code,
      returning,
      own: own.checked,
      keep,
      withBook: bookField.checked,
    };
  }

  if (shown.messages.length > 0) tell(...shown.messages);

  onPress(button, async () => {
    hold(button, true);
    const request = await read();
    if (typeof request === 'string') {
      tell(request);
      hold(button, request === 'too-many-mistakes');
      return;
    }
    const drawing = draw(request);
    tell('drawing');
    const messages = await drawing;
    hold(button, false);
    tell(...messages);
  });
  return panel;
}

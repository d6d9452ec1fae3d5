import { randomBytes } from 'node:crypto';
import {
  deriveBlinding,
  fromBase64Url,
  sealToIntake,
  toBase64Url,
  type Token,
} from '../../../src/credentials/browser.js';
import type { SurveyDefinition } from '../../../src/questionnaire/index.js';
import type { Person } from './staff.js';

export interface Survey {
  readonly id: string;
  readonly definition: SurveyDefinition;
}

/** The headers by which a careless server could know a person again. */
const traces = ({ ip, agent }: Person) => ({ 'x-forwarded-for': ip, 'user-agent': agent });

/** Draws a ballot as a browser does. */
export async function drawBallot(
  base: string,
  survey: Survey,
  person: Person,
  invitation: Uint8Array,
): Promise<Token> {
  const { spki } = survey.definition.keys!.issuers![0]!;
  const request = await deriveBlinding(person.ballotCode, survey.id, spki);
  const body = {
    survey: survey.id,
    invitation: toBase64Url(invitation),
    blinded: toBase64Url(request.blinded),
  };
  const answer = await fetch(`${base}/api/draw`, {
    method: 'POST',
    headers: { ...traces(person), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { signature } = (await answer.json()) as { signature?: string };
  if (!signature) throw new Error(`a draw was answered ${answer.status}`);
  return request.finalize(fromBase64Url(signature)!);
}

/** Sends answers with a ballot as a browser does. */
export async function submitAnswers(
  base: string,
  { id, definition }: Survey,
  person: Person,
  token: Token,
): Promise<void> {
  const body = await sealToIntake(definition.keys!.intake!, id, {
    survey: id,
    input: toBase64Url(token.input),
    signature: toBase64Url(token.signature),
    nonce: toBase64Url(new Uint8Array(randomBytes(16))),
    action: 'submit',
    answers: person.answers,
  });
  const answer = await fetch(`${base}/api/submit`, {
    method: 'POST',
    headers: { ...traces(person), 'content-type': 'application/octet-stream' },
    body,
  });
  const { receipt } = (await answer.json()) as { receipt?: string };
  if (!receipt) throw new Error(`a submission was answered ${answer.status}`);
}

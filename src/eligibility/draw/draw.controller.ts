import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../common/index.js';
import { Access, chooseLanguage, type Language, LANGUAGES, RequestLimit } from '../../web/index.js';
import { atLeast } from './at-least.js';
import { DrawDesk } from './draw-desk.js';
import { readDrawRequest, readProof } from './draw-request.js';
import {
  notDrawn,
  type RespondentAnswer,
  signed,
  state,
  tooMany,
  unavailable,
} from './respondent-answer.js';

/** A few thousand people behind one address may draw within some minutes. */
const REQUESTS_PER_MINUTE = 600;
/** A draw takes 5 to 15 ms of its own. */
const LEAST_MS = 60;

/** What a respondent's browser asks of the desk. Says nothing to a log, whatever happens. */
@Controller('api')
@Access('respondent')
export class DrawController {
  private readonly limit = new RequestLimit(REQUESTS_PER_MINUTE);

  constructor(private readonly desk: DrawDesk) {}

  @Post('draw')
  draw(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.answer(request, reply, async (language) => {
      const signature = await this.desk.draw(readDrawRequest(jsonOf(request, body)));
      return signature ? signed(signature) : notDrawn(language);
    });
  }

  /** For the owner of an invitation that went through other hands; not for whoever watches theirs. */
  @Post('invitation-state')
  invitationState(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.answer(request, reply, async () => state(await this.desk.stateOf(readProof(body))));
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (language: Language) => Promise<RespondentAnswer>,
  ): Promise<string> {
    const language = languageOf(request);
    const working = this.limit.take(request.ip)
      ? work(language).catch((error: unknown) => failed(error, language))
      : Promise.resolve(tooMany(language));
    const { status, body } = await atLeast(LEAST_MS, working);
    void reply.status(status).header('content-type', 'application/json; charset=utf-8');
    return body;
  }
}

/** A fault is not logged either: the moment of a line would be the moment of a draw. */
function failed(error: unknown, language: Language): RespondentAnswer {
  const isRefusal = error instanceof DomainError && error.category === 'refused';
  return isRefusal ? notDrawn(language) : unavailable(language);
}

/** A form of a page, ours or another's, draws nothing. */
const jsonOf = ({ headers }: FastifyRequest, body: unknown): unknown =>
  /^application\/json\b/i.test(headers['content-type'] ?? '') ? body : undefined;

const languageOf = ({ headers }: FastifyRequest): Language =>
  chooseLanguage(LANGUAGES, undefined, headers['accept-language']) as Language;

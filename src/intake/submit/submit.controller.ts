import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, type OnModuleInit, Post, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../common/index.js';
import { logOf } from '../../log/index.js';
import { Access } from '../../web/index.js';
import { readEnvelope } from './read-envelope.js';
import { SealedIntake } from './sealed-intake.js';
import { SubmissionLimit } from './submission-limit.js';
import { type SubmitAnswered, submitAnswer } from './submit-answer.js';

/** Longer than any check takes, so that the time to an answer does not say which one failed. */
const SHORTEST_MS = 150;

/** Where browsers send sealed responses. No account, no cookie, nothing of the request is kept. */
@Controller('api/submit')
export class SubmitController implements OnModuleInit {
  private readonly log = logOf('http');

  constructor(
    private readonly intake: SealedIntake,
    private readonly limit: SubmissionLimit,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(
      'application/octet-stream',
      (_request: FastifyRequest, body: IncomingMessage) => readEnvelope(body),
    );
  }

  @Post()
  @Access('respondent')
  async submit(
    @Req() { ip }: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const envelope = body instanceof Uint8Array ? body : new Uint8Array(0);
    const [outcome] = await Promise.all([this.accept(envelope, ip), pause(SHORTEST_MS)]);
    const answer = submitAnswer(outcome);
    void reply.status(answer.status).type('application/json');
    return answer.body;
  }

  /** A fault of ours is a refusal like others to whoever sends, and only counts. */
  private async accept(envelope: Uint8Array, address: string | undefined): Promise<SubmitAnswered> {
    if (!this.limit.take(address)) return { kind: 'too-many' };
    try {
      return await this.intake.accept(envelope);
    } catch (error) {
      this.log.count(error instanceof DomainError ? error.code : 'submission-failed', error);
      return { kind: 'unavailable' };
    }
  }
}

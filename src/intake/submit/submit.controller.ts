import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, type OnModuleInit, Post, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../web/index.js';
import { readEnvelope } from './read-envelope.js';
import { SealedIntake } from './sealed-intake.js';
import { submitAnswer } from './submit-answer.js';

/** Longer than any check takes, so that the time to an answer does not say which one failed. */
const SHORTEST_MS = 150;

/** Where browsers send sealed responses. No account, no cookie, nothing of the request is kept. */
@Controller('api/submit')
export class SubmitController implements OnModuleInit {
  constructor(
    private readonly intake: SealedIntake,
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
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const envelope = body instanceof Uint8Array ? body : new Uint8Array(0);
    const [outcome] = await Promise.all([this.intake.accept(envelope), pause(SHORTEST_MS)]);
    const answer = submitAnswer(outcome);
    void reply.status(answer.status).type('application/json');
    return answer.body;
  }
}

import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from './access.decorator.js';
import { Assets } from './assets.js';
import { encodingFor } from './packed.js';
import { refuse } from './refusals.js';

@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  @Get(':address')
  @Access('respondent')
  async serve(
    @Param('address') address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const asset = this.assets.find(address);
    if (!asset) throw refuse('no-such-page');
    void reply
      .header('content-type', asset.contentType)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding');
    const isPacked = asset.contentType.startsWith('font/');
    const encoding = isPacked ? undefined : encodingFor(request.headers['accept-encoding']);
    if (encoding) void reply.header('content-encoding', encoding);
    return asset.as(encoding);
  }
}

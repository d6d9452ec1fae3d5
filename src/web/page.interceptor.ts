import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { CONFIGURATION, type Configuration } from '../config/index.js';
import { Assets } from './assets.js';
import { interfaceLanguage } from './language.js';
import { OwnAddress } from './own-address.js';
import { encodingFor } from './packed.js';
import { pageStyle } from './page-style.js';
import { Download, Page, Redirect, StaticPage } from './page.js';
import { underBase } from './under-base.js';
import { ViewRenderer } from './view-renderer.js';
import { officeLanguage, viewerOf } from './viewer.js';
import { words } from './words/index.js';

/** Turns what a controller returns into an HTTP answer. Everything but assets is `no-store`. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly renderer: ViewRenderer,
    private readonly assets: Assets,
    private readonly address: OwnAddress,
    @Inject(CONFIGURATION)
    private readonly configuration: Pick<Configuration, 'basePath'>,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next
      .handle()
      .pipe(mergeMap((result) => Promise.resolve(this.answer(request, reply, result))));
  }

  private answer(request: FastifyRequest, reply: FastifyReply, result: unknown): unknown {
    if (result instanceof Page) return this.sendPage(request, reply, result);
    if (result instanceof StaticPage) {
      const encoding = encodingFor(request.headers['accept-encoding']);
      void reply.headers({
        'content-type': 'text/html; charset=utf-8',
        ...result.headers,
        vary: 'accept-encoding',
        ...(encoding ? { 'content-encoding': encoding } : {}),
      });
      return result.as(encoding);
    }
    if (result instanceof Redirect) {
      for (const cookie of result.cookies) void reply.header('set-cookie', cookie);
      return this.redirect(reply, result.location);
    }
    if (result instanceof Download) {
      const disposition = result.inline ? 'inline' : 'attachment';
      void reply
        .header('content-type', result.contentType)
        .header('content-disposition', `${disposition}; filename="${result.fileName}"`);
      return result.body;
    }
    return result;
  }

  /** @param path as the routes know it */
  redirect(reply: FastifyReply, path: string): string {
    void reply.status(303).header('location', `${this.configuration.basePath}${path}`);
    return '';
  }

  sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): string {
    const language = page.language || officeLanguage(request);
    void reply.status(page.status).header('content-type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(page.headers)) void reply.header(name, value);
    const { fonts, ...paths } = this.assets.paths;
    const html = this.renderer.render(page.view, {
      viewer: viewerOf(request) ?? null,
      assets: {
        ...paths,
        fonts: request.headers['save-data'] === 'on' ? null : fonts,
        scripts: this.assets.scripts,
        style: pageStyle().text,
      },
      layout: words[interfaceLanguage(language)].layout,
      language,
      site: this.address.read().replace(/^https?:\/\//, ''),
      ...page.model,
    });
    return underBase(html, this.configuration.basePath);
  }
}

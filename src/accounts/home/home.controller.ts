import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, officeLanguage, Page, Redirect, viewerOf } from '../../web/index.js';
import { LANGUAGE_CHOICES } from '../language-names.js';
import { roomPath } from '../room-path.js';
import { words } from '../words/index.js';

@Controller()
export class HomeController {
  @Get()
  @Access('public')
  show(@Req() request: FastifyRequest): Page | Redirect {
    const viewer = viewerOf(request);
    if (viewer) return new Redirect(roomPath(viewer.role));
    const language = officeLanguage(request);
    const t = words[language].home;
    const model = { title: t.title, t, languages: LANGUAGE_CHOICES, path: '/' };
    return new Page('home/home', model, 200, language);
  }
}

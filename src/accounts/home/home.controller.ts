import { Controller, Get } from '@nestjs/common';
import {
  Access,
  Lang,
  type Language,
  MaybeViewed,
  Page,
  Redirect,
  type Viewer,
} from '../../web/index.js';
import { LANGUAGE_CHOICES } from '../language-names.js';
import { roomPath } from '../room-path.js';
import { words } from '../words/index.js';

@Controller()
export class HomeController {
  @Get()
  @Access('public')
  show(@MaybeViewed() viewer: Viewer | undefined, @Lang() language: Language): Page | Redirect {
    if (viewer) return new Redirect(roomPath(viewer.role));
    const t = words[language].home;
    const model = { title: t.title, t, languages: LANGUAGE_CHOICES, path: '/' };
    return new Page('home/home', model, 200, language);
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalHash } from '../../common/index.js';
import type { ProtectedRelease } from '../../disclosure/index.js';
import { Rendering } from '../../rendering/index.js';
import type { Language } from '../../web/index.js';
import { type PagedSurvey, type Shown, viewAround } from './around.view.js';

/** Of a page in one language; more than a council shows at once. */
const MOST = 60;

export interface MadePage {
  readonly html: Buffer;
  readonly etag: string;
}

/** The pages as they are sent. Each is made once, however many people ask for it at the same moment. */
@Injectable()
export class MadePages {
  private readonly made = new Map<string, Promise<MadePage>>();

  constructor(private readonly rendering: Rendering) {}

  async of(
    survey: PagedSurvey,
    shown: Shown,
    release: ProtectedRelease,
    language: Language,
  ): Promise<MadePage> {
    const key = canonicalHash([survey.slug, { ...shown }, language]);
    const known = this.made.get(key) ?? this.make(survey, shown, release, language);
    this.made.delete(key);
    this.made.set(key, known);
    const [oldest] = this.made.keys();
    if (this.made.size > MOST) this.made.delete(oldest!);
    try {
      return await known;
    } catch (error) {
      this.made.delete(key);
      throw error;
    }
  }

  private async make(
    survey: PagedSurvey,
    shown: Shown,
    release: ProtectedRelease,
    language: Language,
  ): Promise<MadePage> {
    const { register } = shown;
    const html = await this.rendering.publicPage(
      release,
      { language, edition: 'summary', register },
      viewAround(survey, shown, language),
    );
    const digest = createHash('sha256').update(html).digest('hex');
    return { html, etag: `"${digest.slice(0, 32)}"` };
  }
}

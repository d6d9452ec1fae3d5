import { Page, type Viewer } from '../../web/index.js';
import type { SaidExamination } from '../say-examination.js';
import { words } from '../words/index.js';

/** @param said nothing before somebody asked */
export function healthPage({ language }: Viewer, said: SaidExamination | null): Page {
  const t = words[language].page;
  const findings = said?.findings.map(({ message }) => message) ?? [];
  const model = { t, title: t.title, said: said && { ...said, findings } };
  return new Page('admin/health', model, 200, language);
}

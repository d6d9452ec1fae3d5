import type { DomainError } from '../../common/index.js';
import { fill, formatNumber, sayRefusal } from '../../language/index.js';
import type { RenderProgress } from '../../rendering/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { type Language, Page } from '../../web/index.js';
import { words } from '../words/index.js';
import type { PrintState } from './prints.js';

const REFRESH_SECONDS = 1;

/** Loads itself again by a header as long as the document is made, since pages run no script. */
export function printPage(
  survey: Survey,
  { path, again }: { readonly path: string; readonly again: string | null },
  state: PrintState,
  language: Language,
): Page {
  const t = words[language].printing;
  const isMaking = state.kind === 'begun';
  const model = {
    title: titleOfState(state, language),
    t,
    id: survey.id,
    survey: titleOf(survey, language),
    again,
    ...whatIs(state, language),
    cancel: isMaking ? `${path}/cancel` : null,
    file: state.kind === 'done' ? `${path}/file` : null,
  };
  const headers = isMaking ? { refresh: String(REFRESH_SECONDS) } : undefined;
  return new Page('rep/printing', model, 200, language, headers);
}

function titleOfState({ kind }: PrintState, language: Language): string {
  const t = words[language].printing;
  return { begun: t.title, done: t.readyTitle, ended: t.endedTitle }[kind];
}

function whatIs(state: PrintState, language: Language) {
  const t = words[language].printing;
  const nothing = { notice: null, stage: null, percent: null };
  switch (state.kind) {
    case 'begun':
      return { ...nothing, ...progressOf(state.progress, language) };
    case 'done': {
      const kilobytes = formatNumber(Math.ceil(state.file.length / 1024), language);
      return { ...nothing, stage: fill(t.ready, { kilobytes }) };
    }
    case 'ended':
      return { ...nothing, notice: sayRefusal(state.error as DomainError, language) };
  }
}

function progressOf(progress: RenderProgress | null, language: Language) {
  const t = words[language].printing;
  if (progress === null) return { stage: t.begins };
  if (progress.kind === 'waiting') return { stage: fill(t.waiting, { before: progress.before }) };
  const { done, of } = progress;
  return {
    stage: fill(t.making, { number: done + 1, of }),
    percent: Math.floor((100 * done) / of),
  };
}

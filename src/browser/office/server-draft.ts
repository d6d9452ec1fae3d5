import { OWN_ADDRESS } from '../own-address.js';
import { one } from '../page/elements.js';
import type { FormEntries } from '../page/form-entries.js';

/** Forms about a questionnaire that stands there: whoever writes one does it over evenings. */
const KEPT = /\/admin\/questionnaires\/[0-9a-f]{32}\/(?!file$)/;
const PAUSE_MS = 2_000;

interface Answer {
  readonly kept: string;
  readonly others: readonly string[];
  readonly entries: FormEntries | null;
}

/** A draft that is there on another device, too, and tells who else is writing. */
export interface ServerDraft {
  /** What was typed before; nothing where nothing is kept. */
  look(): Promise<FormEntries | null>;
  /** Some time after the last of several calls, or when the page is left. */
  keepSoon(entries: () => FormEntries): void;
  /** Before the form is sent: what is not kept yet is on its way. */
  stop(): void;
  drop(): void;
}

/** Nothing for a form whose drafts stay in the tab. */
export function serverDraftOf(form: HTMLFormElement, notice: HTMLElement): ServerDraft | null {
  const action = form.getAttribute('action') ?? '';
  if (!KEPT.test(action)) return null;
  const [kept, others] = ['kept', 'others'].map((name) =>
    notice.parentElement!.querySelector<HTMLElement>(`[data-slot="draft-${name}"]`),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => FormEntries) | null = null;
  const tell = (answer: Answer | null): void => {
    show(kept, answer?.kept ?? '');
    if (answer) show(others, answer.others.join(' '));
  };
  const flush = async (): Promise<void> => {
    const entries = waiting;
    stop();
    if (entries) tell(await ask(action, 'keep', entries()));
  };
  const stop = (): void => {
    clearTimeout(timer);
    waiting = null;
  };
  addEventListener('pagehide', () => void flush());
  return {
    look: async () => {
      const answer = await ask(action, 'look');
      tell(answer);
      return answer?.entries ?? null;
    },
    keepSoon: (entries) => {
      clearTimeout(timer);
      waiting = entries;
      timer = setTimeout(() => void flush(), PAUSE_MS);
    },
    stop,
    drop: () => {
      stop();
      dropAt(action);
    },
  };
}

/** Of the form that is sent there, from any page of whoever is signed in. */
export function dropAt(action: string): void {
  if (KEPT.test(action)) void ask(action, 'drop');
}

function show(place: HTMLElement | null | undefined, text: string): void {
  if (!place) return;
  place.textContent = text;
  place.hidden = text === '';
}

/** Nothing where the server does not answer, or keeps it not: the tab has it as well. */
async function ask(
  action: string,
  step: string,
  entries: FormEntries = [],
): Promise<Answer | null> {
  const { value: token } = one<HTMLInputElement>('form[action$="/logout"] [name="_csrf"]');
  const body = new URLSearchParams({
    _csrf: token,
    step,
    form: action.slice(action.indexOf('/admin/questionnaires/')),
    entries: JSON.stringify(entries),
  });
  try {
    // A page that is being left sends it all the same, as far as its browser lets it.
    const answer = await fetch(`${OWN_ADDRESS}/account/drafts`, {
      method: 'POST',
      body,
      keepalive: body.toString().length < 60_000,
    });
    return answer.ok ? ((await answer.json()) as Answer) : null;
  } catch {
    return null;
  }
}

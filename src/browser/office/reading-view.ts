import { all, make } from '../page/elements.js';

/** The texts of a question that are no answer to it: these can be ticked here as on a phone. */
const TEXTS = ':scope > legend, :scope > .legend, :scope > .help, :scope > .info-title';

/**
 * Makes the texts of the page in this frame lead to the forms on which they are written, which the frame
 * names by their codes. The page itself is what respondents see, and knows nothing of it.
 */
export function leadToForms(frame: HTMLIFrameElement): void {
  const places = JSON.parse(frame.dataset['places'] ?? '{}') as Readonly<Record<string, string>>;
  const lead = (texts: Iterable<Element>, place: string | undefined): void => {
    if (place === undefined) return;
    for (const text of texts) {
      (text as HTMLElement).style.cursor = 'pointer';
      (text as HTMLElement).title = frame.dataset['change'] ?? '';
      text.addEventListener('click', (event) => {
        event.preventDefault();
        location.href = `${frame.dataset['edit']}/${place}`;
      });
    }
  };
  const bind = (): void => {
    const page = frame.contentDocument;
    if (!page) return;
    lead(page.querySelectorAll('.cover h1, .cover .intro'), 'general');
    for (const part of all('[data-section]', page)) {
      lead(
        part.querySelectorAll(':scope > h2, :scope > .intro'),
        places[`section ${part.dataset['section']}`],
      );
    }
    for (const question of all('[data-question]', page)) {
      const place = places[question.dataset['question'] ?? ''];
      lead(question.querySelectorAll(TEXTS), place);
      if (place !== undefined) question.append(linkTo(page, frame, place, question));
    }
  };
  frame.addEventListener('load', bind);
  if (frame.contentDocument?.readyState === 'complete') bind();
}

/** For those who use no mouse. */
function linkTo(
  page: Document,
  frame: HTMLIFrameElement,
  place: string,
  question: Element,
): Element {
  const name = question.querySelector('legend, .legend, .info-title')?.textContent ?? '';
  const change = frame.dataset['change'] ?? '';
  const link = page.importNode(
    make('a', change, {
      href: `${frame.dataset['edit']}/${place}`,
      target: '_top',
      'aria-label': `${change}: ${name}`,
    }),
    true,
  );
  const line = page.createElement('p');
  line.append(link);
  return line;
}

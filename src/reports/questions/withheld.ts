import type { Withheld } from '../../disclosure/index.js';
import type { Cell, Chart } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';

/*
 * Everything that a report says of a withheld figure. Each asks for the figure, so that "to protect
 * people" is never the reason for what was not counted, not answered, or forgotten.
 */
export const withheldText = (context: ReportContext, _: Withheld): string =>
  context.texts.figures.withheld;

export const withheldCell = (context: ReportContext, figure: Withheld): Cell => ({
  text: withheldText(context, figure),
  isWithheld: true,
});

export const withheldChart = (context: ReportContext, figure: Withheld): Chart => {
  const text = withheldText(context, figure);
  return { kind: 'withheld', text, alt: text };
};

export const withheldSentence = (context: ReportContext, _: Withheld): string =>
  context.texts.theme.sentenceWithheld;

import type { ReportContext } from '../context/report-context.js';
import type { PrintedDemand } from '../register/register.js';
import { unfavourableOf } from './tell-figure.js';

/** A demand with what every edition says of it; `standing` where a register follows it. */
export interface AnyDemand extends Pick<
  PrintedDemand,
  'number' | 'text' | 'addressee' | 'basis' | 'figures'
> {
  readonly standing: PrintedDemand | null;
}

/** Of the register where there is one, else as the definition has them. */
export function demandsOf({ register, questionnaire }: ReportContext): readonly AnyDemand[] {
  if (register) return register.demands.map((demand) => ({ ...demand, standing: demand }));
  return (questionnaire.demands ?? []).map(
    ({ text, addressee = {}, basis = {}, questions = [] }, index) => ({
      number: index + 1,
      text,
      addressee,
      basis,
      figures: unfavourableOf(questionnaire, questions),
      standing: null,
    }),
  );
}

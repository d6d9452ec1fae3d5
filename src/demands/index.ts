/**
 * The council's register: demands, followed to their answer, and management's indicators, with every
 * step that was ever noted. Promises that no step is overwritten, though a document can be taken away,
 * and that every figure is read from a release. Never sees a response.
 */
import { RegisterDocument } from './register/register-document.entity.js';
import { RegisterEntry } from './register/register-entry.entity.js';
import { RegisterStep } from './register/register-step.entity.js';

export { DemandsModule } from './demands.module.js';
export { DueDemands, type DueCounts } from './due-demands.js';
export { RegisterPrinting } from './register/printed-register.js';

export { Register, type RemarkEntry } from './register/register.js';
export { isOpened, TakenOver } from './register/take-over.js';
export { remarkStanding } from './standing/standing-of.js';
export type { StepContent as RegisterStepContent } from './standing/steps.js';

export const DEMANDS_ENTITIES = [RegisterEntry, RegisterStep, RegisterDocument];

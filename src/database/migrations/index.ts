export { CreateResponses1795000000000 } from './1795000000000-CreateResponses.js';
export { CreateOffice1795000000001 } from './1795000000001-CreateOffice.js';
export { MarkSurveysBeingClosed1795000000010 } from './1795000000010-MarkSurveysBeingClosed.js';
export { CreateEligibility1796000000030 } from './1796000000030-CreateEligibility.js';
export { CreateCouncil1796000000010 } from './1796000000010-CreateCouncil.js';
export { SealResponses1796000000020 } from './1796000000020-SealResponses.js';
export { RecordTurnout1796000000031 } from './1796000000031-RecordTurnout.js';
export { PlanDrawing1796000000032 } from './1796000000032-PlanDrawing.js';

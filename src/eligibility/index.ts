/**
 * Who may take part: invitations, and the one blind signature that each is good for. Knows who was
 * invited by e-mail until the mail is sent, and never what anybody answered.
 */
export { type MailboxState, tryMailbox } from './bounces/try-mailbox.js';
export { EligibilityClosing } from './closing/eligibility-closing.js';
export { DrawDesk } from './draw/draw-desk.js';
export { EligibilityModule } from './eligibility.module.js';
export { ELIGIBILITY_ENTITIES, ELIGIBILITY_OFFICE_ENTITIES } from './entities.js';
export { EligibilityProcessModule } from './remote/eligibility-process.module.js';
export { type MailServerState, tryMailServer } from './mail/try-mail-server.js';
export { RemoteEligibilityClosing } from './remote/remote-eligibility-closing.js';
export { RemoteEligibilityModule } from './remote/remote-eligibility.module.js';
export { RemoteIssuerKeyMaker } from './remote/remote-issuer-key-maker.js';
export { IssuerKeyMaker } from './signing/issuer-key-maker.js';
export { InvitationStore } from './storage/invitation-store.js';

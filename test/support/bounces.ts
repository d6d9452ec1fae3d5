interface BounceOptions {
  readonly to?: string;
  readonly headers?: string;
  readonly action?: string;
  readonly returned?: string;
}

/** What a mail server sends back when it could not deliver (RFC 3464). */
export const aBounce = ({
  to = '',
  headers = `To: ${to}`,
  action = 'failed',
  returned = '',
}: BounceOptions): string =>
  [
    'Return-Path: <>',
    headers,
    'From: MAILER-DAEMON@mx.thule.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="edge"',
    '',
    '--edge',
    'Content-Type: text/plain',
    '',
    'Your mail to <ana@thule.example> could not be delivered.',
    '--edge',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.thule.example',
    '',
    'Final-Recipient: rfc822; ana@thule.example',
    `Action: ${action}`,
    'Status: 5.1.1',
    '--edge',
    'Content-Type: text/rfc822-headers',
    '',
    returned,
    '--edge--',
    '',
  ].join('\r\n');

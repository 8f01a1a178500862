/** The one client that signs people in: the site. */
export const CLIENT_ID = 'recognized-here-local';

/** The stack that `infra/app.ts` makes. */
export const STACK = 'RecognizedHere';

/** Values for the template's parameters, which a person gives at AWS. */
export const parametersFor = (host: string): Readonly<Record<string, string>> => ({
  DomainName: host,
  CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/local',
  SignInPrefix: 'local',
  AlarmEmail: 'operator@localhost.invalid',
  DisputeAddress: 'disputes@localhost.invalid',
});

/**
 * The variable that one function alone has here and never in the template: the way out asks the local DNS server,
 * and finds the hosts that `<data>/hosts.json` puts on this machine.
 */
export const extraEnvironmentFor = (network: {
  readonly dns: string;
  /** Absolute path of the file of hosts, which may be absent. */
  readonly hosts: string;
}): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  Outbound: { OUTBOUND_TEST_NETWORK: JSON.stringify(network) },
});

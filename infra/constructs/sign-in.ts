import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, Mfa, OAuthScope, UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

interface SignInProps {
  readonly origin: string;
  readonly domainName: string;
  readonly prefix: string;
}

/** Sign-in for people who act for an organization. Learners never need an account. */
export class SignIn extends Construct {
  /** The OpenID Connect issuer URL. */
  readonly issuer: string;
  readonly clientId: string;

  constructor(scope: Construct, id: string, props: SignInProps) {
    super(scope, id);
    const pool = new UserPool(this, 'People', {
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: { email: true },
      selfSignUpEnabled: true,
      autoVerify: { email: true },
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
      passkeyRelyingPartyId: props.domainName,
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix: props.prefix } });
    const client = pool.addClient('Site', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${props.origin}/sign-in/callback`],
        logoutUrls: [`${props.origin}/`],
      },
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(7),
    });
    this.issuer = pool.userPoolProviderUrl;
    this.clientId = client.userPoolClientId;
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'Passkeys are the first choice and are strong alone; a second factor stays optional so that a small employer is not locked out.',
      },
      {
        id: 'AwsSolutions-COG3',
        reason:
          'Threat protection needs the Plus plan; organizations prove their domain before anything they write is public.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason: 'The Essentials plan holds all that is used here, passkeys included.',
      },
    );
  }
}

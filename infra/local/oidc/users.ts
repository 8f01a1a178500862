/** Somebody who can sign in on this machine. There is no password: this is a stand-in and says so. */
export interface LocalUser {
  /** The OpenID Connect subject; stays the same over restarts. */
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  /** What this person does, as the sign-in page says it. */
  readonly about: string;
}

const user = (name: string, email: string, about: string): LocalUser => ({
  sub: `local-${email.split('@')[0]}`,
  name,
  email,
  about,
});

/** The one who owns every sample organization that nobody below does. */
export const MARKET_KEEPER = user(
  'Sample market keeper',
  'market@recognized-here.example',
  'Owns the sample organizations that nobody else here does',
);

export const USERS: readonly LocalUser[] = [
  user('Ana Reyes', 'ana@riverbend.example', 'Recognition lead at Riverbend Health'),
  user('Marcus Bell', 'marcus@harborlight-shipyard.example', 'Hires at Harborlight Shipyard'),
  user('Priya Nair', 'priya@mobilebaycc.example', 'Registrar at Mobile Bay Community College'),
  user('Luis Ortega', 'luis@gulfworks.example', 'Runs the Gulf Works Alliance'),
  user('Dana Whitfield', 'dana@brightpath-training.example', 'Issues badges at Bright Path Training'),
  user('Sam Carter', 'sam@new-here.example', 'Has no organization yet: begin from nothing'),
  MARKET_KEEPER,
];

export const findUser = (sub: string): LocalUser | undefined => USERS.find((one) => one.sub === sub);

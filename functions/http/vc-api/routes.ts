import { route as verifyCredential } from './verify-credential.ts';
import { route as verifyPresentation } from './verify-presentation.ts';

/** The routes of the area, for the OpenAPI document; the `presentation` function serves them. */
export const routes = [verifyCredential, verifyPresentation] as const;

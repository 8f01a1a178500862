export { type CredentialWish, draftCredential, ED2020, mintCredential, OB3, VC1, VC2 } from './credential.ts';
export {
  controllerDocument,
  mintEcdsaIssuer,
  mintHolder,
  mintIssuer,
  mintWebIssuer,
  type Signer,
} from './issuer.ts';
export { draftPresentation, mintPresentation } from './presentation.ts';
export { copyOf, type Signed, SUITES, type SuiteName, sign } from './sign.ts';
export { mintStatusList, statusEntry } from './status-list.ts';
export { pretendWeb } from './web.ts';

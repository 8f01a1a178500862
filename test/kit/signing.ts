import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { systemRandom } from '../../functions/adapters/ambient/system.ts';
import { createKms } from '../../functions/adapters/keys/kms-client.ts';
import { gzipPacking } from '../../functions/adapters/keys/list-packing.ts';
import { createSignatory } from '../../functions/adapters/keys/signatory.ts';
import { createPublicIndex } from '../../functions/adapters/table/public-index.ts';
import { createSignedIndex, createSignedReader } from '../../functions/adapters/table/public-signed.ts';
import { signedChangeOf } from '../../functions/adapters/table/signed-change.ts';
import { signingCauseOf } from '../../functions/adapters/table/signing-cause.ts';
import { createSigningStore } from '../../functions/adapters/table/signing-store.ts';
import { StreamEvent } from '../../functions/adapters/table/stream-change.ts';
import { createUnsigned } from '../../functions/adapters/table/unsigned.ts';
import { didDocument } from '../../functions/domain/signing/did-document.ts';
import type { OwnDomain } from '../../functions/domain/signing/keyring.ts';
import { instantOf } from '../../functions/domain/time.ts';
import type { SigningCause } from '../../functions/services/ports/unsigned.ts';
import { haveSigned } from '../../functions/services/signing/have-signed.ts';
import { changeKeyring, describeKeyring } from '../../functions/services/signing/keyrings.ts';
import { publishSigned } from '../../functions/services/signing/publish-signed.ts';
import { renew } from '../../functions/services/signing/renew.ts';
import { type Endorser, endorseAll } from '../../functions/services/signing/signer.ts';
import { startKms } from '../../infra/local/kms/start.ts';
import { startDynamoDb } from './dynamodb.ts';
import { idNumber } from './market.ts';
import { readStream } from './stream.ts';

export const ORIGIN = 'https://recognized.example';
const KEY_ARN = 'arn:aws:kms:us-east-1:000000000000:key/11111111-2222-4333-8444-555555555555';

type Wish =
  | { readonly change: 'rotate' }
  | { readonly change: 'revoke'; readonly key: string }
  | { readonly change: 'domain'; readonly ownDomain?: OwnDomain };

/** Everything that signs, on the real table engine and the local key service, without the functions around it. */
export const startSigning = async () => {
  const db = await startDynamoDb();
  const directory = await mkdtemp(join(tmpdir(), 'rh-signing-'));
  const state = { kmsDown: false };
  const kms = await startKms({
    file: join(directory, 'key'),
    keyArn: KEY_ARN,
    authorize: () => (state.kmsDown ? { deny: 'the key service is down' } : undefined),
  });
  const failures: unknown[] = [];
  /** What the organization serves on its own domain. */
  const ownDomain = { did: 'did:web:riverbend1.example', document: {} };
  const signatory = () =>
    createSignatory(
      createKms({
        keyId: KEY_ARN,
        region: 'us-east-1',
        endpoint: kms.url,
        credentials: () => ({ accessKeyId: 'test', secretAccessKey: 'test' }),
      }),
    );
  const deps = {
    store: createSigningStore(db.documents, db.catalogTable),
    signatory: signatory(),
    packing: gzipPacking,
    clock: { now: () => instantOf(new Date()) },
    random: systemRandom,
    origin: ORIGIN,
  };
  const endorser: Endorser = {
    endorse: (versions) => endorseAll(deps, versions, (error) => failures.push(error)),
    async renew(organization) {
      try {
        return (await renew(deps, organization)) === undefined;
      } catch (error) {
        failures.push(error);
        return false;
      }
    },
  };
  const index = createSignedIndex(db.documents, db.catalogTable);
  const reader = createSignedReader(db.documents, db.catalogTable);
  const unsigned = createUnsigned(db.documents, db.catalogTable);
  const signing = { unsigned, endorser };

  /** Carries what the signer wrote to the public side, as the stream does. */
  const carry = async () => {
    const records = await readStream(db.endpoint, db.catalogTable);
    const { Records } = StreamEvent.parse({ Records: records });
    const written = Records.filter(({ dynamodb }) => /^(KEY|SIGNED|STATUS)#/.test(dynamodb.Keys.PK.S));
    await publishSigned(
      index,
      written.flatMap((record) => signedChangeOf(record) ?? []),
    );
    await haveSigned(
      signing,
      written.flatMap((record) => signingCauseOf(record) ?? []),
    );
  };

  return {
    db,
    deps,
    index,
    reader,
    unsigned,
    signing,
    publicIndex: createPublicIndex(db.documents, db.catalogTable),
    failures,
    ownDomain,
    carry,
    /** Has the version signed and makes all that is signed public. */
    async publish(...causes: readonly SigningCause[]) {
      await haveSigned(signing, causes);
      await carry();
    },
    /** As a new process would: nothing that was opened is remembered. */
    setKmsDown(down: boolean) {
      state.kmsDown = down;
      deps.signatory = signatory();
    },
    /** Carries out a change of the keys, as an owner asks for it, and makes public all that follows from it. */
    async change(wish: Wish) {
      const organizationId = idNumber('organization', 1);
      const { version } = await describeKeyring(deps, organizationId);
      const receipt = {
        subject: 'ada',
        key: randomUUID(),
        fingerprint: 'f',
        expiresAt: instantOf(new Date(Date.now() + 60_000)),
      };
      const changed = await changeKeyring(deps, { organizationId, version, actor: 'ada', receipt, ...wish });
      if (!changed.ok) throw new Error(changed.error.kind);
      await this.carry();
      await this.carry();
      return changed.value;
    },
    /** What a stranger gets at an address of ours, from the public side alone. */
    async load(url: string): Promise<unknown> {
      const organization = idNumber('organization', 1);
      if (url.startsWith('did:')) {
        const ring = await reader.keyring(organization);
        if (url === ownDomain.did) return ownDomain.document;
        return ring && didDocument(ORIGIN, ring);
      }
      const [, list = ''] = /status-lists\/([a-z0-9-]+)$/.exec(url) ?? [];
      const found = await reader.list(organization, list);
      return found && z.looseObject({}).parse(JSON.parse(found.credential));
    },
    async stop() {
      await kms.close();
      await db.stop();
      await rm(directory, { recursive: true });
    },
  };
};

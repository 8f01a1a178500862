import type { ChangeReader } from '../../services/ports/change-feed.ts';
import type { CommonsReader } from '../../services/ports/commons-reader.ts';
import type { MarketReader } from '../../services/ports/market.ts';
import type { ProfileReader } from '../../services/ports/profiles.ts';
import type { SignedReader } from '../../services/ports/signed-index.ts';
import type { HttpEnvironment } from '../environment.ts';

/** What the public read operations use. */
export interface CatalogServices {
  readonly market: MarketReader;
  readonly changes: ChangeReader;
  readonly signed: SignedReader;
  readonly commons: CommonsReader;
  readonly profiles: ProfileReader;
  /** The OpenAPI document of all areas; built once, when it is first asked for. */
  readonly openApi: () => object;
}

export type CatalogEnvironment = HttpEnvironment<CatalogServices>;

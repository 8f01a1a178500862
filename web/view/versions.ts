import type { RecognitionVersion } from '../../functions/domain/role.ts';
import type { MarketReader } from '../../functions/services/ports/market.ts';

/** A page names the newest versions; the API has them all. */
const MOST = 12;

/** The newest versions of a role, newest first, `current` among them. */
export const readVersions = async (
  market: MarketReader,
  current: RecognitionVersion,
): Promise<readonly RecognitionVersion[]> => {
  const numbers = Array.from(
    { length: Math.min(MOST, current.number) - 1 },
    (_, at) => current.number - 1 - at,
  );
  const older = await Promise.all(numbers.map((number) => market.roleVersion(current.roleId, number)));
  return [current, ...older.filter((version) => version !== undefined)];
};

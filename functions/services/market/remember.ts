/**
 * Keeps the newest answer of `load` for `milliseconds`. Callers at the same time share one load; a failed one is
 * told to them and not kept. `sameAs` keeps the old object where nothing changed, so that what was computed from
 * it stays good.
 */
export const remember = <T>(
  load: () => Promise<T>,
  milliseconds: number,
  sameAs: (before: T, after: T) => boolean,
  now: () => number = () => performance.now(),
): (() => Promise<T>) => {
  let kept: { readonly value: T; readonly until: number } | undefined;
  let loading: Promise<T> | undefined;
  const refresh = async (): Promise<T> => {
    const startedAt = now();
    const loaded = await load();
    const value = kept !== undefined && sameAs(kept.value, loaded) ? kept.value : loaded;
    kept = { value, until: startedAt + milliseconds };
    return value;
  };
  return () => {
    if (kept !== undefined && now() < kept.until) return Promise.resolve(kept.value);
    loading ??= refresh().finally(() => {
      loading = undefined;
    });
    return loading;
  };
};

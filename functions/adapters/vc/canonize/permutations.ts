interface Named<T> {
  readonly thing: T;
  readonly name: string;
}

/**
 * The orders of some things, as the library goes through them: the Steinhaus-Johnson-Trotter algorithm from the
 * sorted names on, with one direction for each name, so that a thing that is there twice has only one. Another way
 * through them could find out later, or earlier, which need no further look.
 */
export function* permutations<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
): Generator<readonly T[]> {
  const current = things
    .map((thing): Named<T> => ({ thing, name: nameOf(thing) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const looksLeft = new Map(current.map(({ name }) => [name, true]));
  const facing = (index: number, name: string): number =>
    looksLeft.get(name) === true ? index - 1 : index + 1;
  for (;;) {
    yield current.map(({ thing }) => thing);
    // Mobile is what is greater than the one that it looks at; the first of the greatest changes places with it.
    let mobile: { readonly index: number; readonly one: Named<T>; readonly other: Named<T> } | undefined;
    for (const [index, one] of current.entries()) {
      const other = current[facing(index, one.name)];
      if (other === undefined || one.name <= other.name) continue;
      if (mobile === undefined || one.name > mobile.one.name) mobile = { index, one, other };
    }
    if (mobile === undefined) return;
    const { index, one, other } = mobile;
    current[facing(index, one.name)] = one;
    current[index] = other;
    for (const { name } of current) if (name > one.name) looksLeft.set(name, looksLeft.get(name) !== true);
  }
}

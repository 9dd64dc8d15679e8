/** Ids → a sieve that tells of most others at once that they are none of these: it spares looking for them. */

/** A bit for each upper half of an id: 0 where none of the ids has it. */
export type Sieve = Uint32Array;

export function openSieve(ids: Iterable<number>): Sieve {
  const sieve = new Uint32Array(2048);
  for (const id of ids) sieve[id >>> 21] = (sieve[id >>> 21] ?? 0) | (1 << (id >>> 16));
  return sieve;
}

/** False for most ids that are not among those of the sieve, and for none that is. */
export function mayHold(sieve: Sieve, id: number): boolean {
  return (((sieve[id >>> 21] ?? 0) >>> (id >>> 16)) & 1) === 1;
}

/** 32-bit ids → how often each of them occurs, in the order of first sight. */

/** Counts go no further. */
const MOST = 255;

/** Counts ids whose upper bits are spread already, as those of a scrambled hash are. */
export class Tally {
  private bits = 12;
  /** Open addressing: the ids that live in the places, and how often each was counted: never in a place that is free. */
  private ids = new Int32Array(1 << this.bits);
  private counts = new Uint8Array(1 << this.bits);
  /** The places in the order in which they were taken; there is room for half of them, so that half stay free. */
  private order = new Uint32Array(1 << (this.bits - 1));
  private taken = 0;

  /** Counts `id`, a signed integer of 32 bits, once more. */
  add(id: number): void {
    const { ids, counts } = this;
    const last = ids.length - 1;
    let place = id >>> (32 - this.bits);
    let known = counts[place] ?? 0;
    while (known !== 0 && ids[place] !== id) {
      place = (place + 1) & last;
      known = counts[place] ?? 0;
    }
    if (known === 0) this.settle(id, place);
    else if (known < MOST) counts[place] = known + 1;
  }

  /** A copy of the distinct ids and their counts, 255 at most. */
  list(): { readonly ids: Uint32Array; readonly counts: Uint8Array } {
    const ids = new Uint32Array(this.taken);
    const counts = new Uint8Array(this.taken);
    for (let at = 0; at < this.taken; at++) {
      const place = this.order[at] ?? 0;
      ids[at] = this.ids[place] ?? 0;
      counts[at] = this.counts[place] ?? 0;
    }
    return { ids, counts };
  }

  /** Forgets all ids and keeps the memory. */
  clear(): void {
    this.counts.fill(0);
    this.taken = 0;
  }

  private settle(id: number, place: number): void {
    this.ids[place] = id;
    this.counts[place] = 1;
    this.order[this.taken++] = place;
    if (this.taken === this.order.length) this.grow();
  }

  private grow(): void {
    const { ids, counts } = this.list();
    this.bits++;
    this.ids = new Int32Array(1 << this.bits);
    this.counts = new Uint8Array(1 << this.bits);
    this.order = new Uint32Array(1 << (this.bits - 1));
    this.taken = 0;
    for (let at = 0; at < ids.length; at++) {
      this.add((ids[at] ?? 0) | 0);
      this.counts[this.order[at] ?? 0] = counts[at] ?? 0;
    }
  }
}

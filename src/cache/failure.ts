/** The cache fails the build: thrown where that comes to light, caught where the build begins anew without it. */
import { diskErrorCode } from '../portal/disk-error.js';

export class CacheFailure extends Error {
  /** `damaged`: it is not what was written. `unusable`: the disk does not let it be read or written. */
  readonly reason: 'damaged' | 'unusable';

  constructor(reason: 'damaged' | 'unusable') {
    super(`the cache is ${reason}`);
    this.reason = reason;
  }
}

/** What `use` comes to; an error of the disk means that the cache cannot be used. */
export function usingDisk<Result>(use: () => Result): Result {
  try {
    return use();
  } catch (error) {
    throw diskErrorCode(error) === null ? error : new CacheFailure('unusable');
  }
}

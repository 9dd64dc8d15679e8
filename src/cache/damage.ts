/** The cache is not what was written: thrown where that comes to light, caught where the build begins anew without it. */
export class CacheDamage extends Error {}

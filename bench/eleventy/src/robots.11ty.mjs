import { robots } from '#shared/machines.mjs';

export const data = { permalink: '/robots.txt', eleventyExcludeFromCollections: true };

export function render() {
  return robots(this.site().portal);
}

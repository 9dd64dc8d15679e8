import { band, titleList } from '../html.mjs';

export const data = { permalink: '/404.html', eleventyExcludeFromCollections: true };

export function render() {
  const { room, frame } = this.site();
  const title = 'Không tìm thấy trang';
  const main = `<h1 class="list-heading">${title}</h1>\n<p><a class="button" href="/">Trang chủ</a></p>\n${band('Tin mới', titleList(room.items.slice(0, 5)))}`;
  return frame({ title, url: '/404.html', kind: 'not-found' }, main);
}

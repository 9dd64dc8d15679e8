/** A page's full URL and title → plain links that hand them on. No script of those services is ever loaded. */
import type { ShareView } from './views.js';

/** `url` is the canonical one, percent-encoded already. */
export function viewShare(url: string, title: string): ShareView {
  const address = encodeURIComponent(url);
  const subject = encodeURIComponent(title.toWellFormed());
  return {
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${address}`,
    zalo: `https://zalo.me/share?url=${address}`,
    email: `mailto:?subject=${subject}&body=${address}`,
  };
}

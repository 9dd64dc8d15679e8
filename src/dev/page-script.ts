/** What runs in a page of the preview: it listens for builds, and reloads no more than what has changed. */
import { ownPath } from './inject-script.js';

/**
 * Plain JavaScript for the browser. A page that nobody sees gives up its connection, since browsers grant a host only
 * six; when it is shown again, it names the build that it came from, and hears what has changed since.
 */
export const pageScript = `(() => {
  let version = document.currentScript.dataset.version;
  let events = null;
  let overlay = null;

  const pathOf = (url) => {
    const path = new URL(url, location.href).pathname.replace(/\\/index\\.html$/, '/');
    try { return decodeURIComponent(path); } catch { return path; }
  };
  const sheets = () => [...document.querySelectorAll('link[rel~="stylesheet"]')];

  const isTouched = (changed) => {
    const [arrival] = performance.getEntriesByType('navigation');
    if (changed.has(pathOf(location.href))) return true;
    if (arrival?.responseStatus === 404 && [...changed].some((path) => path.endsWith('/404.html'))) return true;
    const styles = new Set(sheets().map((link) => pathOf(link.href)));
    return performance.getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(location.origin))
      .some((name) => changed.has(pathOf(name)) && !styles.has(pathOf(name)));
  };

  const renew = (link) => {
    const url = new URL(link.href);
    url.searchParams.set('bantin', version);
    const next = link.cloneNode();
    next.href = url.href;
    next.addEventListener('load', () => link.remove());
    next.addEventListener('error', () => next.remove());
    link.after(next);
  };

  const showErrors = ({ title, text }) => {
    hideErrors();
    overlay = document.createElement('div');
    overlay.setAttribute('role', 'alert');
    overlay.style.cssText = 'all:initial;position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:70vh;' +
      'overflow:auto;box-sizing:border-box;padding:1rem 1.25rem;background:#1c1917;color:#fafaf9;' +
      'border-top:4px solid #dc2626';
    const heading = document.createElement('div');
    heading.style.cssText = 'all:initial;display:block;font:bold 16px system-ui,sans-serif;color:#fca5a5';
    heading.textContent = title;
    const findings = document.createElement('pre');
    findings.style.cssText = 'all:initial;display:block;white-space:pre-wrap;overflow-wrap:anywhere;' +
      'margin-top:0.75rem;font:14px/1.5 ui-monospace,monospace;color:#fafaf9';
    findings.textContent = text;
    overlay.append(heading, findings);
    document.body.append(overlay);
  };
  const hideErrors = () => { overlay?.remove(); overlay = null; };

  const hear = (name, act) => events.addEventListener(name, (event) => {
    if (event.lastEventId !== '') version = event.lastEventId;
    act(JSON.parse(event.data));
  });
  const listen = () => {
    if (events !== null) return;
    events = new EventSource('${ownPath}events?version=' + encodeURIComponent(version));
    hear('errors', showErrors);
    hear('reload', ({ changed }) => {
      hideErrors();
      const paths = changed === null ? null : new Set(changed.map(pathOf));
      if (paths === null || isTouched(paths)) location.reload();
      else sheets().filter((link) => paths.has(pathOf(link.href))).forEach(renew);
    });
  };
  const leave = () => { events?.close(); events = null; };

  const follow = () => (document.visibilityState === 'hidden' ? leave() : listen());
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', follow);
  follow();
})();
`;

/*
 * The reading comforts of a page: text size, print, read aloud. Everything else works without this file, and what needs
 * it is hidden until it has come. Plain JavaScript of 2019, for phones that get no updates any more.
 */
(() => {
  'use strict';
  const root = document.documentElement;

  /* Text size, kept on this device alone. */
  const key = 'bantin.size';
  const [least, most] = [-1, 3];
  const clamp = (size) => Math.max(least, Math.min(most, Math.round(size)));
  const recall = () => {
    try {
      return clamp(Number(localStorage.getItem(key)) || 0);
    } catch {
      return 0; // a reader who allows no storage
    }
  };
  const keep = (size) => {
    try {
      localStorage.setItem(key, String(size));
    } catch {
      // It stays for this page.
    }
  };
  const apply = (size) => {
    if (size === 0) root.removeAttribute('data-size');
    else root.setAttribute('data-size', String(size));
  };
  let size = recall();
  apply(size);

  const sizes = document.querySelector('.tools-size');
  if (sizes !== null) {
    sizes.hidden = false;
    sizes.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button === null) return;
      const step = Number(button.getAttribute('data-size'));
      size = step === 0 ? 0 : clamp(size + step);
      apply(size);
      keep(size);
    });
  }

  const print = document.querySelector('.tools-print');
  if (print !== null) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }

  /* Read aloud, by a voice of the page's language that the browser has by itself. */
  const listen = document.querySelector('.tools-listen');
  const speech = window.speechSynthesis;
  if (listen === null || !speech || !window.SpeechSynthesisUtterance) return;
  const offer = listen.textContent;
  const spoken =
    '.article h1, .article > .lead, .prose > p, .prose > h2, .prose > h3, .prose > h4, ' +
    '.prose > ul > li, .prose > ol > li, .prose > blockquote';
  let turn = 0;

  const findVoice = () => {
    const language = root.lang.slice(0, 2);
    return speech.getVoices().find((voice) => voice.lang.slice(0, 2).toLowerCase() === language) || null;
  };
  const show = (isReading) => {
    listen.textContent = isReading ? listen.getAttribute('data-stop') : offer;
  };
  /* A paragraph at a time: browsers fall silent in long texts. `mine` tells an old reading from the present one. */
  const read = (parts, mine) => {
    if (mine !== turn) return;
    if (parts.length === 0) {
      show(false);
      return;
    }
    const utterance = new window.SpeechSynthesisUtterance(parts[0]);
    utterance.voice = findVoice();
    utterance.lang = root.lang;
    utterance.addEventListener('end', () => read(parts.slice(1), mine));
    utterance.addEventListener('error', () => {
      if (mine === turn) show(false);
    });
    speech.speak(utterance);
  };
  const stop = () => {
    turn += 1;
    speech.cancel();
    show(false);
  };

  listen.addEventListener('click', () => {
    const isReading = listen.textContent !== offer;
    stop();
    if (isReading) return;
    const texts = document.querySelectorAll(spoken);
    show(true);
    read(
      Array.from(texts, (element) => element.textContent.trim()).filter((text) => text !== ''),
      turn,
    );
  });
  const look = () => {
    listen.hidden = findVoice() === null;
  };
  look();
  // Voices may come late; Safari has no such event, but has its voices at once.
  if (speech.addEventListener) speech.addEventListener('voiceschanged', look);
  window.addEventListener('pagehide', stop);
})();

import { draw } from './draw.js';
import { byId, element } from './element.js';
import { applyTheme, prefer, preferences, themes } from './preferences.js';

const languages = { en: 'EN', ja: '日本語' };

/** @param {import('./room').Room} room */
export function showHeader(room) {
  byId('theme').addEventListener('change', ({ target }) => {
    prefer('theme', target.value);
    applyTheme();
  });

  const languageButton = ([language, name]) =>
    element(
      'button',
      {
        type: 'button',
        lang: language,
        'data-key': language,
        'aria-pressed': String(language === preferences.language),
        onclick: () => {
          prefer('language', language);
          room.redraw();
        },
      },
      name,
    );

  return () => {
    const { language, theme } = preferences;
    const t = room.t();
    if (document.documentElement.lang !== language || document.title !== t.title) {
      document.documentElement.lang = language;
      document.title = t.title;
    }
    draw('language', language, () => Object.entries(languages).map(languageButton));
    draw('theme', [language, theme], () =>
      themes.map((name) => element('option', { value: name, selected: name === theme }, t.themes[name])),
    );
    for (const place of document.querySelectorAll('[data-words]')) {
      const text = t[place.dataset.words];
      if (place.textContent !== text) place.textContent = text;
    }
    for (const place of document.querySelectorAll('[data-label]')) {
      place.setAttribute('aria-label', t[place.dataset.label]);
    }
  };
}

/** What this browser remembers of its user. */
const remembered = (key, allowed) => {
  const value = localStorage.getItem(key);
  return allowed.includes(value) ? value : undefined;
};

export const themes = ['system', 'light', 'dark'];

export const preferences = {
  language: remembered('room.language', ['en', 'ja']) ?? (navigator.language.startsWith('ja') ? 'ja' : 'en'),
  theme: remembered('room.theme', themes) ?? 'system',
  person: localStorage.getItem('room.person') ?? undefined,
  steps: remembered('room.steps', ['shown', 'hidden']) ?? 'shown',
};

/** @param {keyof typeof preferences} key */
export function prefer(key, value) {
  preferences[key] = value;
  localStorage.setItem(`room.${key}`, value);
}

export function applyTheme() {
  document.documentElement.dataset.theme = preferences.theme;
}

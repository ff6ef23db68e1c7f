/** The Markdown that Teams reads in a card: bold, italic, lists and links. Everything else stays text. */
const reader = globalThis
  .markdownit('zero', { html: false, linkify: false, breaks: true })
  .enable(['emphasis', 'list', 'link', 'escape', 'entity', 'newline']);

reader.validateLink = (url) => /^(https?|mailto):/i.test(url.trim());
const openLink = (tokens, at, options, _environment, self) => {
  tokens[at].attrSet('target', '_blank');
  tokens[at].attrSet('rel', 'noopener noreferrer');
  return self.renderToken(tokens, at, options);
};
reader.renderer.rules.link_open = openLink;

/** @param {string} text */
export const markdownToHtml = (text) => reader.render(text);

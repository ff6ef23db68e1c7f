import { copyButton } from './copy-button.js';
import { element } from './element.js';

/**
 * The elements that Teams knows and the open renderer does not, as far as the bot uses them.
 * The renderer wants classes; it reads the static fields as the properties of the JSON.
 */
const { CardElement, GlobalRegistry, NumProperty, StringProperty, Versions } = globalThis.AdaptiveCards;

const tones = { good: 'good', warning: 'warning', attention: 'attention', accent: 'accent' };
const toneOf = (named) => tones[String(named ?? '').toLowerCase()] ?? '';

class Badge extends CardElement {
  static text = new StringProperty(Versions.v1_0, 'text');
  static tone = new StringProperty(Versions.v1_0, 'style');

  getJsonTypeName() {
    return 'Badge';
  }

  internalRender() {
    const tone = toneOf(this.getValue(Badge.tone));
    const badge = element('span', { class: `badge ${tone}` }, this.getValue(Badge.text) ?? '');
    return element('div', {}, badge);
  }
}

class CodeBlock extends CardElement {
  static code = new StringProperty(Versions.v1_0, 'codeSnippet');

  getJsonTypeName() {
    return 'CodeBlock';
  }

  internalRender() {
    const code = this.getValue(CodeBlock.code) ?? '';
    const shown = element('pre', { tabindex: '0' }, element('code', {}, code));
    return element('div', { class: 'code' }, shown, copyButton(code));
  }
}

class ProgressBar extends CardElement {
  static value = new NumProperty(Versions.v1_0, 'value');
  static max = new NumProperty(Versions.v1_0, 'max', 100);

  getJsonTypeName() {
    return 'ProgressBar';
  }

  internalRender() {
    const value = this.getValue(ProgressBar.value);
    // The line above it says how far it is.
    return element('progress', { max: this.getValue(ProgressBar.max), value, 'aria-hidden': 'true' });
  }
}

for (const [name, kind] of Object.entries({ Badge, CodeBlock, ProgressBar })) {
  GlobalRegistry.elements.register(name, kind);
}

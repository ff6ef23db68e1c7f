/**
 * How Teams lays cards out: its sizes and spaces. Colours are the page's variables, so that one configuration
 * serves light and dark and a card need not be drawn again when the theme changes.
 */
const shade = (name, soft = name) => ({ default: `var(--${name})`, subtle: `var(--${soft})` });

const foregroundColors = {
  default: shade('text', 'soft'),
  dark: shade('text', 'soft'),
  light: shade('soft'),
  accent: shade('accent'),
  good: shade('good'),
  warning: shade('warn'),
  attention: shade('bad'),
};

const surface = (background) => ({
  backgroundColor: `var(--${background})`,
  borderColor: 'var(--line)',
  foregroundColors,
});

export const hostConfig = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontTypes: {
    default: {
      fontFamily: 'inherit',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: 'var(--mono)',
      fontSizes: { small: 12, default: 13, medium: 13, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  // Higher than the renderer's own, which cuts off what hangs below the line in fonts for Japanese.
  lineHeights: { small: 17, default: 20, medium: 23, large: 26, extraLarge: 34 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: surface('raised'),
    emphasis: surface('ground'),
    accent: surface('tint'),
    good: surface('ground'),
    attention: surface('ground'),
    warning: surface('ground'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    // The gap of the row stands between them, also where it goes on below.
    buttonSpacing: 0,
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 3 },
  table: { cellSpacing: 8 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention' },
  },
};

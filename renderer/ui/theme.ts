/** Fluent's themes on the brick red of the product, light and dark, and the product's own colours beside Fluent's. */
import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-components';

const BRICK: BrandVariants = {
  10: '#1f0805',
  20: '#32100b',
  30: '#461711',
  40: '#5a1f17',
  50: '#6e281e',
  60: '#7d2e24',
  70: '#8a3429',
  80: '#9a3b2f',
  90: '#a94e42',
  100: '#b76256',
  110: '#c4766b',
  120: '#d08b81',
  130: '#dba099',
  140: '#e6b9b3',
  150: '#f0d3ce',
  160: '#f9ece9',
};

const FONTS = {
  fontFamilyBase:
    '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Segoe UI", system-ui, sans-serif',
  fontFamilyNumeric: '"Bahnschrift", "Segoe UI", "Noto Sans CJK SC", system-ui, sans-serif',
};

/**
 * What Fluent has no token for. Paper is white in either theme, for it shows what is printed; everything around it follows.
 * The provider writes each as a custom property, which `colors` names.
 */
const LIGHT = {
  /** The grey that the page lies on. */
  zfDesk: '#eef0f2',
  /** Panels beside the desk: a shade off the page. */
  zfPanel: '#fbfbfc',
  /** The start screen's side. */
  zfAside: '#f6f1ee',
  /** A clause or difference shown as it will read. */
  zfSlip: '#faf7f2',
  zfSlipRule: '#bbbbbb',
  zfFact: '#f4efe6',
  zfBlank: '#fff1cc',
  zfMatch: '#ffe9a8',
  zfFault: '#c4314b',
  zfAdvice: '#a86a00',
  zfAdviceText: '#8a5700',
  zfSaved: '#2f7d4f',
  zfAdded: '#1f6b3f',
  zfAddedBack: '#e5f3ea',
  zfRemoved: '#8c2f23',
  zfRemovedBack: '#fbe9e6',
  zfComment: '#d9a400',
  zfVeil: '#fffffff0',
  zfScroll: '#b5b9be',
  zfScrollHover: '#8a8f96',
};

const DARK: typeof LIGHT = {
  zfDesk: '#1b1c1e',
  zfPanel: '#262626',
  zfAside: '#231f1e',
  zfSlip: '#2e2b28',
  zfSlipRule: '#5c5c5c',
  zfFact: '#453d2f',
  zfBlank: '#5a4713',
  zfMatch: '#6b5410',
  zfFault: '#f1707b',
  zfAdvice: '#e0a33a',
  zfAdviceText: '#f0be6a',
  zfSaved: '#6cc08b',
  zfAdded: '#8fd6a8',
  zfAddedBack: '#1e3a29',
  zfRemoved: '#f0a39a',
  zfRemovedBack: '#4a211c',
  zfComment: '#d9a400',
  zfVeil: '#1f1f1ff0',
  zfScroll: '#55585c',
  zfScrollHover: '#7a7e83',
};

type Theme = FluentTheme & typeof LIGHT;

export const LIGHT_THEME: Theme = { ...createLightTheme(BRICK), ...FONTS, ...LIGHT };

const darkTheme = createDarkTheme(BRICK);
export const DARK_THEME: Theme = {
  ...darkTheme,
  // Fluent's own choice of the brand's shades is too dark to be read on its dark grounds.
  colorBrandForeground1: BRICK[120],
  colorBrandForeground2: BRICK[130],
  colorCompoundBrandForeground1: BRICK[120],
  ...FONTS,
  ...DARK,
};

export const colors = Object.fromEntries(Object.keys(LIGHT).map((name) => [name, `var(--${name})`])) as Readonly<
  Record<keyof typeof LIGHT, string>
>;

/** Paper, in a style of its own: what is printed looks the same in either theme, marks on it included. */
export const PAPER = {
  backgroundColor: '#ffffff',
  color: '#1f2328',
  '--zfFact': LIGHT.zfFact,
  '--zfBlank': LIGHT.zfBlank,
  '--zfMatch': LIGHT.zfMatch,
};

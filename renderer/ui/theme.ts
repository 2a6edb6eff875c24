/** Fluent's light theme on the brick red of the product. */
import { type BrandVariants, createLightTheme, type Theme } from '@fluentui/react-components';

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

export const theme: Theme = {
  ...createLightTheme(BRICK),
  fontFamilyBase:
    '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Segoe UI", system-ui, sans-serif',
  fontFamilyNumeric: '"Bahnschrift", "Segoe UI", "Noto Sans CJK SC", system-ui, sans-serif',
};

/** The grey that the page lies on. */
export const DESK_COLOR = '#eef0f2';
/** Panels beside the desk: a shade off the page. */
export const PANEL_COLOR = '#fbfbfc';

/** 的, 地 and 得 in the places where only one of them can stand. Where 的 may still be right, it is left alone. */
import type { Pattern } from './pattern.ts';

const ADVERBS =
  '认真|及时|迅速|严格|有序|冷静|沉着|妥善|积极|主动|全面|准确|如实|快速|仔细|耐心|细致|热情|果断|合理|有效|坚决|切实|深入|广泛|扎实|有组织|有计划|有步骤|有条不紊|井然有序|分批|逐级|逐一|不断|充分|正确|详细|自觉|努力|共同|顺利|圆满|平稳|逐步|大力';
/** What is no noun behind 的; with what would make it one taken out. */
const VERBS =
  '做好|抓好|搞好|管好|做到|做出|作出|把(?!握|关|手|柄)|将(?!来|军|士|领)|对(?!策|象|话|手|比|口|接|外|方|立|应|称|抗|讲|账)|向(?!导|上)|进行|开展(?!情况)|履行|遵守|听从|听取|回答|离开|撤到|撤至|完成(?!情况|率)|告诉|配合(?!度)|参与(?!者|度|率)|参加';
/** Behind these a verb stands as a noun: 得到及时的处理. */
const NOMINAL = /(?:得到|确保|保证|保障|实现|促进|推动|予以|给予|作为|是|有)[^，。；：]{0,10}$/;

const DEEDS = '做|干|跑|说|写|办|管|记|学|练|传|抓|落实|处理|处置|组织|安排|准备|配合|完成|开展|执行|掌握|发挥|进行';
const QUALITIES = '好|快|慢|到位|及时|清楚|彻底|扎实|认真|细致|周密|顺利|出色|熟练';

const give = (right: string) => () => right;
const describeDoing = ({ 1: adverb, input, index }: RegExpExecArray) =>
  NOMINAL.test(input.slice(Math.max(index - 12, 0), index)) ? undefined : `${adverb}地`;

export const PARTICLES: readonly Pattern[] = [
  {
    rule: 'P03',
    grade: 'advice',
    pattern: new RegExp(`(${ADVERBS})的(?=${VERBS})`, 'g'),
    right: describeDoing,
  },
  {
    rule: 'P03',
    grade: 'advice',
    pattern: /(尽可能|最大限度)的(?=减少|降低|避免|缩短|保护|保障|减轻|争取|挽回)/g,
    right: describeDoing,
  },
  {
    rule: 'P03',
    grade: 'advice',
    pattern: new RegExp(
      `(${DEEDS})的(?=(?:很|非常|比较|十分|更|更加|不够|不太|还不)?(?:${QUALITIES})(?:[，。；！]|$))`,
      'g',
    ),
    right: ([, deed]) => `${deed}得`,
  },
  {
    rule: 'P03',
    grade: 'fault',
    pattern: /(?<!价)值的(?=注意|肯定|推广|学习|借鉴|信任|一提)/g,
    right: give('值得'),
  },
  { rule: 'P03', grade: 'fault', pattern: /(?<=[我他她也都会就总们])觉的/g, right: give('觉得') },
  { rule: 'P03', grade: 'fault', pattern: /(?<![明凸浅彰])显的(?=更|很|十分|非常|尤为|特别)/g, right: give('显得') },
  {
    rule: 'P03',
    grade: 'fault',
    pattern: /(?<![改不可突应多转病演巨])变的(?=更|越|很|十分|非常)/g,
    right: give('变得'),
  },
  {
    rule: 'P03',
    grade: 'fault',
    pattern: /(?<![领收提获抽争采录选拿换听])取的(?=了|成绩|成效|效果|进展)/g,
    right: give('取得'),
  },
  { rule: 'P03', grade: 'fault', pattern: /懂的(?=如何|怎样|怎么)/g, right: give('懂得') },
  {
    rule: 'P03',
    grade: 'fault',
    pattern: /(?<![是要好并])不的(?=少于|低于|高于|超过|大于|小于|使用|进入|擅自|私自|随意|组织|迟报|漏报|瞒报)/g,
    right: give('不得'),
  },
];

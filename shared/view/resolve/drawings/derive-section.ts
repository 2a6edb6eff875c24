/** What stands under a heading → a flow chart: headings become stages, sentences become steps, cases become branches. */

import type { DiagramForm } from '../../../model/plan/diagram.ts';
import type { Person } from '../../../model/plan/facts.ts';
import type { Flow, FlowNode } from '../../figures/graph.ts';
import type { ResolvedBlock, ResolvedRun, ResolvedTable } from '../resolved-plan.ts';
import { createFlowBuilder } from './derive-steps.ts';
import { type Summary, shorten, summarize, summarizeChain } from './summarize.ts';

/** A numbered block or paragraph with what stands under it. */
export type Entry = {
  readonly text: string;
  readonly isNumbered: boolean;
  readonly children: readonly Entry[];
  readonly tables: readonly ResolvedTable[];
};

const MAX_STAGE_LINES = 3;
const MAX_LANES = 4;
const LANE_LABEL_LENGTH = 12;
const STAGE_TITLE_LENGTH = 10;

/** Headings that say how and not what next. */
const NO_STAGE = /原则|要求|纪律|职责|内容|格式|概述/;
/** Sentences that forbid or describe, and lists of what a report holds. */
const NO_STEP =
  /^(?:不|严禁|禁止|任何人不)|报告内容|报告(?:写清|时间、)|说清|内容[为是：]|写明下列|下列(?:内容|情形|条件)|只写|见的?。?$/;
const REPORTING = /报告|上报|续报|初报|终报|报送|通报|报警|拨打|通知|告知|呼救|呼喊|汇报|核报|^报|报[\u4e00-\u9fff]{2}/;
const END = /终止|解除|结束/;
const GRADE = /^(?:[一二三四ⅠⅡⅢⅣI]{1,3}级|[红橙黄蓝]色|特别重大|重大|较大|一般)/;

/** Words of a block; what nobody has filled in stays a short line, references and counted words are left out. */
function readRuns(runs: readonly ResolvedRun[]): string {
  return runs
    .map((run) => {
      if (run.type === 'line-break' || run.origin === 'reference' || run.origin === 'series') return '';
      return run.origin === 'blank' ? '＿＿' : run.text;
    })
    .join('')
    .trim();
}

type OpenEntry = { text: string; isNumbered: boolean; level: number; children: OpenEntry[]; tables: ResolvedTable[] };

/** What stands under the block `blockId`, `null` where there is no such numbered block. */
export function readSection(blocks: readonly ResolvedBlock[], blockId: string): Entry | null {
  const start = blocks.findIndex((block) => block.id === blockId && block.type === 'numbered');
  const head = blocks[start];
  if (head?.type !== 'numbered') return null;
  const root: OpenEntry = { text: readRuns(head.runs), isNumbered: true, level: head.level, children: [], tables: [] };
  const open = [root];
  for (const block of blocks.slice(start + 1)) {
    const last = () => open[open.length - 1] ?? root;
    if (block.type === 'numbered') {
      if (block.level <= head.level) break;
      while (open.length > 1 && last().level >= block.level) open.pop();
      const entry = { text: readRuns(block.runs), isNumbered: true, level: block.level, children: [], tables: [] };
      last().children.push(entry);
      open.push(entry);
    } else if (block.type === 'paragraph') {
      last().children.push({ text: readRuns(block.runs), isNumbered: false, level: 99, children: [], tables: [] });
    } else if (block.type === 'table') {
      last().tables.push(block);
    }
  }
  return root;
}

/** A heading: short, no sentence, with something under it. */
function isStage({ text, children, tables }: Entry): boolean {
  return (children.length > 0 || tables.length > 0) && text.length <= 20 && !/[。；：，]/.test(text);
}

/** The level table of a section: 一级, 二级, 三级 down its first column. */
function findGrades(entry: Entry): ResolvedTable | null {
  const isGraded = (table: ResolvedTable) => {
    const rows = table.rows.filter((row) => !row.isHeader);
    return (
      rows.length >= 2 &&
      rows.length <= MAX_LANES &&
      rows.every(({ cells }) => GRADE.test(readRuns(cells[0]?.runs ?? [])))
    );
  };
  return entry.tables.find(isGraded) ?? null;
}

type Lane = Parameters<ReturnType<typeof createFlowBuilder>['addDecision']>[1][number];

/** One lane a level: what is done in it, or else when it applies. */
function toGradeLanes(table: ResolvedTable): Lane[] {
  const header = table.rows.find((row) => row.isHeader)?.cells.map((cell) => readRuns(cell.runs)) ?? [];
  const isDeed = (index: number) => /行动|措施|处置|要求|到位|指挥|启动|时限|断网/.test(header[index] ?? '');
  return table.rows
    .filter((row) => !row.isHeader)
    .map(({ cells }) => {
      const texts = cells.map((cell) => readRuns(cell.runs));
      const deeds = texts.flatMap((text, index) => {
        if (index === 0 || !isDeed(index) || text === '') return [];
        const name = /指挥|时限/.test(header[index] ?? '') ? `${header[index]}：` : '';
        return [shorten(name + text, 24)];
      });
      const lines = deeds.length > 0 ? deeds.slice(0, 2) : [shorten(texts[1] ?? '', 24)];
      return { label: '', ends: false, nodes: [{ node: { shape: 'step', title: texts[0] ?? '', lines }, limit: '' }] };
    });
}

/** 确认起火 and 确认是误报, 达到条件 and 未达到条件, 一级 and 二级: cases of one question. */
function areCases(first: string, second: string): boolean {
  if (first === '' || second === '') return false;
  const strip = (text: string) => text.replace(/^(?:未|不|没有?|无法?|能够?|可以?)/, '');
  return (
    first.slice(0, 2) === second.slice(0, 2) ||
    strip(first).slice(0, 2) === strip(second).slice(0, 2) ||
    (GRADE.test(first) && GRADE.test(second))
  );
}

/** What the cases are told apart by: the words they share. */
function nameQuestion(conditions: readonly string[]): string {
  const [first = ''] = conditions.map((condition) => condition.replace(/^(?:未|不|没有)/, ''));
  let shared = first;
  for (const condition of conditions) while (!condition.includes(shared)) shared = shared.slice(0, -1);
  if (conditions.every((condition) => GRADE.test(condition))) return '研判级别';
  return shared.length >= 2 ? `${shared}？` : '区分情形';
}

function toStep({ who, text }: Summary): Omit<FlowNode, 'id'> {
  return { shape: 'step', title: who, lines: text === '' ? [] : [text] };
}

function joinWords({ condition, who, limit, text }: Summary): string {
  const deed = `${who}${limit}${text}`;
  const whole = condition === '' ? deed : `${condition}的，${deed}`;
  return whole.length <= 30 ? whole : deed;
}

/** Derives the chart of a section; `null` where nothing stands under it. */
export function deriveSection(section: Entry, form: DiagramForm, people: readonly Person[]): Flow | null {
  const names = people.map(({ name }) => name.trim()).filter((name) => name !== '');
  const builder = createFlowBuilder();
  const isWanted = (text: string) =>
    text !== '' && !NO_STEP.test(text) && (form !== 'reporting' || REPORTING.test(text));
  const summarizeAll = (entries: readonly Entry[]): Summary[] => {
    const all = entries.filter(({ text }) => text !== '' && !NO_STEP.test(text));
    const wanted = all.filter(({ text }) => isWanted(text));
    return (wanted.length > 0 ? wanted : all)
      .flatMap(({ text }) => {
        if (form !== 'reporting') return [summarize(text, names)];
        return summarizeChain(text, names).filter((deed, index) => index === 0 || REPORTING.test(deed.text));
      })
      .filter(({ text }) => text !== '');
  };

  const addSteps = (summaries: readonly Summary[]): void => {
    for (let index = 0; index < summaries.length; index++) {
      const summary = summaries[index] as Summary;
      const cases = [summary];
      while (
        cases.length < MAX_LANES &&
        areCases(summary.condition, summaries[index + cases.length]?.condition ?? '')
      ) {
        cases.push(summaries[index + cases.length] as Summary);
      }
      if (cases.length > 1) {
        builder.addDecision(
          nameQuestion(cases.map(({ condition }) => condition)),
          cases.map((each) => ({
            label: shorten(each.condition, LANE_LABEL_LENGTH),
            ends: false,
            nodes: [{ node: toStep(each), limit: each.limit }],
          })),
        );
        index += cases.length - 1;
      } else {
        const lead = summary.condition === '' ? '' : `${summary.condition}的，`;
        // No arrow leads to the first box on which its time could stand.
        const isFirst = builder.count() === 0;
        const text = `${lead}${isFirst ? summary.limit : ''}${summary.text}`;
        builder.add({ ...toStep(summary), lines: [text] }, isFirst ? '' : summary.limit);
      }
    }
  };

  const addStage = (entry: Entry, isLast: boolean): void => {
    if (NO_STAGE.test(entry.text) && findGrades(entry) === null) return;
    const grades = findGrades(entry);
    if (grades !== null) {
      builder.addDecision(shorten(entry.text, STAGE_TITLE_LENGTH), toGradeLanes(grades));
      return;
    }
    const lines = summarizeAll(entry.children).slice(0, MAX_STAGE_LINES).map(joinWords);
    const shape = isLast && END.test(entry.text) ? 'end' : 'stage';
    builder.add({ shape, title: shorten(entry.text, STAGE_TITLE_LENGTH), lines: shape === 'end' ? [] : lines }, '');
  };

  const grades = findGrades(section);
  if (grades !== null) builder.addDecision('研判级别', toGradeLanes(grades));
  let sentences: Entry[] = [];
  const flush = () => {
    addSteps(summarizeAll(sentences));
    sentences = [];
  };
  for (const [index, entry] of section.children.entries()) {
    if (isStage(entry)) {
      flush();
      addStage(entry, index === section.children.length - 1);
    } else {
      sentences.push(entry);
    }
  }
  flush();
  return builder.count() === 0 ? null : builder.finish();
}

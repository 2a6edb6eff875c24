/** A template file: the shape of `library/*.json`. Source: docs/writing-content.md, 模板文件. */
import * as z from 'zod';
import { NAME_PATTERN } from '../../model/notation/parse-inline.ts';
import { FACT_KINDS, UNIT_FACT_KEYS } from '../../model/plan/facts.ts';
import { DOCUMENT_LAYOUT_IDS } from '../../model/plan/plan.ts';
import { partItemSchema } from './questions/parts.ts';
import { MOST_QUESTIONS, questionSchema } from './questions/question.ts';

/** Kinds of unit that templates and clauses are written for; 通用 suits all. */
export const UNIT_KINDS = ['学校', '幼儿园', '企业', '社区', '医疗', '养老', '机关', '场所', '通用'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What a template prepares for. */
export const EVENT_KINDS = [
  '综合',
  '消防',
  '疏散',
  '食品',
  '踩踏',
  '传染病',
  '交通',
  '溺水',
  '天气',
  '地震',
  '防暴',
  '欺凌',
  '心理',
  '实验室',
  '活动',
  '值班',
  '整治',
  '学期',
  '文物',
  '来访',
  '调解',
  '生产安全',
  '防汛',
  '网络',
  '危险化学品',
  '有限空间',
  '建筑施工',
  '地质灾害',
  '特种设备',
  '医疗保障',
  '养老',
  '专项',
  '空白',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const BUILT_IN_SCHEME_IDS = [
  'official',
  'work-plan',
  'work-plan-fullwidth',
  'enclosed',
  'regulation',
  'parts',
  'decimal',
] as const;

/** Ids of templates and clauses: `fire-evacuation`, `fire.alarm-call`. */
export const CONTENT_ID_PATTERN = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

const reservedKeys = Object.keys(UNIT_FACT_KEYS);
const factKey = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[^{}.@#?\s]+$/);

/** May have the place of a member in it: `{每}号车驾驶人`. */
const personId = z
  .string()
  .min(1)
  .max(60)
  .regex(/^(?:\{每\})?[^{}.@#?\s]+$/);
/** Under which answers a part stands, and the answer for each of whose members it does. */
const standing = { when: z.string().min(1).optional(), each: z.string().min(1).optional() };

export const templateSchema = z.strictObject({
  id: z.string().regex(CONTENT_ID_PATTERN).max(100),
  version: z.number().int().min(1),
  name: z.string().min(1).max(60),
  summary: z.string().min(1).max(300),
  units: z.array(z.enum(UNIT_KINDS)).min(1),
  events: z.array(z.enum(EVENT_KINDS)).min(1),
  scheme: z.enum(BUILT_IN_SCHEME_IDS),
  layout: z.enum(DOCUMENT_LAYOUT_IDS),
  /** Notation; `\n` parts the title's lines. */
  title: z.string().min(1),
  /** What is asked before the plan is made, in the order it is asked. */
  questions: z.array(questionSchema).max(MOST_QUESTIONS).optional(),
  facts: z.strictObject({
    people: z.array(z.strictObject({ id: personId, role: z.string().min(1), title: z.string(), ...standing })),
    entries: z.array(
      z.strictObject({
        key: factKey.refine((key) => !reservedKeys.includes(key), { message: 'a unit fact is not registered' }),
        kind: z.enum(FACT_KINDS),
        hint: z.string().max(200).optional(),
        ...standing,
      }),
    ),
  }),
  body: z.array(partItemSchema).min(1),
  attachments: z.array(
    z.strictObject({
      id: z.string().regex(NAME_PATTERN),
      title: z.string().min(1),
      when: standing.when,
      body: z.array(partItemSchema).min(1),
    }),
  ),
  /** Whether unit and date are printed under the body. */
  signature: z.boolean(),
  /** Headings this kind of plan must have, in the body's own words. */
  requiredParts: z.array(z.string().min(1)),
});
export type Template = z.infer<typeof templateSchema>;

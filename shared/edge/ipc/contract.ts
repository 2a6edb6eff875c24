/**
 * Every channel between renderer and main, once: the schema of its request and the type of its answer. The bridge, the
 * handlers and the tests derive from it. Requests are parsed on arrival in main; answers that can fail are Results.
 */
import * as z from 'zod';
import type { AppError, Result } from '../../base/errors/result.ts';
import type { Language } from '../../base/messages/messages.ts';
import { ownClausesChangeSchema } from '../../content/clauses/change-own-clauses.ts';
import type { OwnClause } from '../../content/clauses/own-clause.ts';
import { type OpenedPack, packSchema } from '../../content/clauses/pack.ts';
import type { Sheet } from '../../content/facts/facts-sheets.ts';
import { type OwnTemplate, ownTemplateIdSchema, ownTemplateSchema } from '../../content/templates/own/own-template.ts';
import type { Imported } from '../../exchange/import/imported.ts';
import { NUMBERING_MODES } from '../../exchange/import/levels/place-markers.ts';
import { TEXT_ENCODINGS } from '../../exchange/import/text/decode.ts';
import { OWN_WORDS_LIMIT, type OwnWord, ownWordSchema } from '../../judgement/proofing/own-words.ts';
import { type NumberingScheme, numberingSchemeSchema } from '../../model/numbering/scheme.ts';
import { TIME_PATTERN } from '../../model/plan/comment.ts';
import { factsSchema } from '../../model/plan/facts.ts';
import { type PageSetup, pageSetupSchema } from '../../model/plan/page-setup.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { assetSchema, attributionSchema, planSchema } from '../../model/plan/plan.ts';
import type { PlanDelta } from '../../model/plan/plan-delta.ts';
import type { PlanDifference } from '../../view/comparison/compare-plans.ts';
import type { MergeOffer } from '../../view/comparison/merge-plans.ts';
import type { FontReport } from '../../view/font-report/font-report.ts';
import type { TextCounts } from '../../view/statistics/count-text.ts';
import { PAGE_COMMAND_IDS, type PageCommandId } from '../commands/commands.ts';

export type AppInfo = {
  version: string;
  electron: string;
  chromium: string;
  /** Which runtime the program is on: the official Electron, the fallback from the npm registry, or an override. */
  runtime: 'official' | 'fallback' | 'override';
  platform: string;
  /** Font substitutions of this machine, for the layout's faces: 仿宋_GB2312 → FandolFang. */
  fontSubstitutions: readonly { wanted: string; used: string }[];
};

/** Who else has a plan's file open: the names of the file, the account and the machine. */
export type HeldElsewhere = { fileName: string; user: string; host: string };
/** Why a plan comes as a copy that has no file: saving it in the file's place would lose something. */
export type CopyReason =
  | ({ why: 'open-elsewhere' } & HeldElsewhere)
  /** The file is of a newer format, or holds parts that this program does not know. */
  | { why: 'too-new'; fileName: string; version: number }
  | { why: 'unknown-parts'; fileName: string; place: string }
  /** So many places of the file could not be read. */
  | { why: 'damaged'; fileName: string; lost: number };
/** A plan as it comes from disk. The renderer holds plan ids; main alone knows paths. */
export type OpenedPlan = {
  plan: Plan;
  fileName: string | null;
  savedAt: number | null;
  isRecovered: boolean;
  /** It has a password. */
  isProtected: boolean;
  copyOf?: CopyReason;
};
export type SavedPlan = { fileName: string; savedAt: number };
export type RecentPlan = { recentId: string; title: string; fileName: string; folder: string; openedAt: number };
/** A copy that a crash left. `isOfThisPlan` says that it belongs to the plan in the window that asks. */
export type RecoverablePlan = {
  recoveryId: string;
  title: string;
  fileName: string | null;
  savedAt: number;
  isOfThisPlan: boolean;
};
/** How a plan differs from an older state of it; without one everything in it is new. */
export type PlanComparison = { difference: PlanDifference; hasBefore: boolean };
/** Another plan or file beside the plan in hand. */
export type OtherPlan = {
  /** With the ids of the plan in hand where blocks are the same. */
  theirs: Plan;
  offers: readonly MergeOffer[];
  /** Whether the state that both came from is known, so that only what they changed is offered. */
  hasBase: boolean;
  /**
   * Why a Word file does not say what both came from: it came from another plan, what it carries cannot be read, or it carries nothing. `null` where
   * it does, and for other files.
   */
  lacksBase: 'other-plan' | 'unreadable' | 'missing' | null;
};

/** Why a state of a plan was kept. */
export const VERSION_REASONS = [
  'named',
  'opened',
  'saved',
  /** What another program had written, before it was overwritten or reloaded over what the window held. */
  'replaced',
  'before-reload',
  'before-restore',
  'before-mend',
  'before-import',
  'before-answers',
  'daily',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];
/** A kept state of a plan, without what it says. `name` is the user's. */
export type VersionInfo = {
  versionId: string;
  at: number;
  reason: VersionReason;
  name?: string | undefined;
  title: string;
  fileName: string | null;
  sizeBytes: number;
};

/** Characters of a new password. */
export const PASSWORD_MIN_LENGTH = 8;
export const PASSWORD_MAX_LENGTH = 200;

/** A dropped file comes whole through the bridge; a larger one is not sent. */
export const DROP_LIMIT_MB = 200;

/** A file that is no plan but can be read into one. Main keeps its bytes under the id until the import is closed. */
export type ImportSource = { importId: string; fileName: string };
/** What a file the user chose turned out to be. */
export type OpenedFile =
  | { kind: 'plan'; opened: OpenedPlan }
  | { kind: 'import'; source: ImportSource }
  | { kind: 'clause-pack'; opened: OpenedPack }
  | { kind: 'template'; template: OwnTemplate };

/** The own clauses as stored; `keptAside` names the copy of a file that was damaged and could be read in part at best. */
export type OwnClausesState = { clauses: readonly OwnClause[]; keptAside: string | null };

/** As what a program can have been installed, and be replaced by a newer one. */
export const UPDATE_TARGETS = ['deb', 'tar', 'appimage', 'nsis', 'dmg'] as const;
export type UpdateTarget = (typeof UPDATE_TARGETS)[number];

/** What is known of updates without asking anybody; `place` is a folder or an address, '' where updates are off. */
export type UpdateState = {
  version: string;
  place: string;
  isByPolicy: boolean;
  hasKey: boolean;
  /** Fetched, found right, not yet installed. */
  stagedVersion: string | null;
};
export type UpdateOffer = { version: string; notes: Readonly<Record<Language, string>>; sizeBytes: number };
/** `next-start`: the next start is the new version; `installer`: the system's own asks on; `by-hand`: the package lies at the path. */
export type UpdateInstalled = { how: 'next-start' | 'installer' | 'by-hand'; path: string };

export const EXPORT_FORMATS = ['docx', 'pdf', 'txt', 'md', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How a Word file holds its numbers: counted by Word, or as text for software that mangles lists. */
const WORD_NUMBERINGS = ['live', 'frozen'] as const;
export type WordNumbering = (typeof WORD_NUMBERINGS)[number];

/** Where a block begins: its 1-based page, and points from the page's upper edge. */
export type BlockPlace = { id: string; page: number; topPt: number };
/** A plan as PDF, with the place of every block. */
export type PdfPages = { pdf: Uint8Array; pageCount: number; places: readonly BlockPlace[] };

/**
 * Where a page begins: in the block with this id, at this character of its words as they print, number not counted, or at this row of a
 * table; 0 where the block begins the page. `TITLE_ID` and `SIGNATURE_ID` stand for what is no block.
 */
export type PageStart = { page: number; blockId: string; offset: number };
/** How many pages a plan has, where each but the first begins, in order, and how much it says. */
export type KnownPages = { pageCount: number; starts: readonly PageStart[]; counts: TextCounts };

/** What a window shows first. */
export type StartView = { kind: 'start-screen' } | OpenedFile | { kind: 'sample' };

/** What the program remembers between runs, beside window bounds. */
export const settingsSchema = z.object({
  language: z.enum(['zh-CN', 'en']),
  /** 跟随系统, 浅色, 深色. */
  appearance: z.enum(['system', 'light', 'dark']),
  zoomPercent: z.number().min(50).max(300),
  outlineWidthPx: z.number().min(0).max(1000),
  panelWidthPx: z.number().min(0).max(1000),
  isOutlineOpen: z.boolean(),
  isPanelOpen: z.boolean(),
  isSuggestionsOpen: z.boolean(),
  favouriteTemplates: z.array(z.string()),
  favouriteClauses: z.array(z.string()),
  recentClauses: z.array(z.string()),
  schemes: z.array(numberingSchemeSchema),
  /** Automatic versions that a plan keeps at most, and for how long. */
  versionCount: z.number().int().min(5).max(1000),
  versionDays: z.number().int().min(1).max(3650),
  /** Page set-ups of the user's own; one of a name. */
  pageSetups: z.array(pageSetupSchema),
  /** Whether the start screen still offers the tour. */
  isTourOffered: z.boolean(),
  /** What the user adds to the proofreading. */
  ownWords: z.array(ownWordSchema).max(OWN_WORDS_LIMIT),
  /** The user's name under comments; '' until it has been asked for. */
  author: z.string().max(100),
  /** Where updates come from: a folder or the address of a web server; '' for nowhere. */
  updatePlace: z.string().max(1000),
  /** Whether exported files say in their properties whose they are and when they were made. */
  hasFileProperties: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
export type VersionRule = Pick<Settings, 'versionCount' | 'versionDays'>;

const nothing = z.undefined();
const planRequest = z.object({ plan: planSchema });
const anything = z.array(z.unknown());
const splice = z.object({ at: z.number().int().min(0), removed: z.number().int().min(0), added: anything });
const contentForm = z.object({
  fields: z.record(z.string(), z.unknown()),
  dropped: z.array(z.string()),
  blocks: splice,
  attachments: z.array(z.object({ id: z.string(), title: anything, blocks: splice })).nullable(),
});
const deltaForm = contentForm.extend({
  tracked: z.object({ base: contentForm }).nullable(),
  assets: z.object({ ...splice.shape, added: z.array(assetSchema) }),
});
const planDelta = z.custom<PlanDelta>((value) => deltaForm.safeParse(value).success);
const importId = z.string().max(100);
const planId = z.string().max(200);
const versionId = z.string().max(100);
const password = z.string().min(1).max(PASSWORD_MAX_LENGTH);

/** What an answer is, and whether it can be a failure: a channel that cannot fail throws at a caller who breaks the contract. */
type Answer<T> = { readonly canFail: T extends Result<unknown> ? true : false; readonly type?: T };
const always = <T>() => ({ canFail: false }) as Answer<T>;
const result = <T>() => ({ canFail: true }) as Answer<Result<T>>;

/** Every channel: the schema of its request, and its answer. `null` inside a Result means that the user cancelled. */
export const CHANNELS = {
  'app:info': { request: nothing, answer: always<AppInfo>() },
  /** Puts what helps to find a fault into the clipboard; nothing of any plan. */
  'app:copy-diagnostics': { request: nothing, answer: always<null>() },
  'settings:read': { request: nothing, answer: always<Settings>() },
  'settings:write': { request: settingsSchema.partial(), answer: result<null>() },
  'window:start-view': { request: nothing, answer: result<StartView>() },
  /** Title and unsaved state, for the window's title and the close prompt; `halfFilled` is the name of a form that nothing has taken yet. */
  'window:set-state': {
    request: z.object({
      title: z.string().max(1000),
      isDirty: z.boolean(),
      hasPlan: z.boolean(),
      halfFilled: z.string().max(1000).nullable(),
    }),
    answer: always<null>(),
  },
  /** Opens the right-click menu of the page at the pointer; `able` are the commands that can be carried out there. */
  'window:page-menu': {
    request: z.object({
      hasSelection: z.boolean(),
      isNumbered: z.boolean(),
      able: z.array(z.enum(PAGE_COMMAND_IDS)),
    }),
    answer: always<null>(),
  },
  /** Pastes the clipboard's text where the keyboard is, as the system's command does. */
  'window:paste-text': { request: nothing, answer: always<null>() },
  /** Ends a close that main put to the renderer: true once the plan is saved, false where the user cancelled. */
  'window:finish-close': { request: z.object({ mayClose: z.boolean() }), answer: always<null>() },
  /** The journal is up to what the window shows: the answer to `window:hand-over`. */
  'window:handed-over': { request: nothing, answer: always<null>() },
  'plan:open': { request: z.object({ recentId: z.string().optional() }), answer: result<OpenedFile | null>() },
  /**
   * The plan itself, or how many states of it `plan:journal` was sent, the last of which is to be saved; `journal.unknown-state` where main
   * does not have that one. `mayOverwrite` says that the user has seen how another program changed the file, and wants this plan in its place.
   */
  'plan:save': {
    request: z.union([
      z.object({ ...planRequest.shape, mayOverwrite: z.boolean().optional() }),
      z.object({ step: z.number().int().min(1), mayOverwrite: z.boolean().optional() }),
    ]),
    answer: result<SavedPlan | null>(),
  },
  'plan:save-as': { request: planRequest, answer: result<SavedPlan | null>() },
  /** Tells main that this window now holds a new plan that has no file yet; a name without extension to offer for it. */
  'plan:adopt': {
    request: z.object({ planId: z.string(), suggestedName: z.string().max(1000).optional() }),
    answer: always<null>(),
  },
  /**
   * What changed since the last state that main was sent, `step` of them before; 0 says that the delta holds the whole plan.
   * Only its form is checked: the journal's reader checks what it says.
   */
  'plan:journal': {
    request: z.object({
      planId: z.string().max(200),
      title: z.string().max(1000),
      step: z.number().int().min(0),
      delta: planDelta,
    }),
    answer: result<{ step: number }>(),
  },
  /** Gives the plan in the window another password, or takes it away; its file follows with the next save. */
  'plan:protect': { request: z.object({ password: password.nullable() }), answer: result<null>() },
  /** Answers `password:asked`; `null` where the user cancels. */
  'plan:answer-password': { request: z.object({ password: password.nullable() }), answer: always<null>() },
  /** Asks what to do with unsaved changes before another plan takes this one's place. */
  'plan:confirm-discard': { request: z.object({ title: z.string() }), answer: always<'save' | 'discard' | 'cancel'>() },
  /** A file dropped on the window: the page has its bytes, never its path. */
  'import:drop': {
    request: z.object({ fileName: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
    answer: result<OpenedFile>(),
  },
  /** Reads the source; asked again with other options as the user decides. */
  'import:read': {
    request: z.object({
      importId,
      mode: z.enum(NUMBERING_MODES),
      schemeId: z.string().max(100).optional(),
      encoding: z.enum(TEXT_ENCODINGS).optional(),
      takenBack: z.array(z.string().max(200)),
      accepted: z.array(z.string().max(200)),
    }),
    answer: result<Imported>(),
  },
  'import:close': { request: z.object({ importId }), answer: always<null>() },
  /** Opens plans that have no file yet in windows of their own. */
  'import:open-windows': { request: z.object({ plans: z.array(planSchema).max(50) }), answer: always<null>() },
  /** How the file, which another program has changed, differs from the plan in the window. */
  'plan:compare-file': { request: planRequest, answer: result<PlanComparison>() },
  /** Asks for another plan or file and says how it differs; `null` where the user cancels. */
  'plan:compare-other': { request: planRequest, answer: result<(OtherPlan & { fileName: string }) | null>() },
  /** The plan as the file has it now, which the window takes over in the place of its own. */
  'plan:reload': { request: nothing, answer: result<OpenedPlan>() },
  /** Newest first. */
  'versions:list': { request: z.object({ planId }), answer: always<VersionInfo[]>() },
  /** Keeps this state of a plan; `isNew` is false where the newest version says the same. */
  'versions:keep': {
    request: z.object({
      plan: planSchema,
      reason: z.enum(VERSION_REASONS),
      name: z.string().min(1).max(200).optional(),
    }),
    answer: result<{ isNew: boolean }>(),
  },
  /** How the plan as it is now, or another version of it, differs from a version of it. */
  'versions:compare': {
    request: z.object({ versionId, plan: planSchema, withId: versionId.optional() }),
    answer: result<PlanComparison>(),
  },
  /** What of a version can be put back into the plan, place by place. */
  'versions:offers': { request: z.object({ versionId, plan: planSchema }), answer: result<OtherPlan>() },
  'versions:read': { request: z.object({ planId, versionId }), answer: result<Plan>() },
  /** Opens a version in a window of its own, as a plan without a file. */
  'versions:open': { request: z.object({ planId, versionId }), answer: result<null>() },
  'versions:remove': { request: z.object({ planId, versionId }), answer: always<null>() },
  'recovery:list': { request: nothing, answer: always<RecoverablePlan[]>() },
  'recovery:open': { request: z.object({ recoveryId: z.string() }), answer: result<OpenedPlan>() },
  'recovery:compare': { request: z.object({ recoveryId: z.string() }), answer: result<PlanComparison>() },
  'recovery:discard': { request: z.object({ recoveryId: z.string() }), answer: always<null>() },
  'recent:list': { request: nothing, answer: always<RecentPlan[]>() },
  /** Forgets the whole list, the system's too. */
  'recent:clear': { request: nothing, answer: always<null>() },
  'recent:remove': { request: z.object({ recentId: z.string() }), answer: always<null>() },
  'export:start': {
    request: z.object({
      jobId: z.string().max(100),
      format: z.enum(EXPORT_FORMATS),
      /** For Word files; `live` unless said. */
      numbering: z.enum(WORD_NUMBERINGS).optional(),
      /** A Word file that carries nothing of the plan but its text. */
      isTextOnly: z.boolean().optional(),
      /** For Word files: with the plan's comments. */
      hasComments: z.boolean().optional(),
      /** For Word files and PDF: without whose it is and when it was made in the properties. */
      isAnonymous: z.boolean().optional(),
      /** For Word files and PDF: the state that the plan is held against, so that what changed since is marked; and whose changes they are. */
      against: z
        .object({
          base: planSchema,
          by: z.object({ author: z.string().max(500), time: z.string().regex(TIME_PATTERN) }),
          attributions: z.array(attributionSchema).optional(),
        })
        .optional(),
      plan: planSchema,
      /** A name without extension to offer for the file; the plan's title unless said. */
      suggestedName: z.string().max(1000).optional(),
    }),
    answer: result<{ fileName: string } | null>(),
  },
  'export:cancel': { request: z.object({ jobId: z.string().max(100) }), answer: always<null>() },
  'export:reveal': { request: z.object({ jobId: z.string().max(100) }), answer: always<null>() },
  /** One of the user's own schemes, to a file the user chooses; and one from such a file. */
  'scheme:export': {
    request: z.object({ scheme: numberingSchemeSchema }),
    answer: result<{ fileName: string } | null>(),
  },
  /** A page set-up to a file the user chooses, and one from such a file. */
  'page-setup:export': {
    request: z.object({ pageSetup: pageSetupSchema }),
    answer: result<{ fileName: string } | null>(),
  },
  'page-setup:import': { request: nothing, answer: result<PageSetup | null>() },
  'scheme:import': { request: nothing, answer: result<NumberingScheme | null>() },
  /** The own words to a file the user chooses; and a list from such a file, of which nothing is taken yet. */
  'own-words:export': {
    request: z.object({ ownWords: z.array(ownWordSchema).max(OWN_WORDS_LIMIT) }),
    answer: result<{ fileName: string } | null>(),
  },
  'own-words:import': { request: nothing, answer: result<OwnWord[] | null>() },
  'own-clauses:read': { request: nothing, answer: result<OwnClausesState>() },
  'own-clauses:change': { request: ownClausesChangeSchema, answer: result<null>() },
  /** A pack to a file the user chooses; and one from such a file, of which nothing is taken yet. */
  'clause-pack:export': { request: packSchema, answer: result<{ fileName: string } | null>() },
  'clause-pack:open': { request: nothing, answer: result<OpenedPack | null>() },
  /** The facts, to a workbook the user chooses; and the cells of one. */
  'facts:export': { request: z.object({ facts: factsSchema }), answer: result<{ fileName: string } | null>() },
  'facts:import': { request: nothing, answer: result<{ fileName: string; sheets: Sheet[] } | null>() },
  'own-templates:list': { request: nothing, answer: always<{ templates: OwnTemplate[]; faults: AppError[] }>() },
  /** A new template, or one in the place of that with its id. */
  'own-templates:save': { request: z.object({ template: ownTemplateSchema }), answer: result<null>() },
  'own-templates:remove': { request: z.object({ id: ownTemplateIdSchema }), answer: result<null>() },
  /** One of them to a file the user chooses; and one from such a file, kept at once. */
  'own-templates:export': {
    request: z.object({ id: ownTemplateIdSchema }),
    answer: result<{ fileName: string } | null>(),
  },
  'own-templates:import': { request: nothing, answer: result<OwnTemplate | null>() },
  /** What the plan's pages are set in on this machine, and what the faces lack. */
  'fonts:report': { request: planRequest, answer: result<FontReport>() },
  'preview:render': { request: planRequest, answer: result<PdfPages>() },
  /** What changed since the state that the page engine was last sent, as for the journal, for the pages as they are now. */
  'pages:follow': {
    request: z.object({ planId: z.string().max(200), step: z.number().int().min(0), delta: planDelta }),
    answer: result<KnownPages & { step: number }>(),
  },
  'updates:state': { request: nothing, answer: always<UpdateState>() },
  'updates:choose-folder': { request: nothing, answer: always<string | null>() },
  /** Looks for a newer version at the place; `null` where there is none. */
  'updates:check': { request: nothing, answer: result<UpdateOffer | null>() },
  /** Fetches what was found, and checks it. */
  'updates:fetch': { request: nothing, answer: result<null>() },
  'updates:install': { request: nothing, answer: result<UpdateInstalled>() },
  'print:open': { request: planRequest, answer: result<null>() },
} as const satisfies Record<string, { request: z.ZodType; answer: Answer<unknown> }>;

export type Channel = keyof typeof CHANNELS;
export type RequestOf<C extends Channel> = z.infer<(typeof CHANNELS)[C]['request']>;
export type AnswerOf<C extends Channel> = (typeof CHANNELS)[C]['answer'] extends Answer<infer T> ? T : never;

/** What main tells the renderer unasked. */
export type Events = {
  /** A command was chosen in a menu, or its keys were pressed. */
  'menu:command': { command: PageCommandId };
  'export:progress': { jobId: string; stage: 'prepare' | 'render' | 'write'; done: number; total: number };
  /** The window is about to close with unsaved changes and the user chose to save: save, then `window:finish-close`. */
  'window:save-and-close': null;
  /** The user's session ends: bring the journal up to what is shown, then `window:handed-over`. */
  'window:hand-over': null;
  /** A file was opened from outside (double click, second start) into this empty window. */
  'plan:opened': { opened: OpenedFile };
  /** Another program has changed the plan's file, and the user has not been told of this change yet. */
  'plan:changed-elsewhere': { fileName: string };
  /** Another window has changed what all windows share. */
  'settings:changed': Partial<Settings>;
  /** A newer version is being fetched: how far, from 0 to 1. */
  'updates:progress': { share: number };
  /** A newer version was found at the start. */
  'updates:offered': { version: string };
  /** Some window has changed the own clauses. */
  'own-clauses:changed': OwnClausesState;
  /** A file is protected; `isAgain` says that the password before did not open it. Answered by `plan:answer-password`. */
  'password:asked': { fileName: string; isAgain: boolean };
  /** Opening from outside failed. */
  'plan:open-failed': { code: string; params: Record<string, string | number> };
};
export type EventName = keyof Events;

/** What the preload script exposes as `window.zhangfa`; nothing else reaches the page. */
export type Bridge = {
  request<C extends Channel>(channel: C, payload: RequestOf<C>): Promise<AnswerOf<C>>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
};

/**
 * What the rest of the renderer knows of the editor: a handle to act on it and events that tell what it holds. Panels
 * and toolbars use this and never Lexical.
 */
import type { editor } from '../../shared/base/messages/zh-CN/editor.ts';
import type { FactTarget } from '../../shared/content/facts/fact-target.ts';
import type { PageStart } from '../../shared/edge/ipc/contract.ts';
import type { FindOptions } from '../../shared/language/words/find-text.ts';
import type { Marker, NumberedInput } from '../../shared/model/numbering/number-blocks.ts';
import type { FontRole } from '../../shared/model/numbering/scheme.ts';
import type { Alignment, Block, Source, Table, TableKind } from '../../shared/model/plan/block.ts';
import type { ThreadDraft } from '../../shared/model/plan/comment.ts';
import type { FactEntry } from '../../shared/model/plan/facts.ts';
import type { Inline, Mark, ReferenceForm, SeriesForm } from '../../shared/model/plan/inline.ts';
import type { ParagraphLook } from '../../shared/model/plan/paragraph-look.ts';
import type { Attribution, Plan } from '../../shared/model/plan/plan.ts';
import type { TextLook, TextLookChange } from '../../shared/model/plan/text-look.ts';
import type { WordsPlace } from '../../shared/model/plan/words.ts';
import type { Drawing } from '../../shared/view/figures/draw.ts';
import type { PasteMode } from './extensions/clipboard/place-pasted.ts';

/** A figure drawn from the plan as it is shown: its picture, or the sentence that says why there is none. */
export type ShownDiagram = { readonly drawing: Drawing | null; readonly text: string };

/** A place in the window, in CSS pixels, where something was let go. */
export type DropPoint = { readonly clientX: number; readonly clientY: number };

/** The parts of a plan that are not text. They live in the editor's state, so that changing them is an undo step too. */
export type PlanSettings = Omit<Plan, 'title' | 'blocks' | 'attachments'>;

/** A row of the outline: a numbered block or an attachment, in document order. */
export type OutlineEntry = {
  readonly blockId: string;
  readonly kind: 'numbered' | 'attachment';
  /** 0-based; attachments are 0 and what they hold is one deeper than its own level. */
  readonly depth: number;
  readonly marker: string;
  readonly text: string;
};

/** How selected text looks. */
export type SelectedLook = {
  /** Direct formatting that all of it has; `null` for what differs within it. */
  readonly own: { readonly [Key in keyof TextLook]?: TextLook[Key] | null };
  /** What text without any has there. */
  readonly base: { readonly font: FontRole; readonly sizePt: number };
};

/** How a paragraph stands, beside its alignment. */
export type SelectedParagraph = {
  /** First-line indent in characters. */
  readonly indent: number;
  readonly look: ParagraphLook;
  /** Whether a page break stands before it. */
  readonly breaksPageBefore: boolean;
};
export type ParagraphChange = Partial<SelectedParagraph> & { readonly align?: Alignment };

/** Whether what is selected takes the format that was copied: the next selection alone, or each until it is ended. */
export type PainterState = 'off' | 'once' | 'kept';

/** What toolbars and status bar show; a new object only when something in it changed. */
export type EditorSelection = {
  readonly blockId: string | null;
  readonly blockType: 'title' | 'numbered' | 'paragraph' | 'table' | 'attachment' | 'other';
  /** Level of the numbered block the cursor is in, `null` in plain text. */
  readonly level: number | null;
  /** The marker each level of the scheme would give the current block. */
  readonly levelMarkers: readonly string[];
  readonly start: number | null;
  /** The number of the block the cursor is in, `null` in plain text. */
  readonly number: number | null;
  /** Whether the block has a shape of its own and not its level's. */
  readonly isShapeKept: boolean;
  readonly marks: readonly Mark[];
  /** `null` where no text is. */
  readonly look: SelectedLook | null;
  readonly align: Alignment;
  /** `null` where no paragraph is. */
  readonly paragraph: SelectedParagraph | null;
  readonly table: {
    readonly canMerge: boolean;
    readonly canUnmerge: boolean;
    readonly hasHeaderRow: boolean;
    /** '' where the table has none. */
    readonly caption: string;
    readonly kind: TableKind;
    /** Column of the table's grid that the cursor is in, from 0. */
    readonly column: number;
    /** Whether it was generated and can be generated again. */
    readonly hasDuty: boolean;
  } | null;
  /** The figure that is selected whole. */
  readonly figure: { readonly isDiagram: boolean; readonly caption: string; readonly widthMm: number } | null;
  /** Whether the table, the figure or the attachment of this title stands on pages across; `null` elsewhere. */
  readonly isLandscape: boolean | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly selectedText: string;
  /** Comment threads that the cursor stands in. */
  readonly threadIds: readonly string[];
};

/** What is to be seen at a block that the checks have found something in, or whose number deviates. */
export type BlockMark = {
  /** `null` where nothing was found. */
  readonly severity: 'fault' | 'advice' | null;
  /** Whether the number itself is at fault, and not the text. */
  readonly isAtMarker: boolean;
  /** Words of the text to underline. */
  readonly quotes: readonly string[];
  /** What the pointer is told over the block. */
  readonly title: string;
};

/** What is to be seen of tracked changes at a block. */
export type ChangeMark = {
  /** One of its changes is chosen. */
  readonly isActive: boolean;
  /** All of it came. */
  readonly isNew: boolean;
  /** Something that stood behind it is gone. */
  readonly hasGone: boolean;
  /** Of the author, from 0 to 3. */
  readonly colour: number;
  /** New words by content and characters, as tracked changes count them; where there are none, words are gone. */
  readonly words: readonly {
    readonly index: number;
    readonly from: number;
    readonly to: number;
    readonly colour: number;
  }[];
};

export type EditorStatistics = { readonly characters: number; readonly numbered: number };

/** A sentence of the message feature `editor`. */
export type EditorNotice = keyof typeof editor;

/** What is typed behind `{`, and where the brace is on screen, in CSS pixels of the window. */
export type FieldQuery = {
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
};

/** How the numbers of what was pasted were read, and where the caret is on screen, in CSS pixels of the window. */
export type Pasted = {
  readonly mode: PasteMode;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
};

/** How many blocks of a long paste stand in the plan already. */
export type PasteProgress = { readonly done: number; readonly total: number };

export type EditorEvents = {
  /** After every change of content or settings that a save would write. */
  onChange(): void;
  onSelection(selection: EditorSelection): void;
  /** When idle after a change of structure or headings. */
  onOutline(outline: readonly OutlineEntry[]): void;
  onSettings(settings: PlanSettings): void;
  onStatistics(statistics: EditorStatistics): void;
  /** A field is being typed behind `{`; `null` when no longer. */
  onFieldQuery(query: FieldQuery | null): void;
  /** The cursor has come to another page, as far as pages have been shown. */
  onPage(page: number): void;
  /** Something with numbers came from another program, and can be put in otherwise. */
  onPaste(paste: Pasted): void;
  /** A long paste is coming in, in parts; `null` when it is all there, or taken back. Undo takes it back as a whole, at any moment. */
  onPasteProgress(progress: PasteProgress | null): void;
  /** Painting with a copied format has begun or ended. */
  onPainter(state: PainterState): void;
  /** Something the user should be told. */
  onNotice(key: EditorNotice, params: Readonly<Record<string, string | number>>): void;
};

export const TABLE_ACTIONS = [
  'insert-row-above',
  'insert-row-below',
  'insert-column-left',
  'insert-column-right',
  'delete-row',
  'delete-column',
  'delete-table',
  'merge-cells',
  'unmerge-cell',
  'equal-columns',
  'toggle-header-row',
] as const;
export type TableAction = (typeof TABLE_ACTIONS)[number];

/** What to look for, and where. */
export type FindQuery = FindOptions & {
  readonly text: string;
  /** Ids of the blocks to keep to; the whole plan unless given. */
  readonly within?: readonly string[];
};

/** One occurrence for a list: the line it stands in and which characters of it were found. */
export type FoundPlace = {
  readonly line: string;
  readonly from: number;
  readonly to: number;
  /** The block, attachment or `TITLE_ID`; for words outside of the text `place` says more. */
  readonly blockId: string;
  readonly place?: WordsPlace;
};

export type FoundText = {
  /** 1-based; 0 where there is none. */
  readonly current: number;
  readonly total: number;
  /** Every occurrence in document order, the first thousand of them. */
  readonly places: readonly FoundPlace[];
  /** Where the current one stands inside of one fact or person: the field, what it reads, and which characters of it were found. */
  readonly fact: {
    readonly target: FactTarget;
    readonly value: string;
    readonly from: number;
    readonly to: number;
  } | null;
};

export type EditorHandle = {
  /** Shows a plan and forgets the undo history. */
  load(plan: Plan): void;
  /** The plan as it stands; blocks that did not change are the same objects as in the last reading. */
  readPlan(): Plan;
  /** Tells of the selection at once: it is usually told behind the frame that shows it, which a command may come ahead of. */
  settleSelection(): void;
  focus(): void;
  undo(): void;
  redo(): void;
  /** Numbered at this 0-based level, or plain text for `null`; applies to every block of the selection. */
  setLevel(level: number | null): void;
  changeLevel(by: 1 | -1): void;
  /** Restart the current block at this number; `null` continues. */
  setStart(start: number | null): void;
  /** Makes the selected blocks keep the shape they have now whatever the scheme, or gives them their level's again. */
  keepShape(isKept: boolean): void;
  toggleMark(mark: Mark): void;
  /** Changes the look of the selected text, or of what is typed next. */
  changeLook(change: TextLookChange): void;
  /** Makes every size of the selected text larger or smaller by so many points. */
  stepSize(byPt: number): void;
  /** Keeps marks and look of the selection; `pasteFormat` puts them on another. */
  copyFormat(): void;
  pasteFormat(): void;
  /** Copies the format and puts it on what is selected with the mouse from now on, or ends that. */
  paint(state: PainterState): void;
  /** Changes how the selected paragraphs stand, as one undo step. */
  changeParagraphs(change: ParagraphChange): void;
  clearFormatting(): void;
  /** Inserts a table behind the current block, with a new id, and puts the cursor into its first cell. */
  insertTable(table: Table): void;
  changeTable(action: TableAction): void;
  setTableCaption(caption: string): void;
  /** Selects the figure with this id whole, and gives the page the keyboard. */
  selectFigure(blockId: string): void;
  /** Takes the selected figure out. */
  deleteFigure(): void;
  insertPageBreak(): void;
  /** Puts the table, the figure or the attachment the cursor is in on pages across, or back. */
  setLandscape(isLandscape: boolean): void;
  insertAttachment(title: string): void;
  /** At a point of the window, or at the cursor; settles once the image stands there or could not be read. */
  insertImage(mediaType: string, base64: string, alternativeText: string, at?: DropPoint): Promise<void>;
  /** Inserts a field of the facts: live members, with the text between them. */
  insertField(inlines: readonly Inline[]): void;
  /** Puts a field in the place of what was typed behind `{`, as one undo step; `entry` is added to the facts in it. */
  insertTypedField(inlines: readonly Inline[], entry?: FactEntry): void;
  /** Leaves what was typed behind `{` as it is, and asks no more about it. */
  dismissField(): void;
  /** The next paste brings its text alone: told before the paste of a menu. */
  pasteTextNext(): void;
  /** Puts the last paste in again in another mode, as the one undo step it was. */
  repaste(mode: PasteMode): void;
  insertReference(blockId: string, form: ReferenceForm): void;
  insertBlank(hint: string): void;
  insertSeriesMarker(form: SeriesForm, first: boolean): void;
  /**
   * Inserts blocks after the current one (in place of an empty one) as one undo step, and puts the cursor at their end.
   * Levels are absolute; ids are made new. Where `facts` are given, people and entries the plan lacks are added to it in the same step.
   */
  insertBlocks(blocks: readonly Block[], options?: { source?: Source; facts?: PlanSettings['facts'] }): void;
  /** Same, at the place under a pointer (drag and drop). Answers whether there was a place. */
  insertBlocksAt(
    clientX: number,
    clientY: number,
    blocks: readonly Block[],
    options?: { source?: Source; facts?: PlanSettings['facts'] },
  ): boolean;
  /** Same, behind the block with this id, or at the top for `null`. Answers the first new block's id, `null` where there is no such block. */
  insertBlocksBehind(
    blockId: string | null,
    blocks: readonly Block[],
    options: { source?: Source; facts?: PlanSettings['facts'] },
  ): string | null;
  /** Begins an attachment at the end with these blocks, as one undo step. Answers its id. */
  appendAttachment(title: readonly Inline[], blocks: readonly Block[], facts: PlanSettings['facts']): string;
  /** Draws a line where `insertBlocksAt` would put blocks, until it is hidden or they are inserted. */
  showDropPlace(clientX: number, clientY: number): void;
  hideDropPlace(): void;
  /** The markers blocks of these levels would get if inserted after the current block, or the one with the id `after`. */
  previewMarkers(blocks: readonly NumberedInput[], after?: string | null): Marker[];
  /** The blocks the selection touches, whole; without one, the section the cursor is in. */
  readSelectedBlocks(): readonly Block[];
  /** Moves the block with everything under it. */
  moveSection(blockId: string, direction: 'up' | 'down'): void;
  moveSectionTo(blockId: string, targetId: string, place: 'before' | 'after'): void;
  /** Moves the block with everything under it one level deeper or shallower. */
  changeSectionLevel(blockId: string, by: 1 | -1): void;
  /** Scrolls to a block and puts the cursor at its start. */
  goTo(blockId: string): void;
  /** Draws a line where each page begins, with `describe`'s words, in place of those drawn before. They are no part of the text. */
  showPages(starts: readonly PageStart[], describe: (page: number) => string): void;
  /** Scrolls to the beginning of a page and puts the cursor there. */
  goToPage(page: number): void;
  /** Changes facts, scheme, layout, header or signature as one undo step. */
  changeSettings(change: (settings: PlanSettings) => PlanSettings): void;
  /**
   * Takes over what is another object in an edited plan than `readPlan` gave: blocks, titles and settings, as one undo step. The
   * order of blocks is not the edit's to change.
   */
  applyPlan(next: Plan): void;
  /** Puts another state of the plan in the place of this one, as one undo step. */
  replacePlan(next: Plan): void;
  /** Draws marks at blocks, by id, in place of those drawn before. They are no part of the text and of no undo step. */
  showMarks(marks: ReadonlyMap<string, BlockMark>): void;
  /** Marks tracked changes, by block id, in place of those marked before. The marks are no part of the text and of no undo step. */
  showChanges(marks: ReadonlyMap<string, ChangeMark>): void;
  /** Keeps whose the tracked changes are, as part of the step that made them: nothing a user would undo or have to save. */
  attributeChanges(attributions: readonly Attribution[]): void;
  /** Draws the figures that are drawn from the plan, by block id. What is drawn is no part of the text and of no undo step. */
  showFigures(figures: ReadonlyMap<string, ShownDiagram>): void;
  /**
   * Finds in everything that prints, markers and what stands outside of the text too; highlights what it found and goes to the next
   * one, or to the one with that 1-based number.
   */
  find(query: FindQuery, to: 'next' | 'previous' | number): FoundText;
  /**
   * Replaces in text, never in markers or live members; `mention` replaces the current match even inside of a fact or person, which
   * becomes plain text there. Answers how many were replaced, and how many were left because they stand in live members or markers.
   */
  replace(
    query: FindQuery,
    replacement: string,
    scope: 'current' | 'all' | 'mention',
  ): { readonly replaced: number; readonly kept: number };
  endFind(): void;
  /**
   * Begins a comment on what is selected, or on the cell or block the cursor is in; `addThread` puts it there, wherever the cursor has gone by
   * then. Answers the words it is about, `null` where nothing can be commented on.
   */
  startComment(): string | null;
  addThread(thread: ThreadDraft): void;
  /** Takes a thread out, and its marks off the text. */
  deleteThread(threadId: string): void;
  /** Paints one thread's place stronger than the others', or none. */
  showThread(threadId: string | null): void;
  /** Scrolls to a thread's place and puts the cursor there. */
  goToThread(threadId: string): void;
};

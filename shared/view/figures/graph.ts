/** What a figure shows, in words and arrows, before it has any shape: read by the drawing, by its alternative text and by text exports. */

/** Why there is nothing to draw. */
export type MissingSource = 'no-people' | 'no-section' | 'nothing-in-section';

/** A place in an organisation and who holds it. */
export type Post = {
  /** 总指挥, 疏散引导组. */
  readonly title: string;
  /** What the person below is in it where the title is a group's: 组长; '' for a post of one. */
  readonly role: string;
  /** `null` where nobody is named: a line to write on. */
  readonly name: string | null;
  /** `null` where none is shown. */
  readonly phone: string | null;
  /** Further names, from the plan's roster. */
  readonly members: readonly string[];
};

/** 组织体系图: heads over deputies, staff beside the line between them and the groups, groups side by side. */
export type Organization = {
  readonly kind: 'organization';
  readonly heads: readonly Post[];
  readonly deputies: readonly Post[];
  readonly staff: readonly Post[];
  readonly groups: readonly Post[];
};

export type FlowNode = {
  readonly id: string;
  /** `stage`: a heading with lines beside it; `step`: a box; `end`: a rounded box; `decision`: a diamond. */
  readonly shape: 'stage' | 'step' | 'end' | 'decision';
  /** Who acts, or what the stage is called; '' where there is neither. */
  readonly title: string;
  readonly lines: readonly string[];
};

export type FlowEdge = {
  readonly from: string;
  readonly to: string;
  /** 10分钟内, 可控; '' where nothing stands on the arrow. */
  readonly label: string;
};

/** A flow chart; nodes in reading order, edges lead from earlier nodes to later ones. */
export type Flow = { readonly kind: 'flow'; readonly nodes: readonly FlowNode[]; readonly edges: readonly FlowEdge[] };

export type Graph = Organization | Flow;

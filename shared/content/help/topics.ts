/** The pages of the help, in the order in which somebody new would read them. Each is a file of its own in either language. */
export const HELP_TOPICS = [
  'start',
  'numbering',
  'outline',
  'facts',
  'clauses',
  'tables',
  'figures',
  'references',
  'import',
  'checks',
  'comments',
  'pages',
  'export',
  'versions',
  'find',
] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

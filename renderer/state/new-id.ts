/** Ids for plans, people and jobs: the core has no randomness, so the window gives it. */
export function newId(): string {
  return crypto.randomUUID();
}

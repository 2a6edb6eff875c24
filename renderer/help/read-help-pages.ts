/** The help's pages as they lie beside the program; one that is missing or damaged costs no other. */
import { type HelpPage, parseHelpPage } from '../../shared/content/help/help-page.ts';
import { HELP_TOPICS, type HelpTopic } from '../../shared/content/help/topics.ts';

export function findPictureUrl(language: string, file: string): string {
  return `./help/${language}/${file}`;
}

async function readPage(language: string, topic: HelpTopic): Promise<HelpPage<HelpTopic> | null> {
  try {
    const response = await fetch(`./help/${language}/${topic}.md`);
    return response.ok ? parseHelpPage(topic, await response.text()) : null;
  } catch {
    return null;
  }
}

/** Those that could be read, in order. */
export async function readHelpPages(language: string): Promise<HelpPage<HelpTopic>[]> {
  const read = await Promise.all(HELP_TOPICS.map((topic) => readPage(language, topic)));
  return read.filter((page) => page !== null);
}

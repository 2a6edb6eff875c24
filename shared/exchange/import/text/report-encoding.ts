/** What a report says of how the bytes were read. */
import type { Reporter } from '../source/reporter.ts';
import type { DecodedText } from './decode.ts';

export function reportEncoding({ encoding, unreadable, isDoubtful }: DecodedText, reporter: Reporter): void {
  reporter.add('note', isDoubtful ? 'importText.encodingGuessed' : 'importText.encoding', { params: { encoding } });
  if (unreadable > 0) reporter.add('loss', 'importText.unreadable', { params: { count: unreadable } });
}

/** What an office's policy can turn off: main refuses the channels, and the menus have no such commands. */
import type { CommandId } from '../commands/commands.ts';
import type { Channel } from './contract.ts';

export const FEATURES = ['print', 'updates', 'own-templates', 'clause-packs', 'rosters'] as const;
export type Feature = (typeof FEATURES)[number];

type Parts = { readonly channels: readonly Channel[]; readonly commands: readonly CommandId[] };

const PARTS: Readonly<Record<Feature, Parts>> = {
  print: { channels: ['print:open'], commands: ['print'] },
  updates: { channels: ['updates:check', 'updates:fetch', 'updates:install'], commands: ['updates'] },
  'own-templates': {
    channels: ['own-templates:save', 'own-templates:export', 'own-templates:import'],
    commands: ['save-as-template'],
  },
  'clause-packs': { channels: ['clause-pack:export', 'clause-pack:open'], commands: [] },
  rosters: { channels: ['facts:export', 'facts:import'], commands: [] },
};

export const isChannelOff = (channel: Channel, off: readonly Feature[]): boolean =>
  off.some((feature) => PARTS[feature].channels.includes(channel));

export const isCommandOff = (id: CommandId, off: readonly Feature[]): boolean =>
  off.some((feature) => PARTS[feature].commands.includes(id));

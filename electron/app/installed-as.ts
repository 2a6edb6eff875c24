/** As what the program is on this machine: what it can be replaced by. */
import { app } from 'electron';
import { UPDATE_TARGETS, type UpdateTarget } from '../../shared/edge/ipc/contract.ts';
import { findPortableFolder } from './paths.ts';

/** `null` for a program that runs from its sources, unless ZHANGFA_INSTALLED_AS tells it to behave as an installed one. */
export function findInstalledAs(): UpdateTarget | null {
  if (!app.isPackaged) return UPDATE_TARGETS.find((target) => target === process.env.ZHANGFA_INSTALLED_AS) ?? null;
  if (process.platform === 'win32') return 'nsis';
  if (process.platform === 'darwin') return 'dmg';
  if (process.env.APPIMAGE) return 'appimage';
  return findPortableFolder() === null ? 'deb' : 'tar';
}

import type { protection as zhCN } from '../zh-CN/protection.ts';

export const protection: Readonly<Record<keyof typeof zhCN, string>> = {
  'ask-title': 'Password needed',
  ask: '“{{fileName}}” is protected. Its password:',
  wrong: 'The password is wrong, and nothing was opened; or the file is damaged.',
  open: 'Open',
  title: 'Protect by a password',
  'title-change': 'Change the password',
  lost: 'Only you know the password. Once it is forgotten, this plan can never be opened again, by anybody. Keep the password in a safe place.',
  new: 'New password',
  length: 'At least {{min}} characters: letters, digits, signs, Chinese characters',
  again: 'Once more',
  differs: 'The two passwords differ.',
  covers:
    'The plan’s file, what is saved automatically and the versions kept on this machine are enciphered from now on; names of files and of versions are not. Exported files, templates made from the plan and copies made before are not protected by this password.',
  set: 'Set the password and save',
  'take-away': 'Take the password away',
  'is-set': 'The password is set and the plan saved.',
  'is-open': 'The password is gone and the plan saved.',
  status: 'Password',
};

import type { updates as zh } from '../zh-CN/updates.ts';

export const updates: Record<keyof typeof zh, string> = {
  title: 'Check for updates',
  summary:
    'Zhangfa takes updates from this place alone and opens no other connection. The present version is {{version}}.',
  place: 'Place of updates',
  'place-hint': 'The full path of a shared folder, or the address of a server of your office; empty for no updates.',
  'by-policy': 'Your office decides where updates come from.',
  choose: 'Choose a folder…',
  check: 'Check for updates',
  checking: 'Checking…',
  newest: 'This is the newest version.',
  offered: 'There is a new version, {{version}} ({{size}} MB).',
  fetch: 'Fetch and verify',
  fetching: 'Fetching and verifying, {{percent}}%.',
  staged: 'Version {{version}} is here; its signature and content are right.',
  install: 'Install',
  'done-next-start': 'The new version is installed and starts the next time. You can go on writing in this window.',
  'done-installer':
    'The system’s installer is open; follow it. Where it asks for an administrator’s password, ask one.',
  'done-by-hand': 'Nothing on this machine opens packages. Have an administrator install: {{path}}',
  found: 'Your office has published version {{version}} of Zhangfa.',
  look: 'Show…',
};

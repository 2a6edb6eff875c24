/** A sign for each kind of table. */
import {
  BoxRegular,
  CalendarClockRegular,
  ClipboardTaskListLtrRegular,
  NotepadRegular,
  OrganizationRegular,
  PhoneRegular,
  TableRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { TableKind } from '../../shared/model/plan/block.ts';

export const TABLE_ICONS: Readonly<Record<TableKind, ReactElement>> = {
  plain: <TableRegular />,
  roster: <OrganizationRegular />,
  contacts: <PhoneRegular />,
  duty: <CalendarClockRegular />,
  supplies: <BoxRegular />,
  checklist: <ClipboardTaskListLtrRegular />,
  'drill-record': <NotepadRegular />,
};

/** Clauses that make good what is missing, the most general first. Reviewable data; a test carries each of them out. */
import type { EmergencyNumber, RequiredStatement } from './families.ts';

export const NUMBER_CLAUSES: Readonly<Record<EmergencyNumber, readonly string[]>> = {
  '119': ['fire.alarm-call'],
  '120': ['first-aid.call-120'],
  '110': ['violence.alarm-110'],
  '12356': ['mental-health.hotline'],
};

export const STATEMENT_CLAUSES: Readonly<Record<RequiredStatement, readonly string[]>> = {
  'drill-frequency': ['drill.annual-plan', 'network.training', 'violence.lockdown', 'traffic.train-drivers'],
  'effective-date': ['supplement.effective'],
  interpretation: ['supplement.interpret'],
  'assembly-point': ['evacuation.assembly-place', 'evacuation.headcount'],
  'superior-telephone': ['reporting.flow', 'earthquake.post-quake-report', 'disease.report'],
};

export const LEADER_CLAUSES: readonly string[] = ['organization.leading-group', 'organization.command-center'];

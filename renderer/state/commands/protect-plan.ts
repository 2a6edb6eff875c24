/** 用密码保护: the plan in the window under a new password, or under none, and its file with it. */
import { request } from '../bridge.ts';
import { useDocumentStore } from '../document-store.ts';
import { tellError } from '../notice-store.ts';
import { savePlan } from './save-plan.ts';

/** Answers whether the file is written so; a plan that is not is so from its next save on. */
export async function protectPlan(password: string | null): Promise<boolean> {
  const set = await request('plan:protect', { password });
  if (!set.ok) {
    tellError(set.error);
    return false;
  }
  useDocumentStore.setState({ isProtected: password !== null });
  return savePlan();
}

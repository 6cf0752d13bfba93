// How each row of the table is asked: what the rightful post would send, with the ids of the scene, whoever sends it.
import { password, type UploadFile, type WorldActor } from '../world.ts';
import { photo, type Scene, type ScenePlan, type Thing } from './scene.ts';
import { scenePlan } from './scene-plan.ts';
import { newUnit } from './scene-sheet.ts';

export interface Ask {
  /** Fill the path's ":id" and the like. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly version?: number;
  /** Sent as multipart, with the body as its other fields. */
  readonly file?: UploadFile;
}

/** Rows in which everybody acts on the own account alone: one after the other finds what it needs. */
export const actsOnSelf: readonly string[] = [
  'signIn',
  'signOut',
  'patchMe',
  'changeMyPassword',
  'endMySession(own)',
  'readMyAlerts',
  'beginSecondFactor',
  // Refused for all, but each attempt counts.
  'confirmSecondFactor',
  'removeSecondFactor',
  'renewRecoveryCodes',
];

/** By the title of the row. */
export type Asks = Readonly<Record<string, (scene: Scene, actor: WorldActor) => Ask>>;

const of = (thing: Thing, body?: unknown): Ask => ({
  params: { id: thing.id },
  version: thing.version,
  ...(body !== undefined && { body }),
});
const by = (id: string, body?: unknown): Ask => ({ params: { id }, ...(body !== undefined && { body }) });
const edition = (plan: ScenePlan, body?: unknown): Ask => of(plan.edition, body);
const file = { name: '方案.txt', bytes: scenePlan('河道保洁') };

const identity: Asks = {
  signIn: (_, actor) => ({ body: { name: actor.name, password } }),
  signInSecondFactor: () => ({ body: { code: '123456' } }),
  signOut: () => ({}),
  getMe: () => ({}),
  patchMe: () => ({ body: { language: 'en' } }),
  changeMyPassword: () => ({ body: { current: password, next: 'Yunxi-2027-另一个' } }),
  listMySessions: () => ({}),
  getMySecurity: () => ({}),
  readMyAlerts: () => ({}),
  beginSecondFactor: () => ({ body: { password } }),
  confirmSecondFactor: () => ({ body: { code: '123456' } }),
  removeSecondFactor: () => ({ body: { password, code: '123456' } }),
  renewRecoveryCodes: () => ({ body: { code: '123456' } }),
  'endMySession(own)': (_, actor) => by(actor.sessionId),
  "endMySession(the office's)": (scene) => by(scene.actors.office.sessionId),
  listAccounts: () => ({}),
  createAccount: () => ({ body: { name: '新同事', displayName: '新同事' } }),
  patchAccount: (scene) => of(scene.account, { displayName: '改名' }),
  resetPassword: (scene) => by(scene.account.id),
  unlockAccount: (scene) => by(scene.account.id),
  listAccountSessions: (scene) => by(scene.account.id),
  endAccountSession: (scene) => ({ params: { id: scene.account.id, sessionId: scene.accountSession } }),
  grantPost: (scene) =>
    by(scene.account.id, { unitId: scene.unit('县民政局'), role: 'contact', validFrom: '2026-11-21' }),
  patchPost: (scene) => of(scene.villagePost, { validTo: '2026-12-31' }),
  handOverPost: (scene) => of(scene.villagePost, { toAccountId: scene.account.id, from: '2026-12-31' }),
  resetSecondFactor: (scene) => by(scene.account.id),
  getSecurityRules: () => ({}),
  saveSecurityRules: () => ({
    version: 0,
    body: { secondFactorRoles: ['auditor'], passwordLength: 12, passwordDays: 180 },
  }),
  listSignOnBindings: (scene) => by(scene.account.id),
  bindSignOn: (scene) => by(scene.account.id, { issuer: 'https://id.example.cn', subject: 'other-person' }),
  unbindSignOn: (scene) => by(scene.binding),
};

const organisation: Asks = {
  listUnits: () => ({}),
  createUnit: (scene) => ({ body: { ...newUnit, parentId: scene.unit('云溪县') } }),
  patchUnit: (scene) => of(scene.housingUnit, { duties: '住房保障' }),
  addUnitAlias: (scene) => by(scene.housingUnit.id, { alias: '住建局' }),
  removeUnitAlias: (scene) => by(scene.alias),
  resolveUnitNames: () => ({ body: { names: ['县住建局', '某局'] } }),
  listUnitGroups: () => ({}),
  createUnitGroup: (scene) => ({ body: { name: '各学校', aliases: [], unitIds: [scene.unit('云溪县第一中学')] } }),
  saveUnitGroup: (scene) => of(scene.departments, { name: '各部门', unitIds: [scene.housingUnit.id] }),
  removeUnitGroup: (scene) => by(scene.departments.id),
  getUnitTemplate: () => ({}),
  exportUnits: () => ({}),
  importUnits: (scene) => ({ file: { name: '单位.xlsx', bytes: scene.unitSheet } }),
  getUnitImportErrors: (scene) => by(scene.refusedImport),
};

/** The same of the issued plan and, in another row, of the draft. */
function ofIssuedAndDraft(...routes: readonly string[]): Asks {
  const asks = routes.flatMap((route) => [
    [route, (scene: Scene) => by(scene.plans.issued.edition.id)] as const,
    [`${route}(draft)`, (scene: Scene) => by(scene.plans.draft.edition.id)] as const,
  ]);
  return Object.fromEntries(asks);
}

const target = { op: '>=', value: 90, unit: '%', item: '工作目标' };

const plan: Asks = {
  ...ofIssuedAndDraft('getPlanEdition', 'lintPlanEdition', 'previewPlanIssue', 'downloadPlanDocument'),
  ...ofIssuedAndDraft('exportBreakdownDocx'),
  listPlans: () => ({}),
  uploadPlan: (scene) => ({ file, body: { officeUnitId: scene.unit('县政府办公室') } }),
  getPlan: ({ plans }) => by(plans.issued.planId),
  'getPlan(draft)': ({ plans }) => by(plans.draft.planId),
  uploadPlanEdition: ({ plans }) => ({ ...by(plans.issued.planId), file }),
  changePlanEdition: ({ plans }) => edition(plans.draft, { docNumber: '云政办〔2026〕1号' }),
  submitPlanEdition: ({ plans }) => edition(plans.draft),
  recallPlanEdition: ({ plans }) => edition(plans.submitted),
  'recallPlanEdition(signed)': ({ plans }) => edition(plans.signed),
  returnPlanEdition: ({ plans }) => edition(plans.submitted, { note: '请补充目标' }),
  signPlanEdition: ({ plans }) => edition(plans.submitted, {}),
  issuePlanEdition: ({ plans }) => edition(plans.signed),
  withdrawPlanEdition: ({ plans }) => edition(plans.issued, { reason: '工作调整' }),
  reviewPlanEdition: ({ plans, element }) => by(plans.draft.edition.id, { taskIds: [], elementIds: [element.id] }),
  addPlanElement: ({ plans }) =>
    by(plans.draft.edition.id, { kind: 'target', startOffset: 0, endOffset: 3, data: target }),
  changePlanElement: ({ element }) => of(element, { data: { ...target, value: 96 } }),
  deletePlanElement: ({ element }) => of(element),
  exportBreakdownXlsx: ({ plans }) => by(plans.issued.edition.id),
  exportProgressXlsx: ({ plans }) => by(plans.issued.edition.id),
  exportProgressDocx: ({ plans }) => by(plans.issued.edition.id),
};

const changes: Asks = {
  getEditionChanges: ({ plans }) => by(plans.next.edition.id),
  decideEditionChanges: ({ plans, match }) =>
    by(plans.next.edition.id, { decisions: [{ oldTaskId: match.oldTaskId, kind: 'drop' }] }),
  confirmEditionChanges: ({ plans, match }) =>
    by(plans.next.edition.id, { matches: [{ id: match.id, version: match.version }] }),
};

const message: Asks = {
  listMessages: () => ({}),
  readMessage: (scene) => by(scene.message),
};

const reason = { reason: '情况有变' };

const ladder = {
  steps: { reminder: { daysBefore: [3] }, notice: null, interview: null, bulletin: null },
  pauseWhileWaiting: true,
};
const interview = { heldOn: '2026-11-20', participants: '王明、刘清', agreed: '月底前办结' };

const supervision: Asks = {
  listSupervisions: () => ({ query: 'limit=200' }),
  getSupervision: ({ supervisions }) => by(supervisions.issued.id),
  'getSupervision(draft)': ({ supervisions }) => by(supervisions.draft.id),
  downloadNotice: ({ supervisions }) => by(supervisions.issued.id),
  getTaskLadder: ({ tasks }) => by(tasks.running.id),
  raiseSupervisions: ({ tasks }) => ({ body: { rung: 'notice', assignmentIds: [tasks.running.town.id] } }),
  updateNotice: ({ supervisions }) => of(supervisions.draft, { text: '请三日内回复' }),
  submitNotice: ({ supervisions }) => of(supervisions.draft),
  recallNotice: ({ supervisions }) => of(supervisions.submitted),
  returnNotice: ({ supervisions }) => of(supervisions.submitted, reason),
  signNotice: ({ supervisions }) => of(supervisions.submitted),
  issueNotice: ({ supervisions }) => of(supervisions.signed),
  answerNotice: ({ supervisions }) => by(supervisions.issued.id, { text: '正在办理', evidenceIds: [] }),
  acceptAnswer: ({ supervisions }) => of(supervisions.answered, {}),
  refuseAnswer: ({ supervisions }) => of(supervisions.answered, reason),
  holdInterview: ({ supervisions }) => of(supervisions.planned, interview),
  cancelSupervision: ({ supervisions }) => of(supervisions.draft, reason),
  getPlanLadder: ({ plans }) => by(plans.issued.planId),
  savePlanLadder: ({ plans }) => ({ ...by(plans.issued.planId, ladder), version: 0 }),
  getLadder: () => ({}),
  saveLadder: () => ({ body: ladder, version: 0 }),
};

const task: Asks = {
  ...ofIssuedAndDraft('listEditionTasks'),
  listTasks: () => ({ query: 'limit=200' }),
  countTasks: () => ({ query: 'by=plan' }),
  getTask: ({ tasks }) => by(tasks.running.id),
  'getTask(draft)': ({ draftTask }) => by(draftTask.id),
  closeTask: ({ tasks }) => of(tasks.fresh, { note: '已并入其他工作' }),
  suspendTask: ({ tasks }) => of(tasks.fresh, reason),
  resumeTask: ({ tasks }) => of(tasks.suspended, reason),
  withdrawTask: ({ tasks }) => of(tasks.fresh, reason),
  addTask: ({ minutes }) => ({ body: minutes }),
  'addTask(selected text)': ({ plans }) => ({
    body: { editionId: plans.draft.edition.id, startOffset: 0, endOffset: 10 },
  }),
  changeTask: ({ draftTask }) => of(draftTask, { title: '整治农贸市场' }),
  replaceParties: (scene) =>
    of(scene.draftTask, { parties: [{ role: 'lead', name: '县城管局', unitId: scene.unit('县城市管理局') }] }),
  replaceMilestones: ({ draftTask }) => of(draftTask, { milestones: [{ dueDate: '2026-12-10', percent: 50 }] }),
  deleteTask: ({ draftTask }) => by(draftTask.id),
  fillTasks: ({ draftTask }) => ({ body: { taskIds: [draftTask.id], dueDate: '2026-12-30' } }),
  issueTasks: ({ draftTask }) => ({ body: { taskIds: [draftTask.id] } }),
  'listGaps(draft)': ({ plans }) => by(plans.draft.edition.id),
};

const report = { text: '按计划推进', evidenceIds: [] };

const assignment: Asks = {
  acceptAssignment: ({ tasks }) => of(tasks.fresh.town),
  "acceptAssignment(the lead's)": ({ tasks }) => of(tasks.fresh.housing),
  reportProgress: ({ tasks }) => by(tasks.running.town.id, { ...report, percent: 60 }),
  reportComplete: ({ tasks }) => of(tasks.running.town, report),
  confirmAssignment: ({ tasks }) => of(tasks.finished.town, {}),
  returnAssignment: ({ tasks }) => of(tasks.finished.town, reason),
  listAssignmentsOfUnit: (scene) => by(scene.unit('清河镇')),
  reportOccurrence: ({ occurrences }) => by(occurrences.pending.id, report),
  confirmOccurrence: ({ occurrences }) => of(occurrences.reported, {}),
  returnOccurrence: ({ occurrences }) => of(occurrences.reported, reason),
  requestDeadline: ({ tasks }) =>
    by(tasks.running.id, { newDueDate: '2027-01-20', reason: '雨雪天气', assignmentId: tasks.running.town.id }),
  decideDeadlineRequest: ({ deadlineRequest }) => by(deadlineRequest, { approve: true }),
};

const evidence: Asks = {
  submitEvidence: (scene) => ({ file: photo, body: { unitId: scene.unit('清河镇') } }),
  listEvidence: (scene) => ({ query: `unitId=${scene.unit('清河镇')}` }),
  getEvidenceContent: (scene) => by(scene.evidence.cited),
  'getEvidenceContent(uncited)': (scene) => by(scene.evidence.uncited),
  getEvidencePreview: (scene) => by(scene.evidence.cited),
};

const workbench: Asks = {
  getWorkbench: () => ({}),
  listUnitLights: () => ({ query: 'month=2026-11' }),
  getUnitBurden: (scene) => ({ ...by(scene.unit('清河镇')), query: 'month=2026-11' }),
};

const trust: Asks = {
  listCorrections: () => ({}),
  forgetCorrection: ({ corrections }) => by(corrections.ownerOfWork),
  'forgetCorrection(of a name)': ({ corrections }) => by(corrections.alias),
};

const record: Asks = {
  listAuditEvents: () => ({ query: 'limit=200' }),
  getRecordState: () => ({}),
  exportRecordXlsx: () => ({}),
  exportRecordJsonl: () => ({}),
};

export const asks: Asks = {
  ...identity,
  ...organisation,
  ...plan,
  ...changes,
  ...task,
  ...assignment,
  ...evidence,
  ...workbench,
  ...message,
  ...supervision,
  ...trust,
  ...record,
};

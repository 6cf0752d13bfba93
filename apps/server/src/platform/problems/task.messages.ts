import type { ProblemEntry } from './catalogue.messages.ts';

export const taskProblems = {
  'task-dates-reversed': {
    status: 409,
    zh: () => '完成时限早于开始日期。',
    en: () => 'The due date is before the first day.',
  },
  'task-incomplete': {
    status: 409,
    zh: () => '任务缺少牵头单位或完成时限，不能下达。请先补齐。',
    en: () => 'The task lacks a lead unit or a due date and cannot be issued. Fill the gaps first.',
  },
  'tasks-have-gaps': {
    status: 409,
    zh: (d: { count: number }) =>
      `有 ${d.count} 项任务缺少牵头单位、时限或未认出的单位，不能下达。请先在待补表中补齐。`,
    en: (d: { count: number }) =>
      `${d.count} tasks lack a lead unit, a due date or a known unit and cannot be issued. Fill the gap table first.`,
  },
  'task-of-plan': {
    status: 409,
    zh: () => '方案中的任务随方案一起下达，不能单独下达。',
    en: () => 'A task of a plan is issued together with its plan.',
  },
  'text-range-invalid': {
    status: 422,
    zh: () => '选中的文字不在方案正文范围内。',
    en: () => 'The selected text lies outside the text of the plan.',
  },
  'unit-unknown': {
    status: 422,
    zh: () => '所选的单位或单位集合不存在，或已停用。',
    en: () => 'The chosen unit or unit group does not exist, or is no longer active.',
  },
  'phase-unknown': {
    status: 422,
    zh: () => '所选阶段不属于这个方案。',
    en: () => 'The chosen phase does not belong to this plan.',
  },
  'close-needs-note': {
    status: 409,
    zh: () => '牵头单位尚未申请办结。如需直接办结，请写明理由。',
    en: () => 'The lead unit has not reported completion. To close the task all the same, say why.',
  },
  'others-not-confirmed': {
    status: 409,
    zh: (d: { units: string }) => `${d.units}尚未确认完成。如需申请办结，请说明原因。`,
    en: (d: { units: string }) => `${d.units} not confirmed yet. To report completion all the same, explain why.`,
  },
  'evidence-unknown': {
    status: 422,
    zh: () => '引用的佐证材料不存在，或不在您的权限范围内。',
    en: () => 'Some of the evidence cited does not exist, or is outside what your post may see.',
  },
  'evidence-type-refused': {
    status: 415,
    zh: () => '不接收这种文件。请上传照片（JPG、PNG、WebP）、PDF、Word（.docx）、Excel（.xlsx）或文本文件。',
    en: () =>
      'This kind of file is not accepted. Upload a photo (JPG, PNG, WebP), PDF, Word (.docx), Excel (.xlsx) or text.',
  },
  'evidence-heic-refused': {
    status: 415,
    zh: () => '暂不支持 HEIC 照片。请在手机相机设置中把格式改为“兼容性最佳”（JPG）后重新拍摄，或另存为 JPG 再上传。',
    en: () =>
      'HEIC photos are not supported. Set the camera to "Most Compatible" (JPG) and take it again, or save it as JPG.',
  },
  'evidence-picture-broken': {
    status: 422,
    zh: () => '照片无法读取，可能已损坏。请重新拍摄或另存后再上传。',
    en: () => 'The photo cannot be read; it may be damaged. Take it again or save a new copy.',
  },
  'deadline-not-later': {
    status: 409,
    zh: () => '申请的新时限应晚于现在的完成时限，且不早于今天。',
    en: () => 'The new date must be after the present due date, and not before today.',
  },
  'deadline-standing': {
    status: 409,
    zh: () => '长期任务没有完成时限，无需申请延期。',
    en: () => 'A standing task has no due date to move.',
  },
  'deadline-request-pending': {
    status: 409,
    zh: () => '已有一份延期申请等待决定。',
    en: () => 'A request to move this due date is already waiting for a decision.',
  },
} satisfies Record<string, ProblemEntry>;

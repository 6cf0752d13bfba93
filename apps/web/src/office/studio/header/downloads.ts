// What of an edition goes to people as files.
import { apiPrefix } from '../../../api/client.ts';

export const downloads = ['breakdown.docx', 'breakdown.xlsx', 'progress.docx', 'progress.xlsx'] as const;
export type Download = (typeof downloads)[number];

export function downloadPath(editionId: string, file: Download | 'document'): string {
  return `${apiPrefix}/plan-editions/${editionId}/${file}`;
}

import type { Same } from '../catalogue.ts';
import type { plans as zh } from '../zh/plans.ts';

export const plans: Same<typeof zh> = {
  title: 'Plans',
  upload: 'Upload plan',
  uploadEdition: 'Upload new edition',
  uploadHint:
    'Word (.docx, .doc), PDF with text, plain text or HTML, up to 20 MB; no scans. Tasks, units and dates are read from it.',
  editionMeaning:
    'A new edition begins as a draft and replaces the one in force once it is issued. A draft that was not issued gives way to it.',
  draftCarried:
    'Edition {{number}} is still a draft and gives way to the new file. Leads, responsible units, dates and confirmations you filled in go over to the tasks that read the same; what you deleted is marked and can be deleted again at once.',
  plan: 'Plan',
  office: 'Office',
  state: 'State',
  tasks: 'Tasks',
  date: 'Date',
  allStates: 'All states',
  searchTitle: 'Search by title',
  none: 'No plans yet: upload a Word document first',
  noneHint: 'Press “Upload plan” at the top right. Tasks, units and dates are read; you fill in what is missing.',
  noneYet: 'No plans to read yet',
  noneYetHint: 'Plans appear here once they are issued to your unit.',
  noneFound: 'No plan matches',
  showAll: 'Show all',
  number: 'Edition {{number}}',
  pending: 'Edition {{number}}: {{state}}',
  taskCount: '{{count}} tasks',
  gapCount: '{{count}} to fill',
};

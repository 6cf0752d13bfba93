// Every column that holds, or may hold, something of a person. test/personal-fields.test.ts fails for a column that looks like
// one and stands in neither list: whoever adds a column says here whose it is, why it is kept, for how long, and how it leaves.
import type { RetentionPeriods } from './retention.rules.ts';

export interface PersonalField {
  /** staff: someone with an account. named: whoever a person writes of in free text or a file. */
  readonly whose: 'staff' | 'named';
  readonly why: string;
  readonly seenBy: string;
  /** A period of settings.retention, or what it stays as long as. */
  readonly kept: keyof RetentionPeriods | 'with the account' | 'with the work it belongs to' | 'not kept';
  readonly leaves: string;
}

const worksFile: Pick<PersonalField, 'whose' | 'kept' | 'leaves'> = {
  whose: 'named',
  kept: 'with the work it belongs to',
  leaves: 'with the archive of the plan; a draft is deleted with its edition',
};
const seenWithWork = 'whoever sees the plan or the task';
const officialWords = (why: string): PersonalField => ({ ...worksFile, why, seenBy: seenWithWork });

/** By table and column. */
export const personalFields: Readonly<Record<string, PersonalField>> = {
  'accounts.name': {
    whose: 'staff',
    why: 'to sign in',
    seenBy: 'the account and the three administrators; each look at the list is recorded',
    kept: 'with the account',
    leaves: 'never by itself: a closed account answers for what it did',
  },
  'accounts.display_name': {
    whose: 'staff',
    why: 'to say who did what, and whom to ask',
    seenBy: 'everyone in the jurisdiction',
    kept: 'with the account',
    leaves: 'never by itself: a closed account answers for what it did',
  },
  'credentials.password_hash': {
    whose: 'staff',
    why: 'to prove who signs in',
    seenBy: 'nobody; argon2id',
    kept: 'with the account',
    leaves: 'overwritten by the next password',
  },
  'password_history.password_hash': {
    whose: 'staff',
    why: 'so that a password is not taken up again at once',
    seenBy: 'nobody; argon2id',
    kept: 'with the account',
    leaves: 'the last four are kept',
  },
  'second_factors.sealed_secret': {
    whose: 'staff',
    why: 'to prove who signs in',
    seenBy: 'nobody; sealed with a key that is not in the database',
    kept: 'with the account',
    leaves: 'deleted when the second factor is turned off or reset',
  },
  'sign_on_bindings.subject': {
    whose: 'staff',
    why: 'who at the identity provider is the account',
    seenBy: 'the account; the security administrator',
    kept: 'with the account',
    leaves: 'deleted when the binding is taken back',
  },
  'sign_in_alerts.address': {
    whose: 'staff',
    why: 'so that the account recognises a sign-in that was not its own',
    seenBy: 'the account',
    kept: 'endedSessions',
    leaves: 'deleted with the alert',
  },
  'sign_in_alerts.user_agent': {
    whose: 'staff',
    why: 'so that the account recognises a sign-in that was not its own',
    seenBy: 'the account',
    kept: 'endedSessions',
    leaves: 'deleted with the alert',
  },
  'sessions.address': {
    whose: 'staff',
    why: 'so that the account, or the security administrator, recognises a session that is not theirs',
    seenBy: 'the account; the security administrator, whose look is recorded',
    kept: 'endedSessions',
    leaves: 'deleted with the session',
  },
  'sessions.user_agent': {
    whose: 'staff',
    why: 'so that the account recognises its own browsers',
    seenBy: 'the account; the security administrator, whose look is recorded',
    kept: 'endedSessions',
    leaves: 'deleted with the session',
  },
  'audit_events.address': {
    whose: 'staff',
    why: 'the record says from where; logs are kept at least six months by law',
    seenBy: 'the auditor, whose look is recorded',
    kept: 'recordAddresses',
    leaves: 'erased; the seal keeps a salted hash whose salt goes with it',
  },
  'audit_events.address_salt': {
    whose: 'staff',
    why: 'so that an address that was erased can not be guessed from its hash',
    seenBy: 'the auditor, in exports',
    kept: 'recordAddresses',
    leaves: 'erased with the address',
  },
  'audit_events.change': {
    whose: 'named',
    why: 'what was changed; personal fields by name only. A reason or note that was written for the record stands in it',
    seenBy: 'the auditor; whoever sees the task or plan',
    kept: 'with the work it belongs to',
    leaves: 'never: it is sealed',
  },
  'idempotency_keys.body': {
    whose: 'named',
    why: 'a command that is sent again gets the first answer',
    seenBy: 'the account that sent it',
    kept: 'commandAnswers',
    leaves: 'deleted',
  },
  'evidence.name': officialWords('name of the file as submitted'),
  'plan_editions.file_name': officialWords('name of the file as uploaded'),
  'plan_editions.text': officialWords('the plan as it was written; it may name members of its leading group'),
  'plan_editions.title': officialWords('title of the document'),
  'plan_editions.blocks': officialWords('the plan as it was written, by paragraphs and tables'),
  'plan_editions.compiled': officialWords('what was read from the plan'),
  'plan_editions.return_note': officialWords('why the approver returned it'),
  'plan_elements.data': officialWords('what was read from the plan: members of its leading group among it'),
  'plans.title': officialWords('title of the document'),
  'tasks.title': officialWords('the work in a few words'),
  'tasks.text': officialWords('the work as it was written'),
  'tasks.source_title': officialWords('the document it comes from'),
  'tasks.state_reason': officialWords('why it was suspended or withdrawn'),
  'tasks.latest_text': officialWords('the latest report'),
  'task_editions.title': officialWords('as the task stood in an earlier edition'),
  'task_editions.text': officialWords('as the task stood in an earlier edition'),
  'task_editions.source_title': officialWords('as the task stood in an earlier edition'),
  'task_parties.name': officialWords('a unit as the plan names it; rarely a person'),
  'assignments.state_note': officialWords('why it was returned'),
  'occurrences.state_note': officialWords('why it was returned'),
  'deadline_requests.reason': officialWords('why more time is needed'),
  'deadline_requests.decision_note': officialWords('why it was granted or not'),
  'milestones.title': officialWords('what is to be reached'),
  'messages.body': officialWords('what a unit was told'),
  'supervisions.text': officialWords('what a notice demands'),
  'supervisions.state_note': officialWords('why a notice was returned, refused or cancelled'),
  'supervisions.participants': officialWords('who took part in an interview, by post and name'),
  'supervisions.agreed': officialWords('what was agreed in an interview'),
  'supervision_answers.text': officialWords('what a unit answered to a notice'),
  'supervision_answers.decision_note': officialWords('what the office said to the answer'),
  'reports.text': officialWords('what a unit reported'),
  'sign_offs.note': officialWords('what the approver wrote'),
  'corrections.phrase': officialWords('words of a plan that were read wrongly'),
  'corrections.phrase_key': officialWords('the same in its simplest form'),
  'corrections.context': officialWords('what stood around them'),
};

/** Columns that look like a person's and are not. */
export const notPersonal: Readonly<Record<string, string>> = {
  'audit_blocks.previous_hash': 'a hash of hashes',
  'audit_events.address_seal': 'a salted hash whose salt is gone',
  'jurisdictions.name': 'a public body',
  'plan_editions.issuer': 'a public body',
  'sign_on_bindings.issuer': 'address of an identity provider',
  'task_editions.due_text': 'a date in words',
  'tasks.due_text': 'a date in words',
  'unit_aliases.alias': 'a public body',
  'unit_groups.aliases': 'public bodies',
  'unit_groups.name': 'public bodies',
  'units.name': 'a public body',
};

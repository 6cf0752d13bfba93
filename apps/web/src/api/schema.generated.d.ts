// Made from the server's routes by scripts/generate.mjs; do not edit.
export interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts with their posts, by sign-in name */
        get: operations["listAccounts"];
        put?: never;
        /** Make an account with a one-time password, shown this once */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the name others see, or close and open the account */
        patch: operations["patchAccount"];
        trace?: never;
    };
    "/accounts/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an account a role at a unit, from one day and perhaps to another */
        post: operations["grantPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the password by a one-time one, shown this once; ends the sessions of the account */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the second factor off an account that has lost it; ends its sessions, and tells it */
        post: operations["resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an account is signed in */
        get: operations["listAccountSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign an account out of one browser */
        delete: operations["endAccountSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/sign-on-bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who at an identity provider may sign in as the account */
        get: operations["listSignOnBindings"];
        put?: never;
        /** Let a person at an identity provider sign in as the account */
        post: operations["bindSignOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an account sign in again that was locked by wrong passwords */
        post: operations["unlockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an assignment 签收 */
        post: operations["acceptAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that an assignment is complete; by the lead or the office */
        post: operations["confirmAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report progress 进展填报; needs no version, so that a phone may send several it kept */
        post: operations["reportProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/report-complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report an assignment complete 申请办结 */
        post: operations["reportComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return an assignment 退回 with a reason; by the lead or the office */
        post: operations["returnAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of everything done, newest first, for the auditor */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-events/export.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same events as lines of JSON with the blocks they are sealed in, for `luoshi verify --export` */
        get: operations["exportRecordJsonl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-events/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same events as a workbook, with their blocks */
        get: operations["exportRecordXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections that are remembered and offered again, newest first */
        get: operations["listCorrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a correction: it is offered no more */
        delete: operations["forgetCorrection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadline-requests/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a later due date; approving moves the due date */
        post: operations["decideDeadlineRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a unit submitted before, newest first, to cite it again */
        get: operations["listEvidence"];
        put?: never;
        /** Submit a photo or file, to be cited by reports */
        post: operations["submitEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photo or file itself */
        get: operations["getEvidenceContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A small picture of a photo */
        get: operations["getEvidencePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ladder that holds where a plan has none of its own */
        get: operations["getLadder"];
        /** Set it; by the system administrator */
        put: operations["saveLadder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in account, its posts in force and its jurisdiction */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Switch the language of the interface */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/me/alerts/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take note of what was told about own sign-ins */
        post: operations["readMyAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a new password; ends all other sessions of the account */
        put: operations["changeMyPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes, by a code of the authenticator; the old ones end */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an authenticator app; in force once a code of it is confirmed */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the second factor in force by a code of it; answers recovery codes, ends all other sessions */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor off, by password and code; not where the rules demand it */
        post: operations["removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Second factor, age of the password, the sign-in before this one, and what was unusual lately */
        get: operations["getMySecurity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where this account is signed in */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out one of the browsers this account is signed in at */
        delete: operations["endMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the units of the account were told, newest first */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take note of a message for the unit */
        post: operations["readMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a reported repetition; by the lead or the office */
        post: operations["confirmOccurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report one repetition of a recurring task */
        post: operations["reportOccurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/occurrences/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a reported repetition with a reason; by the lead or the office */
        post: operations["returnOccurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An edition with its text and everything compiled from it */
        get: operations["getPlanEdition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct the head of a draft; setting the year dates every open date */
        patch: operations["changePlanEdition"];
        trace?: never;
    };
    "/plan-editions/{id}/breakdown.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Breakdown of tasks 任务分解表 as a document */
        get: operations["exportBreakdownDocx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/breakdown.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Breakdown of tasks 任务分解表 as a workbook */
        get: operations["exportBreakdownXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What becomes of each task of the edition in force, side by side with this one */
        get: operations["getEditionChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/changes/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take proposals of the comparison as they were seen */
        post: operations["confirmEditionChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/changes/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide what tasks go on as: another counterpart, a part of one, new, or dropped */
        post: operations["decideEditionChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document as it was uploaded */
        get: operations["downloadPlanDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/elements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an element to a draft; its clause is found from its place */
        post: operations["addPlanElement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The gap table of an edition, with suggestions */
        get: operations["listGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue 下达: its tasks bind units from now on, and it never changes again */
        post: operations["issuePlanEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/issue-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who will be told what by issuing, and what stands in its way */
        get: operations["previewPlanIssue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The remarks of the 体检, as things stand now */
        get: operations["lintPlanEdition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/progress.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress table 进度表 as a document */
        get: operations["exportProgressDocx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/progress.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress table 进度表 as a workbook */
        get: operations["exportProgressXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back to draft 撤回 */
        post: operations["recallPlanEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The approver sends it back with a note 退回 */
        post: operations["returnPlanEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm doubtful readings of a draft: they are doubtful no more */
        post: operations["reviewPlanEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The approver signs 签发 */
        post: operations["signPlanEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send for sign-off 送审 */
        post: operations["submitPlanEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every task of an edition with its place in the text, for the studio */
        get: operations["listEditionTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-editions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an issued edition and its open tasks */
        post: operations["withdrawPlanEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan-elements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an element of a draft */
        delete: operations["deletePlanElement"];
        options?: never;
        head?: never;
        /** Correct an element of a draft */
        patch: operations["changePlanElement"];
        trace?: never;
    };
    "/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans the account may see, newest first */
        get: operations["listPlans"];
        put?: never;
        /** Upload a document: compiled to a plan with a first edition, in draft */
        post: operations["uploadPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A plan with its editions */
        get: operations["getPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload the next edition; a draft that was not issued gives way to it */
        post: operations["uploadPlanEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{id}/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When units late with a plan are reminded and supervised */
        get: operations["getPlanLadder"];
        /** Set the ladder of a plan; version 0 while it has none of its own */
        put: operations["savePlanLadder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set the last day of a post, or leave it open again */
        patch: operations["patchPost"];
        trace?: never;
    };
    "/posts/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a post and give it to another account from that day on; the work stays with the unit */
        post: operations["handOverPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/record/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the record is sealed, and when it was last held against its seals */
        get: operations["getRecordState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the jurisdiction demands at sign-in */
        get: operations["getSecurityRules"];
        /** Set who must have a second factor, how long passwords are, and how old they may get */
        put: operations["saveSecurityRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; sets the session cookie, or answers 202 and asks for a second factor. Needs no Idempotency-Key */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step, with the cookie of the first. Needs no Idempotency-Key */
        post: operations["signInSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-on-bindings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take it back; sessions of the account go on */
        delete: operations["unbindSignOn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session. Needs no Idempotency-Key */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reminders, notices, interviews and places in the bulletin 督办, newest first */
        get: operations["listSupervisions"];
        put?: never;
        /** Raise a rung by hand 催办、督办, for one or many; by the office */
        post: operations["raiseSupervisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A supervision with its answers */
        get: operations["getSupervision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what a draft notice demands */
        patch: operations["updateNotice"];
        trace?: never;
    };
    "/supervisions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the answer to a notice */
        post: operations["acceptAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a notice 回复 with evidence; needs no version, so that a phone may send one it kept */
        post: operations["answerNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel it with a reason; a number that was given stays used */
        post: operations["cancelSupervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A notice 督办单 as a document */
        get: operations["downloadNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an interview 约谈: when, who took part, what was agreed */
        post: operations["holdInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a signed notice to the unit 下发; the days for its answer count from now */
        post: operations["issueNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back before it is signed */
        post: operations["recallNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse the answer with a reason: the unit answers again */
        post: operations["refuseAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return it to the office 退回; by the approver */
        post: operations["returnNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign it 签发; by the approver. Gives it its number within the year */
        post: operations["signNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervisions/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a notice for sign-off 送审 */
        post: operations["submitNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of tasks, a page at a time */
        get: operations["listTasks"];
        put?: never;
        /** Add a draft task from selected text or another source */
        post: operations["addTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task with everything that belongs to it */
        get: operations["getTask"];
        put?: never;
        post?: never;
        /** Delete a draft task */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /** Change a draft task */
        patch: operations["changeTask"];
        trace?: never;
    };
    "/tasks/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a task; a note is needed while its lead has not reported it complete */
        post: operations["closeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/deadline-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a later due date 延期申请 */
        post: operations["requestDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When each unit on a task will be reminded and supervised, and what may be raised by hand */
        get: operations["getTaskLadder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the milestones of a draft task */
        put: operations["replaceMilestones"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who leads, is responsible for and supports a draft task */
        put: operations["replaceParties"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a suspended task */
        post: operations["resumeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a task 中止 */
        post: operations["suspendTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a task 撤销 */
        post: operations["withdrawTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks counted by unit, phase, clause, light or plan */
        get: operations["countTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill gaps of one or many draft tasks at once */
        post: operations["fillTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue draft tasks from other sources than a plan */
        post: operations["issueTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unit-aliases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an alias of a unit */
        delete: operations["removeUnitAlias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unit-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Named sets of units that plans address: 各镇, 各成员单位 */
        get: operations["listUnitGroups"];
        put?: never;
        /** Name a set of units */
        post: operations["createUnitGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unit-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace name, aliases and members of a set of units */
        put: operations["saveUnitGroup"];
        post?: never;
        /** Remove a set of units; the units stay */
        delete: operations["removeUnitGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unit-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a list of units (.xlsx), all of it or nothing; units are known again by their code */
        post: operations["importUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unit-imports/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused list with an error beside each bad row */
        get: operations["getUnitImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unit-lights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lights, punctuality and burden of each unit */
        get: operations["listUnitLights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unit-resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which unit or group each name of a plan means, with suggestions where that is in doubt */
        post: operations["resolveUnitNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All units of the jurisdiction in tree order, dissolved ones too */
        get: operations["listUnits"];
        put?: never;
        /** Add a unit below another */
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename, move, dissolve or otherwise change a unit */
        patch: operations["patchUnit"];
        trace?: never;
    };
    "/units/{id}/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add another name that plans call the unit by */
        post: operations["addUnitAlias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a unit is assigned, by due date */
        get: operations["listAssignmentsOfUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/burden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each plan demands of a unit in a month */
        get: operations["getUnitBurden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units as a list that can be edited and imported again */
        get: operations["exportUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty list of units to fill in */
        get: operations["getUnitTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workbench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the account owes, and what waits for it */
        get: operations["getWorkbench"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            active: boolean;
            displayName: string;
            /** Format: uuid */
            id: string;
            /** @description No sign-in before this time; null when not locked */
            lockedUntil: string | null;
            name: string;
            /** @description All, also past and future ones */
            posts: components["schemas"]["Post"][];
            /** @description Signs in with a second factor */
            secondFactor: boolean;
            version: number;
        };
        AccountInput: {
            active: boolean;
            displayName: string;
            /** Format: uuid */
            id: string;
            /** @description No sign-in before this time; null when not locked */
            lockedUntil: string | null;
            name: string;
            /** @description All, also past and future ones */
            posts: components["schemas"]["PostInput"][];
            /** @description Signs in with a second factor */
            secondFactor: boolean;
            version: number;
        };
        Assignment: {
            /** Format: date */
            acceptBy: string;
            acceptedAt: string | null;
            can: ("accept" | "report" | "report-complete" | "confirm" | "return")[];
            confirmedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Null when ended, or while the task is suspended */
            light: components["schemas"]["Light"] | null;
            progress: number;
            reportedCompleteAt: string | null;
            role: components["schemas"]["PartyRole"];
            /** @enum {string} */
            state: "issued" | "accepted" | "reported-complete" | "returned" | "confirmed" | "ended";
            /** @description Why it was returned, or what was explained when completion was reported */
            stateNote: string | null;
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        AssignmentInput: {
            /** Format: date */
            acceptBy: string;
            acceptedAt: string | null;
            can: ("accept" | "report" | "report-complete" | "confirm" | "return")[];
            confirmedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Null when ended, or while the task is suspended */
            light: components["schemas"]["LightInput"] | null;
            progress: number;
            reportedCompleteAt: string | null;
            role: components["schemas"]["PartyRoleInput"];
            /** @enum {string} */
            state: "issued" | "accepted" | "reported-complete" | "returned" | "confirmed" | "ended";
            /** @description Why it was returned, or what was explained when completion was reported */
            stateNote: string | null;
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        AssignmentRow: {
            /** Format: date */
            acceptBy: string;
            acceptedAt: string | null;
            can: ("accept" | "report" | "report-complete" | "confirm" | "return")[];
            confirmedAt: string | null;
            dueDate: string | null;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "assignment";
            leadUnitName: string;
            /** @description Null when ended, or while the task is suspended */
            light: components["schemas"]["Light"] | null;
            planId: string | null;
            planTitle: string | null;
            progress: number;
            recurring: boolean;
            reportedCompleteAt: string | null;
            role: components["schemas"]["PartyRole"];
            sourceTitle: string;
            standing: boolean;
            /** @enum {string} */
            state: "issued" | "accepted" | "reported-complete" | "returned" | "confirmed" | "ended";
            /** @description Why it was returned, or what was explained when completion was reported */
            stateNote: string | null;
            /** Format: uuid */
            taskId: string;
            taskNumber: number;
            taskTitle: string;
            /** @description For closing the task from a list */
            taskVersion: number;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        AssignmentRowInput: {
            /** Format: date */
            acceptBy: string;
            acceptedAt: string | null;
            can: ("accept" | "report" | "report-complete" | "confirm" | "return")[];
            confirmedAt: string | null;
            dueDate: string | null;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "assignment";
            leadUnitName: string;
            /** @description Null when ended, or while the task is suspended */
            light: components["schemas"]["LightInput"] | null;
            planId: string | null;
            planTitle: string | null;
            progress: number;
            recurring: boolean;
            reportedCompleteAt: string | null;
            role: components["schemas"]["PartyRoleInput"];
            sourceTitle: string;
            standing: boolean;
            /** @enum {string} */
            state: "issued" | "accepted" | "reported-complete" | "returned" | "confirmed" | "ended";
            /** @description Why it was returned, or what was explained when completion was reported */
            stateNote: string | null;
            /** Format: uuid */
            taskId: string;
            taskNumber: number;
            taskTitle: string;
            /** @description For closing the task from a list */
            taskVersion: number;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        AuditEvent: {
            accountId: string | null;
            /** @description Display name; null for what the server did by itself */
            accountName: string | null;
            action: string;
            address: string | null;
            /** Format: date-time */
            at: string;
            /** @description The block it is sealed in; null while it is not */
            blockNumber: number | null;
            change: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            planId: string | null;
            requestId: string | null;
            /** @description Number in the whole installation; numbers of work undone are missing */
            sequence: number;
            taskId: string | null;
            /** Format: uuid */
            thingId: string;
            thingType: string;
            unitId: string | null;
            unitName: string | null;
        };
        AuditEventInput: {
            accountId: string | null;
            /** @description Display name; null for what the server did by itself */
            accountName: string | null;
            action: string;
            address: string | null;
            /** Format: date-time */
            at: string;
            /** @description The block it is sealed in; null while it is not */
            blockNumber: number | null;
            change: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            planId: string | null;
            requestId: string | null;
            /** @description Number in the whole installation; numbers of work undone are missing */
            sequence: number;
            taskId: string | null;
            /** Format: uuid */
            thingId: string;
            thingType: string;
            unitId: string | null;
            unitName: string | null;
        };
        /** @description What is demanded of a unit in a month 基层减负 */
        Burden: {
            /** @description Pieces of evidence submitted in the month */
            evidence: number;
            /** @description Occurrences due in the month */
            occurrences: number;
            /** @description Reports written in the month */
            reports: number;
            /** @description Assignments open in the month */
            tasks: number;
        };
        /** @description What is demanded of a unit in a month 基层减负 */
        BurdenInput: {
            /** @description Pieces of evidence submitted in the month */
            evidence: number;
            /** @description Occurrences due in the month */
            occurrences: number;
            /** @description Reports written in the month */
            reports: number;
            /** @description Assignments open in the month */
            tasks: number;
        };
        ChangeRow: {
            /** @description 0 to 1, of the comparison; null where a person decided, and for drops */
            certainty: number | null;
            /** @description Empty: the task is kept as it was */
            changes: ("reworded" | "moved" | "new-owner" | "new-date")[];
            confirmed: boolean;
            /** @enum {string} */
            kind: "continued" | "split" | "new" | "dropped";
            /** @description Null for a new task */
            matchId: string | null;
            new: components["schemas"]["ChangeTask"] | null;
            old: components["schemas"]["ChangeTask"] | null;
            version: number | null;
            /** @description Stands in the way of submitting and issuing until it is confirmed */
            waiting: boolean;
        };
        ChangeRowInput: {
            /** @description 0 to 1, of the comparison; null where a person decided, and for drops */
            certainty: number | null;
            /** @description Empty: the task is kept as it was */
            changes: ("reworded" | "moved" | "new-owner" | "new-date")[];
            confirmed: boolean;
            /** @enum {string} */
            kind: "continued" | "split" | "new" | "dropped";
            /** @description Null for a new task */
            matchId: string | null;
            new: components["schemas"]["ChangeTaskInput"] | null;
            old: components["schemas"]["ChangeTaskInput"] | null;
            version: number | null;
            /** @description Stands in the way of submitting and issuing until it is confirmed */
            waiting: boolean;
        };
        ChangeTask: {
            clauseTitle: string | null;
            dueDate: string | null;
            dueText: string | null;
            endOffset: number | null;
            latestText: string | null;
            number: number;
            parties: components["schemas"]["Party"][];
            progress: number;
            /** @description How many reports were filed on it */
            reports: number;
            standing: boolean;
            startOffset: number | null;
            /** @enum {string} */
            state: "draft" | "issued" | "suspended" | "withdrawn" | "closed";
            /** Format: uuid */
            taskId: string;
            text: string;
            title: string;
        };
        ChangeTaskInput: {
            clauseTitle: string | null;
            dueDate: string | null;
            dueText: string | null;
            endOffset: number | null;
            latestText: string | null;
            number: number;
            parties: components["schemas"]["PartyInput"][];
            progress: number;
            /** @description How many reports were filed on it */
            reports: number;
            standing: boolean;
            startOffset: number | null;
            /** @enum {string} */
            state: "draft" | "issued" | "suspended" | "withdrawn" | "closed";
            /** Format: uuid */
            taskId: string;
            text: string;
            title: string;
        };
        /** @description A correction that is remembered 记住的更正 */
        Correction: {
            can: "forget"[];
            /** @description What read an ignored phrase; "task" and "party" for those two */
            construct: string | null;
            /** @description Title of the task or clause where it stood */
            context: string;
            /** Format: date-time */
            createdAt: string;
            createdByName: string;
            groupId: string | null;
            groupName: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "alias" | "ignored-phrase" | "owner-of-work";
            officeUnitName: string;
            /** @description The name, the stretch or the task's title, as written */
            phrase: string;
            /** @description Null for a plan the account may not see */
            planId: string | null;
            planTitle: string | null;
            unitId: string | null;
            unitName: string | null;
            usedAt: string | null;
            /** @description How often the office has since done the same again */
            usedCount: number;
        };
        /** @description A correction that is remembered 记住的更正 */
        CorrectionInput: {
            can: "forget"[];
            /** @description What read an ignored phrase; "task" and "party" for those two */
            construct: string | null;
            /** @description Title of the task or clause where it stood */
            context: string;
            /** Format: date-time */
            createdAt: string;
            createdByName: string;
            groupId: string | null;
            groupName: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "alias" | "ignored-phrase" | "owner-of-work";
            officeUnitName: string;
            /** @description The name, the stretch or the task's title, as written */
            phrase: string;
            /** @description Null for a plan the account may not see */
            planId: string | null;
            planTitle: string | null;
            unitId: string | null;
            unitName: string | null;
            usedAt: string | null;
            /** @description How often the office has since done the same again */
            usedCount: number;
        };
        /** @description A request to move a due date 延期申请 */
        DeadlineRequest: {
            can: "decide"[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            decidedAt: string | null;
            decidedByName: string | null;
            decisionNote: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            newDueDate: string;
            oldDueDate: string | null;
            reason: string;
            requestedByName: string;
            /** @enum {string} */
            state: "pending" | "approved" | "refused";
            /** Format: uuid */
            taskId: string;
            taskTitle: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        /** @description A request to move a due date 延期申请 */
        DeadlineRequestInput: {
            can: "decide"[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            decidedAt: string | null;
            decidedByName: string | null;
            decisionNote: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            newDueDate: string;
            oldDueDate: string | null;
            reason: string;
            requestedByName: string;
            /** @enum {string} */
            state: "pending" | "approved" | "refused";
            /** Format: uuid */
            taskId: string;
            taskTitle: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        EditionChanges: {
            previous: {
                /** Format: uuid */
                editionId: string;
                number: number;
                title: string;
            } | null;
            /** @description In the order of the new edition; what ends stands where it stood */
            rows: components["schemas"]["ChangeRow"][];
            waiting: number;
        };
        EditionChangesInput: {
            previous: {
                /** Format: uuid */
                editionId: string;
                number: number;
                title: string;
            } | null;
            /** @description In the order of the new edition; what ends stands where it stood */
            rows: components["schemas"]["ChangeRowInput"][];
            waiting: number;
        };
        EditionTask: {
            beginDate: string | null;
            can: ("update" | "delete" | "issue" | "close" | "suspend" | "resume" | "withdraw" | "request-deadline")[];
            clauseId: string | null;
            clauseTitle: string | null;
            confidence: number;
            construct: string;
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            dueDate: string | null;
            dueEnd: number | null;
            dueStart: number | null;
            /** @description The date as compiled, "?" for what the text leaves open */
            dueText: string | null;
            editionId: string | null;
            endOffset: number | null;
            /** @description What a draft still lacks */
            gaps: components["schemas"]["Gap"][];
            /** Format: uuid */
            id: string;
            /** @description Of a draft: a task with this title was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @description Of a draft: parties whose name was struck out before */
            ignoredParties: string[];
            /** @description Which of lead, responsible, support, due, phase came from a clause above */
            inherited: string[];
            issuedAt: string | null;
            latestAt: string | null;
            latestText: string | null;
            leadUnit: components["schemas"]["NamedUnit"] | null;
            /** @description Null for drafts, suspended and withdrawn tasks */
            light: components["schemas"]["Light"] | null;
            milestones: components["schemas"]["Milestone"][];
            number: number;
            /** Format: uuid */
            officeUnitId: string;
            parties: components["schemas"]["Party"][];
            phaseId: string | null;
            phaseName: string | null;
            planId: string | null;
            planTitle: string | null;
            progress: number;
            recurring: components["schemas"]["Recurring"] | null;
            responsible: components["schemas"]["NamedUnit"][];
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @enum {string} */
            sourceKind: "plan" | "minutes" | "instruction" | "upper-order";
            sourceTitle: string;
            /** @description 长期坚持: no due date */
            standing: boolean;
            startOffset: number | null;
            /** @enum {string} */
            state: "draft" | "issued" | "suspended" | "withdrawn" | "closed";
            support: components["schemas"]["NamedUnit"][];
            text: string;
            title: string;
            version: number;
        };
        EditionTaskInput: {
            beginDate: string | null;
            can: ("update" | "delete" | "issue" | "close" | "suspend" | "resume" | "withdraw" | "request-deadline")[];
            clauseId: string | null;
            clauseTitle: string | null;
            confidence: number;
            construct: string;
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            dueDate: string | null;
            dueEnd: number | null;
            dueStart: number | null;
            /** @description The date as compiled, "?" for what the text leaves open */
            dueText: string | null;
            editionId: string | null;
            endOffset: number | null;
            /** @description What a draft still lacks */
            gaps: components["schemas"]["GapInput"][];
            /** Format: uuid */
            id: string;
            /** @description Of a draft: a task with this title was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @description Of a draft: parties whose name was struck out before */
            ignoredParties: string[];
            /** @description Which of lead, responsible, support, due, phase came from a clause above */
            inherited: string[];
            issuedAt: string | null;
            latestAt: string | null;
            latestText: string | null;
            leadUnit: components["schemas"]["NamedUnitInput"] | null;
            /** @description Null for drafts, suspended and withdrawn tasks */
            light: components["schemas"]["LightInput"] | null;
            milestones: components["schemas"]["MilestoneInput"][];
            number: number;
            /** Format: uuid */
            officeUnitId: string;
            parties: components["schemas"]["PartyInput"][];
            phaseId: string | null;
            phaseName: string | null;
            planId: string | null;
            planTitle: string | null;
            progress: number;
            recurring: components["schemas"]["RecurringInput"] | null;
            responsible: components["schemas"]["NamedUnitInput"][];
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @enum {string} */
            sourceKind: "plan" | "minutes" | "instruction" | "upper-order";
            sourceTitle: string;
            /** @description 长期坚持: no due date */
            standing: boolean;
            startOffset: number | null;
            /** @enum {string} */
            state: "draft" | "issued" | "suspended" | "withdrawn" | "closed";
            support: components["schemas"]["NamedUnitInput"][];
            text: string;
            title: string;
            version: number;
        };
        /** @description A file or photo 佐证材料, submitted once, cited by many */
        Evidence: {
            /** Format: date-time */
            createdAt: string;
            hasPreview: boolean;
            /** Format: uuid */
            id: string;
            mediaType: string;
            name: string;
            /** @description Bytes */
            size: number;
            /** Format: uuid */
            unitId: string;
        };
        /** @description A file or photo 佐证材料, submitted once, cited by many */
        EvidenceInput: {
            /** Format: date-time */
            createdAt: string;
            hasPreview: boolean;
            /** Format: uuid */
            id: string;
            mediaType: string;
            name: string;
            /** @description Bytes */
            size: number;
            /** Format: uuid */
            unitId: string;
        };
        /**
         * @description owner: nobody is named; lead: no single lead unit; unit: a name meets no unit
         * @enum {string}
         */
        Gap: "owner" | "lead" | "due" | "year" | "unit";
        /**
         * @description owner: nobody is named; lead: no single lead unit; unit: a name meets no unit
         * @enum {string}
         */
        GapInput: "owner" | "lead" | "due" | "year" | "unit";
        GapRow: {
            /** @description Stands in the way of issue */
            blocking: boolean;
            clauseId: string | null;
            clauseTitle: string | null;
            dueDate: string | null;
            dueText: string | null;
            endOffset: number | null;
            gaps: components["schemas"]["Gap"][];
            number: number;
            parties: components["schemas"]["Party"][];
            standing: boolean;
            startOffset: number | null;
            suggestions: {
                /** @description Where the suggestion comes from, for people */
                detail: {
                    /** @description When it was corrected or issued */
                    at: string | null;
                    /** @description Plan it comes from, where the account may see it */
                    planTitle: string | null;
                    /** @description Title of the task alike */
                    taskTitle: string | null;
                    /** @description Words shared with the unit's duties */
                    words: string[];
                };
                /** @description The written name it would resolve, for a gap "unit" */
                forName: string | null;
                groupId: string | null;
                name: string;
                /** @enum {string} */
                reason: "same-name" | "alias" | "short-form" | "contains" | "similar" | "kind-group" | "remembered" | "only-responsible" | "earlier-plan" | "duties" | "sibling" | "office";
                role: components["schemas"]["PartyRole"];
                unitId: string | null;
            }[];
            /** Format: uuid */
            taskId: string;
            text: string;
            title: string;
            version: number;
        };
        GapRowInput: {
            /** @description Stands in the way of issue */
            blocking: boolean;
            clauseId: string | null;
            clauseTitle: string | null;
            dueDate: string | null;
            dueText: string | null;
            endOffset: number | null;
            gaps: components["schemas"]["GapInput"][];
            number: number;
            parties: components["schemas"]["PartyInput"][];
            standing: boolean;
            startOffset: number | null;
            suggestions: {
                /** @description Where the suggestion comes from, for people */
                detail: {
                    /** @description When it was corrected or issued */
                    at: string | null;
                    /** @description Plan it comes from, where the account may see it */
                    planTitle: string | null;
                    /** @description Title of the task alike */
                    taskTitle: string | null;
                    /** @description Words shared with the unit's duties */
                    words: string[];
                };
                /** @description The written name it would resolve, for a gap "unit" */
                forName: string | null;
                groupId: string | null;
                name: string;
                /** @enum {string} */
                reason: "same-name" | "alias" | "short-form" | "contains" | "similar" | "kind-group" | "remembered" | "only-responsible" | "earlier-plan" | "duties" | "sibling" | "office";
                role: components["schemas"]["PartyRoleInput"];
                unitId: string | null;
            }[];
            /** Format: uuid */
            taskId: string;
            text: string;
            title: string;
            version: number;
        };
        Ladder: {
            can: "edit"[];
            /** @description False while it is what holds above: the jurisdiction’s, or the product’s default */
            own: boolean;
            pauseWhileWaiting: boolean;
            /** @description Null for what holds where a plan has none of its own */
            planId: string | null;
            steps: components["schemas"]["LadderSteps"];
            /** @description 0 while it has none of its own */
            version: number;
        };
        LadderInput: {
            can: "edit"[];
            /** @description False while it is what holds above: the jurisdiction’s, or the product’s default */
            own: boolean;
            pauseWhileWaiting: boolean;
            /** @description Null for what holds where a plan has none of its own */
            planId: string | null;
            steps: components["schemas"]["LadderStepsInput"];
            /** @description 0 while it has none of its own */
            version: number;
        };
        /** @description Each null where it is off */
        LadderSteps: {
            bulletin: {
                workingDaysAfter: number;
            } | null;
            /** @description After the last day for the answer has passed without one */
            interview: {
                workingDaysAfterUnanswered: number;
            } | null;
            notice: {
                answerWithinWorkingDays: number;
                workingDaysAfter: number;
            } | null;
            /** @description Days before the due date */
            reminder: {
                daysBefore: number[];
            } | null;
        };
        /** @description Each null where it is off */
        LadderStepsInput: {
            bulletin: {
                workingDaysAfter: number;
            } | null;
            /** @description After the last day for the answer has passed without one */
            interview: {
                workingDaysAfterUnanswered: number;
            } | null;
            notice: {
                answerWithinWorkingDays: number;
                workingDaysAfter: number;
            } | null;
            /** @description Days before the due date */
            reminder: {
                daysBefore: number[];
            } | null;
        };
        /**
         * @description Traffic light 亮灯
         * @enum {string}
         */
        Light: "done" | "on-pace" | "due-soon" | "overdue" | "not-accepted";
        LightCounts: {
            done: number;
            dueSoon: number;
            notAccepted: number;
            onPace: number;
            overdue: number;
        };
        LightCountsInput: {
            done: number;
            dueSoon: number;
            notAccepted: number;
            onPace: number;
            overdue: number;
        };
        /**
         * @description Traffic light 亮灯
         * @enum {string}
         */
        LightInput: "done" | "on-pace" | "due-soon" | "overdue" | "not-accepted";
        /** @description A remark of the 体检. Owners, deadlines and units are judged by the tasks as they are now, and a remark about one task goes when a person has mended it; remarks about the text alone (numbering, placeholders …) are the compiler's of the upload: the text never changes. */
        LintMessage: {
            clauseId: string | null;
            end: number;
            /** @description Put `text` for [start, end) in the document to mend it, where that is evident */
            fix: {
                end: number;
                start: number;
                text: string;
            } | null;
            message: {
                en: string;
                zh: string;
            };
            raw: string;
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            start: number;
            /** @description Set for remarks about the tasks as they are now */
            taskId: string | null;
        };
        /** @description A remark of the 体检. Owners, deadlines and units are judged by the tasks as they are now, and a remark about one task goes when a person has mended it; remarks about the text alone (numbering, placeholders …) are the compiler's of the upload: the text never changes. */
        LintMessageInput: {
            clauseId: string | null;
            end: number;
            /** @description Put `text` for [start, end) in the document to mend it, where that is evident */
            fix: {
                end: number;
                start: number;
                text: string;
            } | null;
            message: {
                en: string;
                zh: string;
            };
            raw: string;
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            start: number;
            /** @description Set for remarks about the tasks as they are now */
            taskId: string | null;
        };
        Me: {
            displayName: string;
            /** Format: uuid */
            id: string;
            jurisdiction: {
                /** Format: uuid */
                id: string;
                name: string;
                settings: {
                    acceptWithinWorkingDays: number;
                    /** @enum {string} */
                    dueOnHoliday: "stay" | "next-working-day";
                    signOff: boolean;
                };
            };
            /** @enum {string} */
            language: "zh" | "en";
            mustChangePassword: boolean;
            /** @description The rules demand one of a post of the account: nothing else is answered first */
            mustSetSecondFactor: boolean;
            name: string;
            /** @description Least characters of a password of three kinds */
            passwordLength: number;
            /** @description In force today */
            posts: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "office" | "approver" | "contact" | "leader" | "system_administrator" | "security_administrator" | "auditor";
                /** Format: uuid */
                unitId: string;
                unitName: string;
                /** @description Names from the root down to the unit itself */
                unitPath: string[];
            }[];
            /**
             * Format: date
             * @description The calendar day in China by the server’s clock
             */
            today: string;
            /** @description What it has not yet taken note of about its own sign-ins */
            unreadAlerts: number;
        };
        MeInput: {
            displayName: string;
            /** Format: uuid */
            id: string;
            jurisdiction: {
                /** Format: uuid */
                id: string;
                name: string;
                settings: {
                    acceptWithinWorkingDays: number;
                    /** @enum {string} */
                    dueOnHoliday: "stay" | "next-working-day";
                    signOff: boolean;
                };
            };
            /** @enum {string} */
            language: "zh" | "en";
            mustChangePassword: boolean;
            /** @description The rules demand one of a post of the account: nothing else is answered first */
            mustSetSecondFactor: boolean;
            name: string;
            /** @description Least characters of a password of three kinds */
            passwordLength: number;
            /** @description In force today */
            posts: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "office" | "approver" | "contact" | "leader" | "system_administrator" | "security_administrator" | "auditor";
                /** Format: uuid */
                unitId: string;
                unitName: string;
                /** @description Names from the root down to the unit itself */
                unitPath: string[];
            }[];
            /**
             * Format: date
             * @description The calendar day in China by the server’s clock
             */
            today: string;
            /** @description What it has not yet taken note of about its own sign-ins */
            unreadAlerts: number;
        };
        /** @description What a unit is told */
        Message: components["schemas"]["PlanMessage"] | components["schemas"]["SupervisionMessage"];
        /** @description What a unit is told */
        MessageInput: components["schemas"]["PlanMessageInput"] | components["schemas"]["SupervisionMessageInput"];
        Milestone: {
            /** Format: date */
            dueDate: string;
            /** Format: uuid */
            id: string;
            /** @description Its day has passed and the progress is below its percent */
            missed: boolean;
            percent: number | null;
            title: string;
        };
        MilestoneInput: {
            /** Format: date */
            dueDate: string;
            /** Format: uuid */
            id: string;
            /** @description Its day has passed and the progress is below its percent */
            missed: boolean;
            percent: number | null;
            title: string;
        };
        MySecurity: {
            alerts: components["schemas"]["SignInAlert"][];
            /** Format: date-time */
            passwordChangedAt: string;
            /** @description A new one is asked for from then on; null for never */
            passwordExpiresAt: string | null;
            /** @description The one before this session, as long as it is kept */
            previousSignIn: {
                address: string | null;
                /** Format: date-time */
                at: string;
                userAgent: string | null;
            } | null;
            secondFactor: {
                on: boolean;
                recoveryCodesLeft: number;
                /** @description By the rules, for a post of the account */
                required: boolean;
                since: string | null;
            };
            /** @description Identity providers by whose word it may sign in */
            signOn: {
                issuer: string;
            }[];
        };
        MySecurityInput: {
            alerts: components["schemas"]["SignInAlertInput"][];
            /** Format: date-time */
            passwordChangedAt: string;
            /** @description A new one is asked for from then on; null for never */
            passwordExpiresAt: string | null;
            /** @description The one before this session, as long as it is kept */
            previousSignIn: {
                address: string | null;
                /** Format: date-time */
                at: string;
                userAgent: string | null;
            } | null;
            secondFactor: {
                on: boolean;
                recoveryCodesLeft: number;
                /** @description By the rules, for a post of the account */
                required: boolean;
                since: string | null;
            };
            /** @description Identity providers by whose word it may sign in */
            signOn: {
                issuer: string;
            }[];
        };
        NamedUnit: {
            /** @description Null for a name that meets no unit, or a unit group */
            id: string | null;
            name: string;
        };
        NamedUnitInput: {
            /** @description Null for a name that meets no unit, or a unit group */
            id: string | null;
            name: string;
        };
        NameResolution: {
            /** @description Units that the name may equally mean */
            ambiguous: string[];
            groupId: string | null;
            name: string;
            /** @description Best first; empty where the name is resolved */
            suggestions: {
                groupId: string | null;
                name: string;
                /** @enum {string} */
                reason: "same-name" | "alias" | "short-form" | "contains" | "similar" | "kind-group";
                unitId: string | null;
            }[];
            unitId: string | null;
        };
        NameResolutionInput: {
            /** @description Units that the name may equally mean */
            ambiguous: string[];
            groupId: string | null;
            name: string;
            /** @description Best first; empty where the name is resolved */
            suggestions: {
                groupId: string | null;
                name: string;
                /** @enum {string} */
                reason: "same-name" | "alias" | "short-form" | "contains" | "similar" | "kind-group";
                unitId: string | null;
            }[];
            unitId: string | null;
        };
        Occurrence: {
            /** Format: uuid */
            assignmentId: string;
            can: ("report" | "confirm" | "return")[];
            /** Format: date */
            dueDate: string;
            /** Format: uuid */
            id: string;
            /** @description Its day has passed without a report, or it was reported after its day */
            late: boolean;
            /** @description 2026-11-21, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026, 2026-T1 (term); "#2" for the second in a period */
            period: string;
            reportedAt: string | null;
            /** @enum {string} */
            state: "pending" | "reported" | "confirmed" | "returned" | "ended";
            stateNote: string | null;
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        OccurrenceInput: {
            /** Format: uuid */
            assignmentId: string;
            can: ("report" | "confirm" | "return")[];
            /** Format: date */
            dueDate: string;
            /** Format: uuid */
            id: string;
            /** @description Its day has passed without a report, or it was reported after its day */
            late: boolean;
            /** @description 2026-11-21, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026, 2026-T1 (term); "#2" for the second in a period */
            period: string;
            reportedAt: string | null;
            /** @enum {string} */
            state: "pending" | "reported" | "confirmed" | "returned" | "ended";
            stateNote: string | null;
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        OccurrenceRow: {
            /** Format: uuid */
            assignmentId: string;
            can: ("report" | "confirm" | "return")[];
            /** Format: date */
            dueDate: string;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "occurrence";
            /** @description Its day has passed without a report, or it was reported after its day */
            late: boolean;
            leadUnitName: string;
            light: components["schemas"]["Light"] | null;
            /** @description 2026-11-21, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026, 2026-T1 (term); "#2" for the second in a period */
            period: string;
            planId: string | null;
            planTitle: string | null;
            reportedAt: string | null;
            sourceTitle: string;
            /** @enum {string} */
            state: "pending" | "reported" | "confirmed" | "returned" | "ended";
            stateNote: string | null;
            /** Format: uuid */
            taskId: string;
            taskNumber: number;
            taskTitle: string;
            /** @description For closing the task from a list */
            taskVersion: number;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        OccurrenceRowInput: {
            /** Format: uuid */
            assignmentId: string;
            can: ("report" | "confirm" | "return")[];
            /** Format: date */
            dueDate: string;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "occurrence";
            /** @description Its day has passed without a report, or it was reported after its day */
            late: boolean;
            leadUnitName: string;
            light: components["schemas"]["LightInput"] | null;
            /** @description 2026-11-21, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026, 2026-T1 (term); "#2" for the second in a period */
            period: string;
            planId: string | null;
            planTitle: string | null;
            reportedAt: string | null;
            sourceTitle: string;
            /** @enum {string} */
            state: "pending" | "reported" | "confirmed" | "returned" | "ended";
            stateNote: string | null;
            /** Format: uuid */
            taskId: string;
            taskNumber: number;
            taskTitle: string;
            /** @description For closing the task from a list */
            taskVersion: number;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        Party: {
            endOffset: number | null;
            groupId: string | null;
            groupName: string | null;
            /** Format: uuid */
            id: string;
            /** @description Named by a clause above */
            inherited: boolean;
            /** @description As written */
            name: string;
            role: components["schemas"]["PartyRole"];
            startOffset: number | null;
            unitId: string | null;
            unitName: string | null;
        };
        PartyInput: {
            endOffset: number | null;
            groupId: string | null;
            groupName: string | null;
            /** Format: uuid */
            id: string;
            /** @description Named by a clause above */
            inherited: boolean;
            /** @description As written */
            name: string;
            role: components["schemas"]["PartyRoleInput"];
            startOffset: number | null;
            unitId: string | null;
            unitName: string | null;
        };
        /** @enum {string} */
        PartyRole: "lead" | "responsible" | "support";
        /** @enum {string} */
        PartyRoleInput: "lead" | "responsible" | "support";
        Plan: {
            can: "upload-edition"[];
            counts: {
                done: number;
                dueSoon: number;
                /** @description Tasks that lack something needed to issue them */
                gaps: number;
                overdue: number;
                tasks: number;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** @description The edition in force, or the newest while none was issued */
            edition: {
                /** Format: uuid */
                id: string;
                issuedAt: string | null;
                number: number;
                /** @enum {string} */
                state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
                year: number | null;
            };
            /** @description Newest first */
            editions: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                createdAt: string;
                /** Format: uuid */
                id: string;
                number: number;
                signOffs: components["schemas"]["SignOff"][];
                /** @enum {string} */
                state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
                title: string;
            }[];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            officeUnitId: string;
            officeUnitName: string;
            /** @description A later edition that is not issued yet */
            pending: {
                /** Format: uuid */
                id: string;
                number: number;
                /** @enum {string} */
                state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
            } | null;
            title: string;
            version: number;
        };
        PlanEdition: {
            blocks: ({
                /** @enum {string} */
                align?: "center" | "right";
                bold?: boolean;
                end: number;
                headingLevel?: number;
                /** @constant */
                kind: "paragraph";
                label?: {
                    end: number;
                    level: number;
                    start: number;
                };
                /** @enum {string} */
                part?: "header" | "footer" | "footnote" | "text-box";
                start: number;
            } | {
                cells: {
                    column: number;
                    columnSpan: number;
                    end: number;
                    mergedWith?: {
                        end: number;
                        start: number;
                    };
                    start: number;
                }[];
                end: number;
                /** @constant */
                kind: "table-row";
                row: number;
                start: number;
                table: number;
            })[];
            can: ("edit" | "submit" | "recall" | "return" | "sign" | "issue" | "withdraw")[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            docNumber: string | null;
            /** @description Of a draft, for those who prepare and sign it: unsure readings that nobody has looked at yet */
            doubtful: {
                elements: number;
                tasks: number;
            };
            elements: components["schemas"]["PlanElement"][];
            fileName: string;
            format: string;
            /** Format: uuid */
            id: string;
            issuedAt: string | null;
            issuedOn: string | null;
            issuer: string | null;
            lint: components["schemas"]["LintMessage"][];
            number: number;
            /** Format: uuid */
            officeUnitId: string;
            officeUnitName: string;
            /** @description Some date is written without a year, and no year is set */
            openYear: boolean;
            /** Format: uuid */
            planId: string;
            /** @description The edition in force that it replaced, or would replace when issued; null for a first one */
            previousEditionId: string | null;
            returnNote: string | null;
            signedAt: string | null;
            signOffs: components["schemas"]["SignOff"][];
            /** @enum {string} */
            state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
            submittedAt: string | null;
            /** @description Year of the document number, its date or its title */
            suggestedYear: number | null;
            text: string;
            title: string;
            version: number;
            warnings: {
                /** @enum {string} */
                code: "numbering-may-be-lost" | "tracked-changes-accepted" | "images-ignored" | "encoding-guessed" | "text-box-moved" | "inserted-file-ignored" | "layout-guessed" | "pages-without-text" | "several-plans" | "not-a-plan";
                detail: string | null;
            }[];
            year: number | null;
        };
        PlanEditionHead: {
            can: ("edit" | "submit" | "recall" | "return" | "sign" | "issue" | "withdraw")[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            docNumber: string | null;
            /** @description Of a draft, for those who prepare and sign it: unsure readings that nobody has looked at yet */
            doubtful: {
                elements: number;
                tasks: number;
            };
            fileName: string;
            format: string;
            /** Format: uuid */
            id: string;
            issuedAt: string | null;
            issuedOn: string | null;
            issuer: string | null;
            number: number;
            /** Format: uuid */
            officeUnitId: string;
            officeUnitName: string;
            /** @description Some date is written without a year, and no year is set */
            openYear: boolean;
            /** Format: uuid */
            planId: string;
            /** @description The edition in force that it replaced, or would replace when issued; null for a first one */
            previousEditionId: string | null;
            returnNote: string | null;
            signedAt: string | null;
            signOffs: components["schemas"]["SignOff"][];
            /** @enum {string} */
            state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
            submittedAt: string | null;
            /** @description Year of the document number, its date or its title */
            suggestedYear: number | null;
            title: string;
            version: number;
            warnings: {
                /** @enum {string} */
                code: "numbering-may-be-lost" | "tracked-changes-accepted" | "images-ignored" | "encoding-guessed" | "text-box-moved" | "inserted-file-ignored" | "layout-guessed" | "pages-without-text" | "several-plans" | "not-a-plan";
                detail: string | null;
            }[];
            year: number | null;
        };
        PlanEditionHeadInput: {
            can: ("edit" | "submit" | "recall" | "return" | "sign" | "issue" | "withdraw")[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            docNumber: string | null;
            /** @description Of a draft, for those who prepare and sign it: unsure readings that nobody has looked at yet */
            doubtful: {
                elements: number;
                tasks: number;
            };
            fileName: string;
            format: string;
            /** Format: uuid */
            id: string;
            issuedAt: string | null;
            issuedOn: string | null;
            issuer: string | null;
            number: number;
            /** Format: uuid */
            officeUnitId: string;
            officeUnitName: string;
            /** @description Some date is written without a year, and no year is set */
            openYear: boolean;
            /** Format: uuid */
            planId: string;
            /** @description The edition in force that it replaced, or would replace when issued; null for a first one */
            previousEditionId: string | null;
            returnNote: string | null;
            signedAt: string | null;
            signOffs: components["schemas"]["SignOffInput"][];
            /** @enum {string} */
            state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
            submittedAt: string | null;
            /** @description Year of the document number, its date or its title */
            suggestedYear: number | null;
            title: string;
            version: number;
            warnings: {
                /** @enum {string} */
                code: "numbering-may-be-lost" | "tracked-changes-accepted" | "images-ignored" | "encoding-guessed" | "text-box-moved" | "inserted-file-ignored" | "layout-guessed" | "pages-without-text" | "several-plans" | "not-a-plan";
                detail: string | null;
            }[];
            year: number | null;
        };
        PlanEditionInput: {
            blocks: ({
                /** @enum {string} */
                align?: "center" | "right";
                bold?: boolean;
                end: number;
                headingLevel?: number;
                /** @constant */
                kind: "paragraph";
                label?: {
                    end: number;
                    level: number;
                    start: number;
                };
                /** @enum {string} */
                part?: "header" | "footer" | "footnote" | "text-box";
                start: number;
            } | {
                cells: {
                    column: number;
                    columnSpan: number;
                    end: number;
                    mergedWith?: {
                        end: number;
                        start: number;
                    };
                    start: number;
                }[];
                end: number;
                /** @constant */
                kind: "table-row";
                row: number;
                start: number;
                table: number;
            })[];
            can: ("edit" | "submit" | "recall" | "return" | "sign" | "issue" | "withdraw")[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            docNumber: string | null;
            /** @description Of a draft, for those who prepare and sign it: unsure readings that nobody has looked at yet */
            doubtful: {
                elements: number;
                tasks: number;
            };
            elements: components["schemas"]["PlanElementInput"][];
            fileName: string;
            format: string;
            /** Format: uuid */
            id: string;
            issuedAt: string | null;
            issuedOn: string | null;
            issuer: string | null;
            lint: components["schemas"]["LintMessageInput"][];
            number: number;
            /** Format: uuid */
            officeUnitId: string;
            officeUnitName: string;
            /** @description Some date is written without a year, and no year is set */
            openYear: boolean;
            /** Format: uuid */
            planId: string;
            /** @description The edition in force that it replaced, or would replace when issued; null for a first one */
            previousEditionId: string | null;
            returnNote: string | null;
            signedAt: string | null;
            signOffs: components["schemas"]["SignOffInput"][];
            /** @enum {string} */
            state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
            submittedAt: string | null;
            /** @description Year of the document number, its date or its title */
            suggestedYear: number | null;
            text: string;
            title: string;
            version: number;
            warnings: {
                /** @enum {string} */
                code: "numbering-may-be-lost" | "tracked-changes-accepted" | "images-ignored" | "encoding-guessed" | "text-box-moved" | "inserted-file-ignored" | "layout-guessed" | "pages-without-text" | "several-plans" | "not-a-plan";
                detail: string | null;
            }[];
            year: number | null;
        };
        PlanElement: {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                /** @description Its number as written: "一、", "（一）" */
                label: string;
                /** @description Nesting as a reader sees it, from 1 */
                level: number;
                /**
                 * @description What the section is for
                 * @enum {string}
                 */
                role: "aims" | "principles" | "scope" | "organisation" | "work" | "phases" | "safeguards" | "appraisal" | "other";
                title: string;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "clause";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                name: string;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "cite";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                /** @description A person's name, a post or a unit */
                name: string;
                /** @description "镇党委书记" for 组长：张三（镇党委书记） */
                post?: string;
                /** @enum {string} */
                role: "leader" | "deputy" | "member" | "office";
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "group-member";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                lead: string[];
                members: string[];
                name: string;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "special-group";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                endDate: string | null;
                name: string;
                startDate: string | null;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "phase";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                endDate: string | null;
                /** @description Title of the clause it belongs to */
                item: string;
                /** @enum {string} */
                kind: "due" | "phase" | "span" | "event";
                startDate: string | null;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "date";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                item: string;
                /** @enum {string} */
                op: ">=" | "<=" | "=" | ">" | "<";
                unit: string;
                value: number;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "target";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                /** @description Day of the period, as written without 日: "16" */
                by?: string;
                /** @enum {string} */
                every: "day" | "week" | "month" | "quarter" | "half-year" | "year" | "term";
                /** @description Every so many periods: 2 for 每两周; absent for 1 */
                interval?: number;
                item: string;
                times: number;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "recurring";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                /** @enum {string} */
                effect: "deduct" | "award" | "weight" | "grade" | "veto" | "rank";
                grade?: string;
                outcome?: string;
                per: string | null;
                unit: string | null;
                value: number | null;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "scoring";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                amount: number;
                purpose: string;
                unit: string;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "budget";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        };
        PlanElementInput: {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                /** @description Its number as written: "一、", "（一）" */
                label: string;
                /** @description Nesting as a reader sees it, from 1 */
                level: number;
                /**
                 * @description What the section is for
                 * @enum {string}
                 */
                role: "aims" | "principles" | "scope" | "organisation" | "work" | "phases" | "safeguards" | "appraisal" | "other";
                title: string;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "clause";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                name: string;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "cite";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                /** @description A person's name, a post or a unit */
                name: string;
                /** @description "镇党委书记" for 组长：张三（镇党委书记） */
                post?: string;
                /** @enum {string} */
                role: "leader" | "deputy" | "member" | "office";
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "group-member";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                lead: string[];
                members: string[];
                name: string;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "special-group";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                endDate: string | null;
                name: string;
                startDate: string | null;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "phase";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                endDate: string | null;
                /** @description Title of the clause it belongs to */
                item: string;
                /** @enum {string} */
                kind: "due" | "phase" | "span" | "event";
                startDate: string | null;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "date";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                item: string;
                /** @enum {string} */
                op: ">=" | "<=" | "=" | ">" | "<";
                unit: string;
                value: number;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "target";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                /** @description Day of the period, as written without 日: "16" */
                by?: string;
                /** @enum {string} */
                every: "day" | "week" | "month" | "quarter" | "half-year" | "year" | "term";
                /** @description Every so many periods: 2 for 每两周; absent for 1 */
                interval?: number;
                item: string;
                times: number;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "recurring";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                /** @enum {string} */
                effect: "deduct" | "award" | "weight" | "grade" | "veto" | "rank";
                grade?: string;
                outcome?: string;
                per: string | null;
                unit: string | null;
                value: number | null;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "scoring";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        } | {
            /** @description The clause it stands under; for a clause, the one above */
            clauseId: string | null;
            confidence: number;
            /** @description What read it; "by-hand" for one a person added */
            construct: string;
            data: {
                amount: number;
                purpose: string;
                unit: string;
            };
            /** @description Of a draft: the reading is unsure and nobody has looked at it yet */
            doubtful: boolean;
            /** @description Exclusive */
            end: number;
            /** Format: uuid */
            id: string;
            /** @description Of a draft: the same reading was deleted from a plan before 上次删去 */
            ignoredBefore: boolean;
            /** @constant */
            kind: "budget";
            /** @enum {string} */
            origin: "compiled" | "edited" | "added";
            /** @description When a person confirmed or changed what was read */
            reviewedAt: string | null;
            /** @description Offset in the edition's text, UTF-16 units */
            start: number;
            version: number;
        };
        PlanInput: {
            can: "upload-edition"[];
            counts: {
                done: number;
                dueSoon: number;
                /** @description Tasks that lack something needed to issue them */
                gaps: number;
                overdue: number;
                tasks: number;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** @description The edition in force, or the newest while none was issued */
            edition: {
                /** Format: uuid */
                id: string;
                issuedAt: string | null;
                number: number;
                /** @enum {string} */
                state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
                year: number | null;
            };
            /** @description Newest first */
            editions: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                createdAt: string;
                /** Format: uuid */
                id: string;
                number: number;
                signOffs: components["schemas"]["SignOffInput"][];
                /** @enum {string} */
                state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
                title: string;
            }[];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            officeUnitId: string;
            officeUnitName: string;
            /** @description A later edition that is not issued yet */
            pending: {
                /** Format: uuid */
                id: string;
                number: number;
                /** @enum {string} */
                state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
            } | null;
            title: string;
            version: number;
        };
        /** @description What an edition means for a unit: only what concerns it */
        PlanMessage: {
            body: components["schemas"]["Told"];
            can: "read"[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** Format: uuid */
            editionId: string;
            editionNumber: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "plan-issued" | "plan-changed";
            /** Format: uuid */
            planId: string;
            planTitle: string;
            readAt: string | null;
            readByName: string | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        /** @description What an edition means for a unit: only what concerns it */
        PlanMessageInput: {
            body: components["schemas"]["ToldInput"];
            can: "read"[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** Format: uuid */
            editionId: string;
            editionNumber: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "plan-issued" | "plan-changed";
            /** Format: uuid */
            planId: string;
            planTitle: string;
            readAt: string | null;
            readByName: string | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        PlanSummary: {
            counts: {
                done: number;
                dueSoon: number;
                /** @description Tasks that lack something needed to issue them */
                gaps: number;
                overdue: number;
                tasks: number;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** @description The edition in force, or the newest while none was issued */
            edition: {
                /** Format: uuid */
                id: string;
                issuedAt: string | null;
                number: number;
                /** @enum {string} */
                state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
                year: number | null;
            };
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            officeUnitId: string;
            officeUnitName: string;
            /** @description A later edition that is not issued yet */
            pending: {
                /** Format: uuid */
                id: string;
                number: number;
                /** @enum {string} */
                state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
            } | null;
            title: string;
            version: number;
        };
        PlanSummaryInput: {
            counts: {
                done: number;
                dueSoon: number;
                /** @description Tasks that lack something needed to issue them */
                gaps: number;
                overdue: number;
                tasks: number;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** @description The edition in force, or the newest while none was issued */
            edition: {
                /** Format: uuid */
                id: string;
                issuedAt: string | null;
                number: number;
                /** @enum {string} */
                state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
                year: number | null;
            };
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            officeUnitId: string;
            officeUnitName: string;
            /** @description A later edition that is not issued yet */
            pending: {
                /** Format: uuid */
                id: string;
                number: number;
                /** @enum {string} */
                state: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
            } | null;
            title: string;
            version: number;
        };
        Post: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "office" | "approver" | "contact" | "leader" | "system_administrator" | "security_administrator" | "auditor";
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            validFrom: string;
            /** @description Last day in force; null while open */
            validTo: string | null;
            version: number;
        };
        PostInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "office" | "approver" | "contact" | "leader" | "system_administrator" | "security_administrator" | "auditor";
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            validFrom: string;
            /** @description Last day in force; null while open */
            validTo: string | null;
            version: number;
        };
        Problem: {
            /** @description Stable name of the problem */
            code: string;
            errors?: {
                in: string;
                message: string;
                path: string;
            }[];
            /** @description Id of the request */
            instance: string;
            status: number;
            /** @description What happened and what to do, in the reader's language */
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProblemInput: {
            /** @description Stable name of the problem */
            code: string;
            errors?: {
                in: string;
                message: string;
                path: string;
            }[];
            /** @description Id of the request */
            instance: string;
            status: number;
            /** @description What happened and what to do, in the reader's language */
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        RecordState: {
            /** @description The newest block; null while none is sealed */
            head: {
                block: number;
                hash: string;
                keyFingerprint: string;
                /** Format: date-time */
                sealedAt: string;
            } | null;
            lastCheck: {
                blocks: number;
                /** @description By `luoshi verify`; otherwise by the server itself, once a day */
                byCommand: boolean;
                /** Format: date-time */
                checkedAt: string;
                events: number;
                /** @description The first that did not fit */
                finding: string | null;
                findingCount: number;
            } | null;
            /** @description Events of the jurisdiction since then */
            unsealed: number;
            unsealedSince: string | null;
        };
        RecordStateInput: {
            /** @description The newest block; null while none is sealed */
            head: {
                block: number;
                hash: string;
                keyFingerprint: string;
                /** Format: date-time */
                sealedAt: string;
            } | null;
            lastCheck: {
                blocks: number;
                /** @description By `luoshi verify`; otherwise by the server itself, once a day */
                byCommand: boolean;
                /** Format: date-time */
                checkedAt: string;
                events: number;
                /** @description The first that did not fit */
                finding: string | null;
                findingCount: number;
            } | null;
            /** @description Events of the jurisdiction since then */
            unsealed: number;
            unsealedSince: string | null;
        };
        Recurring: {
            /** @description Day of the period: "16" of the (last) month, "10,25" for two, "5" or "五" of a week, "12-31", "last" */
            by?: string;
            /** @enum {string} */
            every: "day" | "week" | "month" | "quarter" | "half-year" | "year" | "term";
            /** @description Every so many periods: 2 for 每两周; absent for 1 */
            interval?: number;
            times: number;
        };
        RecurringInput: {
            /** @description Day of the period: "16" of the (last) month, "10,25" for two, "5" or "五" of a week, "12-31", "last" */
            by?: string;
            /** @enum {string} */
            every: "day" | "week" | "month" | "quarter" | "half-year" | "year" | "term";
            /** @description Every so many periods: 2 for 每两周; absent for 1 */
            interval?: number;
            times: number;
        };
        Report: {
            accountName: string;
            /** Format: uuid */
            assignmentId: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            evidence: components["schemas"]["Evidence"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "progress" | "completion" | "occurrence";
            occurrenceId: string | null;
            percent: number | null;
            text: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        ReportInput: {
            accountName: string;
            /** Format: uuid */
            assignmentId: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            evidence: components["schemas"]["EvidenceInput"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "progress" | "completion" | "occurrence";
            occurrenceId: string | null;
            percent: number | null;
            text: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        /**
         * @description Reminder 提醒, notice 督办单, interview 约谈, place in the bulletin 通报
         * @enum {string}
         */
        Rung: "reminder" | "notice" | "interview" | "bulletin";
        /**
         * @description Reminder 提醒, notice 督办单, interview 约谈, place in the bulletin 通报
         * @enum {string}
         */
        RungInput: "reminder" | "notice" | "interview" | "bulletin";
        SecondStep: {
            /**
             * Format: date-time
             * @description The code is taken until then
             */
            expiresAt: string;
            /** @constant */
            step: "second-factor";
        };
        SecondStepInput: {
            /**
             * Format: date-time
             * @description The code is taken until then
             */
            expiresAt: string;
            /** @constant */
            step: "second-factor";
        };
        SecurityRules: {
            /** @description null: passwords do not age */
            passwordDays: number | null;
            passwordLength: number;
            /** @description Posts that must have a second factor */
            secondFactorRoles: ("office" | "approver" | "contact" | "leader" | "system_administrator" | "security_administrator" | "auditor")[];
            /** @description 0 while nothing was set */
            version: number;
        };
        SecurityRulesInput: {
            /** @description null: passwords do not age */
            passwordDays: number | null;
            passwordLength: number;
            /** @description Posts that must have a second factor */
            secondFactorRoles: ("office" | "approver" | "contact" | "leader" | "system_administrator" | "security_administrator" | "auditor")[];
            /** @description 0 while nothing was set */
            version: number;
        };
        Session: {
            address: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description The session of this very request */
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string | null;
        };
        SessionInput: {
            address: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description The session of this very request */
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string | null;
        };
        SignInAlert: {
            address: string | null;
            /** Format: date-time */
            at: string;
            failures: number | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "new-browser" | "after-failures" | "recovery-code-used" | "second-factor-reset";
            readAt: string | null;
            userAgent: string | null;
        };
        SignInAlertInput: {
            address: string | null;
            /** Format: date-time */
            at: string;
            failures: number | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "new-browser" | "after-failures" | "recovery-code-used" | "second-factor-reset";
            readAt: string | null;
            userAgent: string | null;
        };
        SignOff: {
            accountName: string;
            /** @enum {string} */
            act: "submit" | "return" | "sign" | "recall";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            note: string | null;
        };
        SignOffInput: {
            accountName: string;
            /** @enum {string} */
            act: "submit" | "return" | "sign" | "recall";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            note: string | null;
        };
        SignOnBinding: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            issuer: string;
            subject: string;
        };
        SignOnBindingInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            issuer: string;
            subject: string;
        };
        Supervised: {
            answerBy: string | null;
            documentNumber: string | null;
            dueDate: string | null;
            note: string | null;
            /** @description Of an occurrence */
            period: string | null;
            planTitle: string | null;
            /** Format: uuid */
            supervisionId: string;
            /** Format: uuid */
            taskId: string;
            taskNumber: number;
            title: string;
        };
        SupervisedInput: {
            answerBy: string | null;
            documentNumber: string | null;
            dueDate: string | null;
            note: string | null;
            /** @description Of an occurrence */
            period: string | null;
            planTitle: string | null;
            /** Format: uuid */
            supervisionId: string;
            /** Format: uuid */
            taskId: string;
            taskNumber: number;
            title: string;
        };
        /** @description A rung of the ladder as it came 督办 */
        Supervision: {
            agreed: string | null;
            answerBy: string | null;
            answeredAt: string | null;
            /** @description Oldest first */
            answers: components["schemas"]["SupervisionAnswer"][];
            /** Format: uuid */
            assignmentId: string;
            byHand: boolean;
            can: ("update" | "submit" | "recall" | "return" | "sign" | "issue" | "answer" | "accept" | "refuse" | "hold" | "cancel")[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** @description Null for the clock */
            createdByName: string | null;
            /** @description 督办〔2026〕3号; null until it is signed, and for what is not numbered */
            documentNumber: string | null;
            /** @description The due date it is about */
            dueDate: string | null;
            heldOn: string | null;
            /** Format: uuid */
            id: string;
            issuedAt: string | null;
            occurrenceId: string | null;
            /** Format: uuid */
            officeUnitId: string;
            officeUnitName: string;
            /** @description What it is about is done, over, or has another due date meanwhile */
            overtaken: boolean;
            participants: string | null;
            period: string | null;
            planId: string | null;
            planTitle: string | null;
            rung: components["schemas"]["Rung"];
            settledAt: string | null;
            signedAt: string | null;
            signedByName: string | null;
            /** @enum {string} */
            state: "sent" | "draft" | "submitted" | "signed" | "issued" | "answered" | "accepted" | "refused" | "planned" | "held" | "listed" | "cancelled";
            /** @description Why it was returned, refused or cancelled */
            stateNote: string | null;
            step: number;
            submittedAt: string | null;
            /** Format: uuid */
            taskId: string;
            taskNumber: number;
            taskTitle: string;
            text: string;
            /** @description The last day for the answer has passed without one */
            unanswered: boolean;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        SupervisionAnswer: {
            accountName: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            decidedAt: string | null;
            decision: ("accepted" | "refused") | null;
            decisionNote: string | null;
            evidence: components["schemas"]["Evidence"][];
            /** Format: uuid */
            id: string;
            text: string;
        };
        SupervisionAnswerInput: {
            accountName: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            decidedAt: string | null;
            decision: ("accepted" | "refused") | null;
            decisionNote: string | null;
            evidence: components["schemas"]["EvidenceInput"][];
            /** Format: uuid */
            id: string;
            text: string;
        };
        /** @description A rung of the ladder as it came 督办 */
        SupervisionInput: {
            agreed: string | null;
            answerBy: string | null;
            answeredAt: string | null;
            /** @description Oldest first */
            answers: components["schemas"]["SupervisionAnswerInput"][];
            /** Format: uuid */
            assignmentId: string;
            byHand: boolean;
            can: ("update" | "submit" | "recall" | "return" | "sign" | "issue" | "answer" | "accept" | "refuse" | "hold" | "cancel")[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** @description Null for the clock */
            createdByName: string | null;
            /** @description 督办〔2026〕3号; null until it is signed, and for what is not numbered */
            documentNumber: string | null;
            /** @description The due date it is about */
            dueDate: string | null;
            heldOn: string | null;
            /** Format: uuid */
            id: string;
            issuedAt: string | null;
            occurrenceId: string | null;
            /** Format: uuid */
            officeUnitId: string;
            officeUnitName: string;
            /** @description What it is about is done, over, or has another due date meanwhile */
            overtaken: boolean;
            participants: string | null;
            period: string | null;
            planId: string | null;
            planTitle: string | null;
            rung: components["schemas"]["RungInput"];
            settledAt: string | null;
            signedAt: string | null;
            signedByName: string | null;
            /** @enum {string} */
            state: "sent" | "draft" | "submitted" | "signed" | "issued" | "answered" | "accepted" | "refused" | "planned" | "held" | "listed" | "cancelled";
            /** @description Why it was returned, refused or cancelled */
            stateNote: string | null;
            step: number;
            submittedAt: string | null;
            /** Format: uuid */
            taskId: string;
            taskNumber: number;
            taskTitle: string;
            text: string;
            /** @description The last day for the answer has passed without one */
            unanswered: boolean;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            version: number;
        };
        /** @description A reminder of what falls due, a notice, what became of its answer */
        SupervisionMessage: {
            body: {
                items: components["schemas"]["Supervised"][];
            };
            can: "read"[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reminder" | "notice-issued" | "notice-accepted" | "notice-refused" | "interview-planned";
            planId: string | null;
            planTitle: string | null;
            readAt: string | null;
            readByName: string | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        /** @description A reminder of what falls due, a notice, what became of its answer */
        SupervisionMessageInput: {
            body: {
                items: components["schemas"]["SupervisedInput"][];
            };
            can: "read"[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reminder" | "notice-issued" | "notice-accepted" | "notice-refused" | "interview-planned";
            planId: string | null;
            planTitle: string | null;
            readAt: string | null;
            readByName: string | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        Task: {
            assignments: components["schemas"]["Assignment"][];
            beginDate: string | null;
            can: ("update" | "delete" | "issue" | "close" | "suspend" | "resume" | "withdraw" | "request-deadline")[];
            clauseId: string | null;
            clausePath: {
                /** Format: uuid */
                id: string;
                label: string;
                title: string;
            }[];
            clauseTitle: string | null;
            closedAt: string | null;
            confidence: number;
            construct: string;
            deadlineRequests: components["schemas"]["DeadlineRequest"][];
            dueDate: string | null;
            dueEnd: number | null;
            dueStart: number | null;
            /** @description The date as compiled, "?" for what the text leaves open */
            dueText: string | null;
            editionId: string | null;
            endOffset: number | null;
            /** @description What a draft still lacks */
            gaps: components["schemas"]["Gap"][];
            history: {
                /** @description Null for jobs of the server */
                accountName: string | null;
                action: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                change: {
                    [key: string]: unknown;
                };
                unitName: string | null;
            }[];
            /** Format: uuid */
            id: string;
            /** @description Which of lead, responsible, support, due, phase came from a clause above */
            inherited: string[];
            issuedAt: string | null;
            latestAt: string | null;
            latestText: string | null;
            leadUnit: components["schemas"]["NamedUnit"] | null;
            /** @description Null for drafts, suspended and withdrawn tasks */
            light: components["schemas"]["Light"] | null;
            milestones: components["schemas"]["Milestone"][];
            number: number;
            occurrences: components["schemas"]["Occurrence"][];
            /** Format: uuid */
            officeUnitId: string;
            parties: components["schemas"]["Party"][];
            phaseId: string | null;
            phaseName: string | null;
            planId: string | null;
            planTitle: string | null;
            progress: number;
            /** @description Its words and lines as they stand in the edition; null for other sources, or where it may not be read */
            quotation: string | null;
            recurring: components["schemas"]["Recurring"] | null;
            /** @description Newest first; only what the reader may see */
            reports: components["schemas"]["Report"][];
            responsible: components["schemas"]["NamedUnit"][];
            /** @enum {string} */
            sourceKind: "plan" | "minutes" | "instruction" | "upper-order";
            sourceTitle: string;
            /** @description 长期坚持: no due date */
            standing: boolean;
            startOffset: number | null;
            /** @enum {string} */
            state: "draft" | "issued" | "suspended" | "withdrawn" | "closed";
            stateReason: string | null;
            support: components["schemas"]["NamedUnit"][];
            targets: {
                /** Format: uuid */
                id: string;
                item: string;
                op: string;
                unit: string;
                value: number;
            }[];
            text: string;
            title: string;
            version: number;
        };
        TaskInput: {
            assignments: components["schemas"]["AssignmentInput"][];
            beginDate: string | null;
            can: ("update" | "delete" | "issue" | "close" | "suspend" | "resume" | "withdraw" | "request-deadline")[];
            clauseId: string | null;
            clausePath: {
                /** Format: uuid */
                id: string;
                label: string;
                title: string;
            }[];
            clauseTitle: string | null;
            closedAt: string | null;
            confidence: number;
            construct: string;
            deadlineRequests: components["schemas"]["DeadlineRequestInput"][];
            dueDate: string | null;
            dueEnd: number | null;
            dueStart: number | null;
            /** @description The date as compiled, "?" for what the text leaves open */
            dueText: string | null;
            editionId: string | null;
            endOffset: number | null;
            /** @description What a draft still lacks */
            gaps: components["schemas"]["GapInput"][];
            history: {
                /** @description Null for jobs of the server */
                accountName: string | null;
                action: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                change: {
                    [key: string]: unknown;
                };
                unitName: string | null;
            }[];
            /** Format: uuid */
            id: string;
            /** @description Which of lead, responsible, support, due, phase came from a clause above */
            inherited: string[];
            issuedAt: string | null;
            latestAt: string | null;
            latestText: string | null;
            leadUnit: components["schemas"]["NamedUnitInput"] | null;
            /** @description Null for drafts, suspended and withdrawn tasks */
            light: components["schemas"]["LightInput"] | null;
            milestones: components["schemas"]["MilestoneInput"][];
            number: number;
            occurrences: components["schemas"]["OccurrenceInput"][];
            /** Format: uuid */
            officeUnitId: string;
            parties: components["schemas"]["PartyInput"][];
            phaseId: string | null;
            phaseName: string | null;
            planId: string | null;
            planTitle: string | null;
            progress: number;
            /** @description Its words and lines as they stand in the edition; null for other sources, or where it may not be read */
            quotation: string | null;
            recurring: components["schemas"]["RecurringInput"] | null;
            /** @description Newest first; only what the reader may see */
            reports: components["schemas"]["ReportInput"][];
            responsible: components["schemas"]["NamedUnitInput"][];
            /** @enum {string} */
            sourceKind: "plan" | "minutes" | "instruction" | "upper-order";
            sourceTitle: string;
            /** @description 长期坚持: no due date */
            standing: boolean;
            startOffset: number | null;
            /** @enum {string} */
            state: "draft" | "issued" | "suspended" | "withdrawn" | "closed";
            stateReason: string | null;
            support: components["schemas"]["NamedUnitInput"][];
            targets: {
                /** Format: uuid */
                id: string;
                item: string;
                op: string;
                unit: string;
                value: number;
            }[];
            text: string;
            title: string;
            version: number;
        };
        TaskLadderRow: {
            /** Format: uuid */
            assignmentId: string;
            can: ("remind" | "notice" | "interview")[];
            dueDate: string | null;
            occurrenceId: string | null;
            period: string | null;
            /** @description Those to come */
            rungs: {
                /**
                 * Format: date
                 * @description When it falls due
                 */
                on: string;
                rung: components["schemas"]["Rung"];
                step: number;
            }[];
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        TaskLadderRowInput: {
            /** Format: uuid */
            assignmentId: string;
            can: ("remind" | "notice" | "interview")[];
            dueDate: string | null;
            occurrenceId: string | null;
            period: string | null;
            /** @description Those to come */
            rungs: {
                /**
                 * Format: date
                 * @description When it falls due
                 */
                on: string;
                rung: components["schemas"]["RungInput"];
                step: number;
            }[];
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        TaskRow: {
            beginDate: string | null;
            clauseId: string | null;
            clauseTitle: string | null;
            dueDate: string | null;
            /** @description The date as compiled, "?" for what the text leaves open */
            dueText: string | null;
            editionId: string | null;
            /** @description What a draft still lacks */
            gaps: components["schemas"]["Gap"][];
            /** Format: uuid */
            id: string;
            issuedAt: string | null;
            latestAt: string | null;
            latestText: string | null;
            leadUnit: components["schemas"]["NamedUnit"] | null;
            /** @description Null for drafts, suspended and withdrawn tasks */
            light: components["schemas"]["Light"] | null;
            milestones: components["schemas"]["Milestone"][];
            number: number;
            /** Format: uuid */
            officeUnitId: string;
            phaseId: string | null;
            phaseName: string | null;
            planId: string | null;
            planTitle: string | null;
            progress: number;
            recurring: components["schemas"]["Recurring"] | null;
            responsible: components["schemas"]["NamedUnit"][];
            /** @enum {string} */
            sourceKind: "plan" | "minutes" | "instruction" | "upper-order";
            sourceTitle: string;
            /** @description 长期坚持: no due date */
            standing: boolean;
            /** @enum {string} */
            state: "draft" | "issued" | "suspended" | "withdrawn" | "closed";
            support: components["schemas"]["NamedUnit"][];
            title: string;
            version: number;
        };
        TaskRowInput: {
            beginDate: string | null;
            clauseId: string | null;
            clauseTitle: string | null;
            dueDate: string | null;
            /** @description The date as compiled, "?" for what the text leaves open */
            dueText: string | null;
            editionId: string | null;
            /** @description What a draft still lacks */
            gaps: components["schemas"]["GapInput"][];
            /** Format: uuid */
            id: string;
            issuedAt: string | null;
            latestAt: string | null;
            latestText: string | null;
            leadUnit: components["schemas"]["NamedUnitInput"] | null;
            /** @description Null for drafts, suspended and withdrawn tasks */
            light: components["schemas"]["LightInput"] | null;
            milestones: components["schemas"]["MilestoneInput"][];
            number: number;
            /** Format: uuid */
            officeUnitId: string;
            phaseId: string | null;
            phaseName: string | null;
            planId: string | null;
            planTitle: string | null;
            progress: number;
            recurring: components["schemas"]["RecurringInput"] | null;
            responsible: components["schemas"]["NamedUnitInput"][];
            /** @enum {string} */
            sourceKind: "plan" | "minutes" | "instruction" | "upper-order";
            sourceTitle: string;
            /** @description 长期坚持: no due date */
            standing: boolean;
            /** @enum {string} */
            state: "draft" | "issued" | "suspended" | "withdrawn" | "closed";
            support: components["schemas"]["NamedUnitInput"][];
            title: string;
            version: number;
        };
        Told: {
            changed: {
                changes: components["schemas"]["ToldChange"][];
                /** @description In the edition issued; of an ended task, in the one before */
                number: number;
                /** Format: uuid */
                taskId: string;
                title: string;
            }[];
            ended: {
                /** @description In the edition issued; of an ended task, in the one before */
                number: number;
                /**
                 * @description The plan has the task no more; or it goes on without the unit
                 * @enum {string}
                 */
                reason: "dropped" | "not-named";
                /** Format: uuid */
                taskId: string;
                title: string;
            }[];
            new: {
                dueDate: string | null;
                /** @description In the edition issued; of an ended task, in the one before */
                number: number;
                role: components["schemas"]["PartyRole"];
                /** @description Title of the task of the edition before whose further part it is */
                splitFrom: string | null;
                standing: boolean;
                /** Format: uuid */
                taskId: string;
                title: string;
            }[];
        };
        ToldChange: {
            /** @constant */
            field: "title";
            new: string | null;
            old: string | null;
        } | {
            /** @constant */
            field: "text";
            new: string | null;
            old: string | null;
        } | {
            /** @constant */
            field: "lead";
            new: string | null;
            old: string | null;
        } | {
            /** @constant */
            field: "role";
            new: components["schemas"]["PartyRole"];
            old: components["schemas"]["PartyRole"];
        } | {
            /** @constant */
            field: "due";
            new: string | null;
            old: string | null;
        } | {
            /** @constant */
            field: "standing";
            new: boolean;
            old: boolean;
        } | {
            /** @constant */
            field: "recurring";
            new: components["schemas"]["Recurring"] | null;
            old: components["schemas"]["Recurring"] | null;
        };
        ToldChangeInput: {
            /** @constant */
            field: "title";
            new: string | null;
            old: string | null;
        } | {
            /** @constant */
            field: "text";
            new: string | null;
            old: string | null;
        } | {
            /** @constant */
            field: "lead";
            new: string | null;
            old: string | null;
        } | {
            /** @constant */
            field: "role";
            new: components["schemas"]["PartyRoleInput"];
            old: components["schemas"]["PartyRoleInput"];
        } | {
            /** @constant */
            field: "due";
            new: string | null;
            old: string | null;
        } | {
            /** @constant */
            field: "standing";
            new: boolean;
            old: boolean;
        } | {
            /** @constant */
            field: "recurring";
            new: components["schemas"]["RecurringInput"] | null;
            old: components["schemas"]["RecurringInput"] | null;
        };
        ToldInput: {
            changed: {
                changes: components["schemas"]["ToldChangeInput"][];
                /** @description In the edition issued; of an ended task, in the one before */
                number: number;
                /** Format: uuid */
                taskId: string;
                title: string;
            }[];
            ended: {
                /** @description In the edition issued; of an ended task, in the one before */
                number: number;
                /**
                 * @description The plan has the task no more; or it goes on without the unit
                 * @enum {string}
                 */
                reason: "dropped" | "not-named";
                /** Format: uuid */
                taskId: string;
                title: string;
            }[];
            new: {
                dueDate: string | null;
                /** @description In the edition issued; of an ended task, in the one before */
                number: number;
                role: components["schemas"]["PartyRoleInput"];
                /** @description Title of the task of the edition before whose further part it is */
                splitFrom: string | null;
                standing: boolean;
                /** Format: uuid */
                taskId: string;
                title: string;
            }[];
        };
        Unit: {
            active: boolean;
            aliases: {
                alias: string;
                /** Format: uuid */
                id: string;
            }[];
            code: string;
            duties: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "county" | "department" | "town" | "street" | "village" | "community" | "school" | "hospital" | "company" | "office" | "other";
            name: string;
            /** @description Null for the root of the jurisdiction */
            parentId: string | null;
            sort: number;
            version: number;
        };
        UnitGroup: {
            aliases: string[];
            /** Format: uuid */
            id: string;
            name: string;
            unitIds: string[];
            version: number;
        };
        UnitGroupInput: {
            aliases: string[];
            /** Format: uuid */
            id: string;
            name: string;
            unitIds: string[];
            version: number;
        };
        UnitImport: {
            createdCount: number;
            errorCount: number;
            /** @description The first 200; all stand in errors.xlsx */
            errors: {
                column: string | null;
                message: string;
                /** @description As the spreadsheet numbers it */
                row: number;
            }[];
            /** Format: uuid */
            id: string;
            /**
             * @description Of a refused list nothing was imported
             * @enum {string}
             */
            state: "done" | "refused";
            updatedCount: number;
        };
        UnitImportInput: {
            createdCount: number;
            errorCount: number;
            /** @description The first 200; all stand in errors.xlsx */
            errors: {
                column: string | null;
                message: string;
                /** @description As the spreadsheet numbers it */
                row: number;
            }[];
            /** Format: uuid */
            id: string;
            /**
             * @description Of a refused list nothing was imported
             * @enum {string}
             */
            state: "done" | "refused";
            updatedCount: number;
        };
        UnitInput: {
            active: boolean;
            aliases: {
                alias: string;
                /** Format: uuid */
                id: string;
            }[];
            code: string;
            duties: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "county" | "department" | "town" | "street" | "village" | "community" | "school" | "hospital" | "company" | "office" | "other";
            name: string;
            /** @description Null for the root of the jurisdiction */
            parentId: string | null;
            sort: number;
            version: number;
        };
        UnitLights: {
            burden: components["schemas"]["Burden"];
            kind: string;
            /** @description Of its assignments, today */
            lights: components["schemas"]["LightCounts"];
            /** @description Of what fell due in the month */
            punctual: {
                late: number;
                onTime: number;
            };
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        UnitLightsInput: {
            burden: components["schemas"]["BurdenInput"];
            kind: string;
            /** @description Of its assignments, today */
            lights: components["schemas"]["LightCountsInput"];
            /** @description Of what fell due in the month */
            punctual: {
                late: number;
                onTime: number;
            };
            /** Format: uuid */
            unitId: string;
            unitName: string;
        };
        Workbench: {
            answersToAccept?: components["schemas"]["Supervision"][];
            changes: {
                accountName: string | null;
                action: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                planId: string | null;
                planTitle: string | null;
                taskId: string | null;
                taskTitle: string | null;
                unitName: string | null;
            }[];
            gaps?: {
                /** Format: uuid */
                editionId: string;
                /** Format: uuid */
                planId: string;
                tasks: number;
                title: string;
                withGaps: number;
            }[];
            /** @description Planned, to be held */
            interviews?: components["schemas"]["Supervision"][];
            /** @description Unread ones, newest first */
            messages?: components["schemas"]["Message"][];
            noticesToAnswer?: components["schemas"]["Supervision"][];
            /** @description Drafts to submit, and signed ones to issue */
            noticesToSend?: components["schemas"]["Supervision"][];
            noticesToSign?: components["schemas"]["Supervision"][];
            owe?: {
                /** @description Later, and standing ones without a day */
                later: components["schemas"]["WorkItem"][];
                overdue: components["schemas"]["WorkItem"][];
                today: components["schemas"]["WorkItem"][];
                /** @description The seven days after today */
                week: components["schemas"]["WorkItem"][];
            };
            returned?: components["schemas"]["WorkItem"][];
            toAccept?: components["schemas"]["AssignmentRow"][];
            /** @description The lead's assignment, reported complete */
            toClose?: components["schemas"]["AssignmentRow"][];
            toConfirm?: components["schemas"]["WorkItem"][];
            toDecide?: components["schemas"]["DeadlineRequest"][];
            toSign?: {
                /** Format: uuid */
                editionId: string;
                officeUnitName: string;
                /** Format: uuid */
                planId: string;
                submittedAt: string | null;
                title: string;
                version: number;
            }[];
        };
        WorkbenchInput: {
            answersToAccept?: components["schemas"]["SupervisionInput"][];
            changes: {
                accountName: string | null;
                action: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                planId: string | null;
                planTitle: string | null;
                taskId: string | null;
                taskTitle: string | null;
                unitName: string | null;
            }[];
            gaps?: {
                /** Format: uuid */
                editionId: string;
                /** Format: uuid */
                planId: string;
                tasks: number;
                title: string;
                withGaps: number;
            }[];
            /** @description Planned, to be held */
            interviews?: components["schemas"]["SupervisionInput"][];
            /** @description Unread ones, newest first */
            messages?: components["schemas"]["MessageInput"][];
            noticesToAnswer?: components["schemas"]["SupervisionInput"][];
            /** @description Drafts to submit, and signed ones to issue */
            noticesToSend?: components["schemas"]["SupervisionInput"][];
            noticesToSign?: components["schemas"]["SupervisionInput"][];
            owe?: {
                /** @description Later, and standing ones without a day */
                later: components["schemas"]["WorkItemInput"][];
                overdue: components["schemas"]["WorkItemInput"][];
                today: components["schemas"]["WorkItemInput"][];
                /** @description The seven days after today */
                week: components["schemas"]["WorkItemInput"][];
            };
            returned?: components["schemas"]["WorkItemInput"][];
            toAccept?: components["schemas"]["AssignmentRowInput"][];
            /** @description The lead's assignment, reported complete */
            toClose?: components["schemas"]["AssignmentRowInput"][];
            toConfirm?: components["schemas"]["WorkItemInput"][];
            toDecide?: components["schemas"]["DeadlineRequestInput"][];
            toSign?: {
                /** Format: uuid */
                editionId: string;
                officeUnitName: string;
                /** Format: uuid */
                planId: string;
                submittedAt: string | null;
                title: string;
                version: number;
            }[];
        };
        WorkItem: components["schemas"]["AssignmentRow"] | components["schemas"]["OccurrenceRow"];
        WorkItemInput: components["schemas"]["AssignmentRowInput"] | components["schemas"]["OccurrenceRowInput"];
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description Part of either name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: components["schemas"]["Account"];
                        /** @description Shown this once; the account must set another at its first sign-in */
                        oneTimePassword: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    displayName?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "office" | "approver" | "contact" | "leader" | "system_administrator" | "security_administrator" | "auditor";
                    /** Format: uuid */
                    unitId: string;
                    /** Format: date */
                    validFrom: string;
                    validTo?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        oneTimePassword: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAccountSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignOnBindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignOnBinding"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bindSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uri
                     * @description The configured provider when left out
                     */
                    issuer?: string;
                    /** @description Claim sub of the person there */
                    subject: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnBinding"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    evidenceIds?: string[];
                    percent?: number;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportComplete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    evidenceIds?: string[];
                    /** @description For a lead whose other units are not all confirmed: why it is complete all the same */
                    explanation?: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                accountId?: string;
                /** @description "plan.sign"; with a "*" at the end, all that begin so: "plan.*" */
                action?: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description First day, in China */
                from?: string;
                limit?: number;
                /** @description The thing itself, and what belongs to it where it is a plan or a task */
                thingId?: string;
                /** @description Last day, in China */
                to?: string;
                /** @description The unit in whose right it was done */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRecordJsonl: {
        parameters: {
            query?: {
                accountId?: string;
                /** @description "plan.sign"; with a "*" at the end, all that begin so: "plan.*" */
                action?: string;
                /** @description First day, in China */
                from?: string;
                /** @description The thing itself, and what belongs to it where it is a plan or a task */
                thingId?: string;
                /** @description Last day, in China */
                to?: string;
                /** @description The unit in whose right it was done */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRecordXlsx: {
        parameters: {
            query?: {
                accountId?: string;
                /** @description "plan.sign"; with a "*" at the end, all that begin so: "plan.*" */
                action?: string;
                /** @description First day, in China */
                from?: string;
                /** @description The thing itself, and what belongs to it where it is a plan or a task */
                thingId?: string;
                /** @description Last day, in China */
                to?: string;
                /** @description The unit in whose right it was done */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCorrections: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: "alias" | "ignored-phrase" | "owner-of-work";
                limit?: number;
                /** @description Part of the phrase */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Correction"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgetCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideDeadlineRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approve: boolean;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRequest"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvidence: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                /** @description Part of the name */
                q?: string;
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Evidence"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvidenceContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvidencePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLadder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ladder"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveLadder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pauseWhileWaiting: boolean;
                    steps: components["schemas"]["LadderStepsInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ladder"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "zh" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMyAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMyPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Each lets in once without the authenticator; shown this once */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The current one */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Base32, to type into an authenticator; shown this once */
                        secret: string;
                        /** @description otpauth://, for a QR code */
                        uri: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Each lets in once without the authenticator; shown this once */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMySecurity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySecurity"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Message"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmOccurrence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Occurrence"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportOccurrence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    evidenceIds?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Occurrence"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnOccurrence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Occurrence"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    docNumber?: string | null;
                    issuedOn?: string | null;
                    issuer?: string | null;
                    title?: string;
                    /** @description Null takes back the year and the dates it gave */
                    year?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditionHead"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportBreakdownDocx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportBreakdownXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEditionChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionChanges"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEditionChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matches: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionChanges"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideEditionChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decisions: ({
                        /** @enum {string} */
                        kind: "continue";
                        /** Format: uuid */
                        newTaskId: string;
                        /** Format: uuid */
                        oldTaskId: string;
                        /** @description Of the match as it was seen: 409 where somebody has decided since */
                        version?: number;
                    } | {
                        /** @enum {string} */
                        kind: "split";
                        /** Format: uuid */
                        newTaskId: string;
                        /** Format: uuid */
                        oldTaskId: string;
                        /** @description Of the match as it was seen: 409 where somebody has decided since */
                        version?: number;
                    } | {
                        /** @enum {string} */
                        kind: "drop";
                        /** Format: uuid */
                        oldTaskId: string;
                        /** @description Of the match as it was seen: 409 where somebody has decided since */
                        version?: number;
                    } | {
                        /** @enum {string} */
                        kind: "new";
                        /** Format: uuid */
                        newTaskId: string;
                        /** @description Of the match as it was seen: 409 where somebody has decided since */
                        version?: number;
                    })[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionChanges"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadPlanDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPlanElement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Offset in the edition's text, UTF-16 units */
                    endOffset: number;
                    /** @description Offset in the edition's text, UTF-16 units */
                    startOffset: number;
                } & ({
                    data: {
                        /** @description Its number as written: "一、", "（一）" */
                        label: string;
                        /** @description Nesting as a reader sees it, from 1 */
                        level: number;
                        /**
                         * @description What the section is for
                         * @enum {string}
                         */
                        role: "aims" | "principles" | "scope" | "organisation" | "work" | "phases" | "safeguards" | "appraisal" | "other";
                        title: string;
                    };
                    /** @enum {string} */
                    kind: "clause";
                } | {
                    data: {
                        name: string;
                    };
                    /** @enum {string} */
                    kind: "cite";
                } | {
                    data: {
                        /** @description A person's name, a post or a unit */
                        name: string;
                        /** @description "镇党委书记" for 组长：张三（镇党委书记） */
                        post?: string;
                        /** @enum {string} */
                        role: "leader" | "deputy" | "member" | "office";
                    };
                    /** @enum {string} */
                    kind: "group-member";
                } | {
                    data: {
                        lead: string[];
                        members: string[];
                        name: string;
                    };
                    /** @enum {string} */
                    kind: "special-group";
                } | {
                    data: {
                        endDate: string | null;
                        name: string;
                        startDate: string | null;
                    };
                    /** @enum {string} */
                    kind: "phase";
                } | {
                    data: {
                        endDate: string | null;
                        /** @description Title of the clause it belongs to */
                        item: string;
                        /** @enum {string} */
                        kind: "due" | "phase" | "span" | "event";
                        startDate: string | null;
                    };
                    /** @enum {string} */
                    kind: "date";
                } | {
                    data: {
                        item: string;
                        /** @enum {string} */
                        op: ">=" | "<=" | "=" | ">" | "<";
                        unit: string;
                        value: number;
                    };
                    /** @enum {string} */
                    kind: "target";
                } | {
                    data: {
                        /** @description Day of the period, as written without 日: "16" */
                        by?: string;
                        /** @enum {string} */
                        every: "day" | "week" | "month" | "quarter" | "half-year" | "year" | "term";
                        /** @description Every so many periods: 2 for 每两周; absent for 1 */
                        interval?: number;
                        item: string;
                        times: number;
                    };
                    /** @enum {string} */
                    kind: "recurring";
                } | {
                    data: {
                        /** @enum {string} */
                        effect: "deduct" | "award" | "weight" | "grade" | "veto" | "rank";
                        grade?: string;
                        outcome?: string;
                        per: string | null;
                        unit: string | null;
                        value: number | null;
                    };
                    /** @enum {string} */
                    kind: "scoring";
                } | {
                    data: {
                        amount: number;
                        purpose: string;
                        unit: string;
                    };
                    /** @enum {string} */
                    kind: "budget";
                });
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanElement"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGaps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapRow"][];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issuePlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditionHead"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewPlanIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who will be told what: a unit without anything new, changed or ended is told nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocking: {
                            gaps: components["schemas"]["Gap"][];
                            /** Format: uuid */
                            taskId: string;
                        }[];
                        /** @description Tasks of the edition */
                        tasks: number;
                        units: {
                            changed: {
                                changes: components["schemas"]["ToldChange"][];
                                /** @description In the edition issued; of an ended task, in the one before */
                                number: number;
                                /** Format: uuid */
                                taskId: string;
                                title: string;
                            }[];
                            contacts: {
                                displayName: string;
                            }[];
                            ended: {
                                /** @description In the edition issued; of an ended task, in the one before */
                                number: number;
                                /**
                                 * @description The plan has the task no more; or it goes on without the unit
                                 * @enum {string}
                                 */
                                reason: "dropped" | "not-named";
                                /** Format: uuid */
                                taskId: string;
                                title: string;
                            }[];
                            /** @description Tasks it leads from then on */
                            leads: number;
                            new: {
                                dueDate: string | null;
                                /** @description In the edition issued; of an ended task, in the one before */
                                number: number;
                                role: components["schemas"]["PartyRole"];
                                /** @description Title of the task of the edition before whose further part it is */
                                splitFrom: string | null;
                                standing: boolean;
                                /** Format: uuid */
                                taskId: string;
                                title: string;
                            }[];
                            responsible: number;
                            supports: number;
                            /** @description Tasks that go on for it just as they were */
                            unchanged: number;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                        }[];
                        /** @description Units that have news and nobody to read it */
                        withoutContact: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lintPlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LintMessage"][];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportProgressDocx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportProgressXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recallPlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditionHead"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnPlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditionHead"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewPlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Readings that a person has looked at and found right */
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    elementIds?: string[];
                    /** @default [] */
                    taskIds?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditionHead"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signPlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditionHead"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitPlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditionHead"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEditionTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionTask"][];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawPlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditionHead"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePlanElement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePlanElement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The whole data of its kind */
                    data?: {
                        [key: string]: unknown;
                    };
                    /** @description Offset in the edition's text, UTF-16 units */
                    endOffset?: number;
                    /** @description Offset in the edition's text, UTF-16 units */
                    startOffset?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanElement"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the title */
                q?: string;
                state?: "draft" | "submitted" | "signed" | "issued" | "replaced" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlanSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        editionId: string;
                        /** Format: uuid */
                        planId: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadPlanEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        editionId: string;
                        /** Format: uuid */
                        planId: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlanLadder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ladder"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    savePlanLadder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pauseWhileWaiting: boolean;
                    steps: components["schemas"]["LadderStepsInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ladder"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    validTo: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description First day of the new holder; the former one’s last is the day before
                     */
                    from: string;
                    /** Format: uuid */
                    toAccountId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        former: components["schemas"]["Account"];
                        holder: components["schemas"]["Account"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecordState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordState"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecurityRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityRules"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveSecurityRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description null: passwords do not age */
                    passwordDays: number | null;
                    passwordLength: number;
                    /** @description Posts that must have a second factor */
                    secondFactorRoles: ("office" | "approver" | "contact" | "leader" | "system_administrator" | "security_administrator" | "auditor")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityRules"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStep"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the authenticator, or a recovery code */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unbindSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSupervisions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                planId?: string;
                rung?: components["schemas"]["RungInput"];
                state?: "sent" | "draft" | "submitted" | "signed" | "issued" | "answered" | "accepted" | "refused" | "planned" | "held" | "listed" | "cancelled";
                taskId?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Supervision"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseSupervisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    assignmentIds?: string[];
                    /** @default [] */
                    occurrenceIds?: string[];
                    /** @enum {string} */
                    rung: "reminder" | "notice" | "interview";
                    /**
                     * @description Every unit that still owes something of these tasks
                     * @default []
                     */
                    taskIds?: string[];
                    /** @description What the notice demands; else a sentence made from the task */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Supervision"][];
                        /** @description Assignments and occurrences for which none was made, and why */
                        skipped: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            reason: "not-open" | "reminded-today" | "one-open";
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSupervision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    evidenceIds?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelSupervision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    holdInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agreed: string;
                    /** Format: date */
                    heldOn: string;
                    participants: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recallNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supervision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Only one of the groups that /tasks/counts answers for this `by` */
                by?: "unit" | "phase" | "clause" | "light" | "plan";
                /** @description The clause or one above it */
                clauseId?: string;
                cursor?: string;
                dueFrom?: string;
                dueTo?: string;
                editionId?: string;
                /** @description Key of that group; absent for the tasks in none */
                key?: string;
                light?: components["schemas"]["LightInput"];
                limit?: number;
                phaseId?: string;
                planId?: string;
                /** @description Part of title or text */
                q?: string;
                recurring?: "true" | "false";
                role?: components["schemas"]["PartyRoleInput"];
                sort?: "due" | "number" | "light" | "updated";
                sourceKind?: "plan" | "minutes" | "instruction" | "upper-order";
                state?: "draft" | "issued" | "suspended" | "withdrawn" | "closed";
                /** @description A unit the task names or is assigned to */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskRow"][];
                        nextCursor: string | null;
                        /** @description Tasks that pass the filters, counted for the first page */
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A task from selected text of an edition, or from another source */
        requestBody: {
            content: {
                "application/json": {
                    beginDate?: string | null;
                    dueDate?: string | null;
                    /** Format: uuid */
                    editionId: string;
                    endOffset: number;
                    /** @default [] */
                    milestones?: {
                        /** Format: date */
                        dueDate: string;
                        percent?: number | null;
                        /** @default  */
                        title?: string;
                    }[];
                    /** @default [] */
                    parties?: {
                        endOffset?: number | null;
                        groupId?: string | null;
                        /** @description As written, or the name of the unit or group */
                        name: string;
                        role: components["schemas"]["PartyRoleInput"];
                        startOffset?: number | null;
                        unitId?: string | null;
                    }[];
                    recurring?: components["schemas"]["RecurringInput"] | null;
                    standing?: boolean;
                    startOffset: number;
                    title?: string;
                } | {
                    beginDate?: string | null;
                    dueDate?: string | null;
                    /** @default [] */
                    milestones?: {
                        /** Format: date */
                        dueDate: string;
                        percent?: number | null;
                        /** @default  */
                        title?: string;
                    }[];
                    /** Format: uuid */
                    officeUnitId: string;
                    /** @default [] */
                    parties?: {
                        endOffset?: number | null;
                        groupId?: string | null;
                        /** @description As written, or the name of the unit or group */
                        name: string;
                        role: components["schemas"]["PartyRoleInput"];
                        startOffset?: number | null;
                        unitId?: string | null;
                    }[];
                    recurring?: components["schemas"]["RecurringInput"] | null;
                    /** @enum {string} */
                    sourceKind: "minutes" | "instruction" | "upper-order";
                    sourceTitle: string;
                    standing?: boolean;
                    text: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    beginDate?: string | null;
                    dueDate?: string | null;
                    phaseId?: string | null;
                    recurring?: components["schemas"]["RecurringInput"] | null;
                    standing?: boolean;
                    text?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestDeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    assignmentId: string;
                    /** Format: date */
                    newDueDate: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRequest"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTaskLadder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ladder: {
                            pauseWhileWaiting: boolean;
                            steps: components["schemas"]["LadderSteps"];
                        };
                        rows: components["schemas"]["TaskLadderRow"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceMilestones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    milestones: {
                        /** Format: date */
                        dueDate: string;
                        percent?: number | null;
                        /** @default  */
                        title?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceParties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parties: {
                        endOffset?: number | null;
                        groupId?: string | null;
                        /** @description As written, or the name of the unit or group */
                        name: string;
                        role: components["schemas"]["PartyRoleInput"];
                        startOffset?: number | null;
                        unitId?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countTasks: {
        parameters: {
            query: {
                by: "unit" | "phase" | "clause" | "light" | "plan";
                /** @description The clause or one above it */
                clauseId?: string;
                dueFrom?: string;
                dueTo?: string;
                editionId?: string;
                light?: components["schemas"]["LightInput"];
                phaseId?: string;
                planId?: string;
                /** @description Part of title or text */
                q?: string;
                recurring?: "true" | "false";
                role?: components["schemas"]["PartyRoleInput"];
                sourceKind?: "plan" | "minutes" | "instruction" | "upper-order";
                state?: "draft" | "issued" | "suspended" | "withdrawn" | "closed";
                /** @description A unit the task names or is assigned to */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byLight: components["schemas"]["LightCounts"];
                        /** @description Id of the unit, phase, clause or plan, or the light; null for none */
                        key: string | null;
                        name: string | null;
                        total: number;
                    }[];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fillTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    dueDate?: string;
                    /** Format: uuid */
                    leadUnitId?: string;
                    /** @description What written names that met no unit mean, in all these tasks */
                    resolve?: {
                        /** Format: uuid */
                        groupId?: string;
                        name: string;
                        /** Format: uuid */
                        unitId?: string;
                    }[];
                    /** @description Replaces the responsible parties */
                    responsible?: {
                        /** Format: uuid */
                        groupId?: string;
                        /** Format: uuid */
                        unitId?: string;
                    }[];
                    standing?: boolean;
                    taskIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskRow"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskRow"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeUnitAlias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnitGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnitGroup"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUnitGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    aliases?: string[];
                    name: string;
                    unitIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitGroup"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveUnitGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    aliases?: string[];
                    name: string;
                    unitIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitGroup"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeUnitGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImport"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitImportErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnitLights: {
        parameters: {
            query?: {
                /** @description YYYY-MM */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitLights"][];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveUnitNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    names: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NameResolution"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Unit"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @default  */
                    duties?: string;
                    /** @enum {string} */
                    kind: "county" | "department" | "town" | "street" | "village" | "community" | "school" | "hospital" | "company" | "office" | "other";
                    name: string;
                    /** Format: uuid */
                    parentId: string;
                    /** @description Last among its siblings when left out */
                    sort?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    code?: string;
                    duties?: string;
                    /** @enum {string} */
                    kind?: "county" | "department" | "town" | "street" | "village" | "community" | "school" | "hospital" | "company" | "office" | "other";
                    name?: string;
                    /** Format: uuid */
                    parentId?: string;
                    sort?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addUnitAlias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    alias: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssignmentsOfUnit: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "all";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssignmentRow"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitBurden: {
        parameters: {
            query?: {
                /** @description YYYY-MM */
                month?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description YYYY-MM */
                        month: string;
                        plans: {
                            /** @description Pieces of evidence its reports cite */
                            evidence: number;
                            occurrences: number;
                            /** @description Null for tasks from other sources */
                            planId: string | null;
                            planTitle: string | null;
                            reports: number;
                            tasks: number;
                        }[];
                        total: components["schemas"]["Burden"];
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkbench: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workbench"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

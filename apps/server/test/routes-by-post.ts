// What every route answers every post, written by hand. contract/*.test.ts ask each route as each of them and hold the answers
// against this table; a route that is missing here fails.
//
// All of them ask for the same things, those of contract/scene.ts: plans of the office (县政府办公室) whose tasks bind the town
// 清河镇, led by 县住房和城乡建设局. So whoever is neither of these three asks for another unit's things.
//
//   none    nobody's post                          below   contact of 大湾村, a village below the town
//   abroad  every business post of another county  other   contact of 县城市管理局, which has no part in it
//   system  system administrator                   bureau  office and contact of 县教育局: another office
//   secure  security administrator                 unit    contact of the town: assigned, responsible
//   audit   auditor                                lead    contact of the unit that leads
//                                                  leader, signer (approver) and office: of the county and its office
//
// A cell is the status answered; `-` is 200 with nothing of the scene in it. Without a session every route answers 401, but for
// signIn and signOut. A route that stands here twice is asked for two things: getTask(draft).
//
// The second time, every policy is stubbed to allow. Whoever was refused must be refused by the database all the same, with the
// same status, but for the cells of a line `open`: there another refusal comes first (`404` where row-level security hides what
// the policy refused; `409` where it lets the row be read but not changed, which the route takes for a change by another), or
// `-`, a list without anything in it. Where such a cell is a success the policy is all there is: those
// rows are named in `policyAlone` with the reason.

export const routesByPost = `
identity                       none abroad system secure  audit  below  other bureau   unit   lead leader signer office
signIn                          200    200    200    200    200    200    200    200    200    200    200    200    200
signInSecondFactor              401    401    401    401    401    401    401    401    401    401    401    401    401
signOut                         204    204    204    204    204    204    204    204    204    204    204    204    204
getMe                           200    200    200    200    200    200    200    200    200    200    200    200    200
patchMe                         200    200    200    200    200    200    200    200    200    200    200    200    200
changeMyPassword                204    204    204    204    204    204    204    204    204    204    204    204    204
listMySessions                  200    200    200    200    200    200    200    200    200    200    200    200    200
getMySecurity                   200    200    200    200    200    200    200    200    200    200    200    200    200
readMyAlerts                    204    204    204    204    204    204    204    204    204    204    204    204    204
beginSecondFactor               201    201    201    201    201    201    201    201    201    201    201    201    201
confirmSecondFactor             409    409    409    409    409    409    409    409    409    409    409    409    409
removeSecondFactor              409    409    409    409    409    409    409    409    409    409    409    409    409
renewRecoveryCodes              409    409    409    409    409    409    409    409    409    409    409    409    409
endMySession(own)               204    204    204    204    204    204    204    204    204    204    204    204    204
endMySession(the office's)      404    404    404    404    404    404    404    404    404    404    404    404    204
listAccounts                    403    403    200    200    200    403    403    403    403    403    403    403    403
  open                          200    200      .      .      .    200    200    200    200    200    200    200    200
createAccount                   403    403    201    403    403    403    403    403    403    403    403    403    403
patchAccount                    403    404    200    403    403    403    403    403    403    403    403    403    403
  open                            .      .      .    409    409    409    409    409    409    409    409    409    409
resetPassword                   403    404    200    403    403    403    403    403    403    403    403    403    403
unlockAccount                   403    404    403    200    403    403    403    403    403    403    403    403    403
listAccountSessions             403    404    403    200    403    403    403    403    403    403    403    403    403
  open                          200      .      -      .      -      -      -      -      -      -      -      -      -
endAccountSession               403    404    403    204    403    403    403    403    403    403    403    403    403
  open                            .      .    404      .    404    404    404    404    404    404    404    404    404
grantPost                       403    404    403    201    403    403    403    403    403    403    403    403    403
patchPost                       403    404    403    200    403    403    403    403    403    403    403    403    403
  open                          409      .    409      .    409    409    409    409    409    409    409    409    409
handOverPost                    403    404    403    200    403    403    403    403    403    403    403    403    403
  open                          409      .    409      .    409    409    409    409    409    409    409    409    409
resetSecondFactor               403    404    403    200    403    403    403    403    403    403    403    403    403
getSecurityRules                200    200    200    200    200    200    200    200    200    200    200    200    200
saveSecurityRules               403    403    403    200    403    403    403    403    403    403    403    403    403
listSignOnBindings              403    404    403    200    403    403    403    403    403    403    403    403    403
  open                          200      .      -      .      -      -      -      -      -      -      -      -      -
bindSignOn                      403    404    403    201    403    403    403    403    403    403    403    403    403
unbindSignOn                    403    404    404    204    404    404    404    404    404    404    404    404    404
  open                          404      .      .      .      .      .      .      .      .      .      .      .      .

organisation                   none abroad system secure  audit  below  other bureau   unit   lead leader signer office
listUnits                       200    200    200    200    200    200    200    200    200    200    200    200    200
createUnit                      403    404    201    403    403    403    403    403    403    403    403    403    403
patchUnit                       403    404    200    403    403    403    403    403    403    403    403    403    403
  open                          409      .      .    409    409    409    409    409    409    409    409    409    409
addUnitAlias                    403    404    201    403    403    403    403    201    403    403    403    403    201
removeUnitAlias                 403    404    204    403    403    403    403    403    403    403    403    403    403
resolveUnitNames                200    200    200    200    200    200    200    200    200    200    200    200    200
listUnitGroups                  200    200    200    200    200    200    200    200    200    200    200    200    200
createUnitGroup                 403    403    201    403    403    403    403    403    403    403    403    403    403
  open                            .    409      .      .      .      .      .      .      .      .      .      .      .
saveUnitGroup                   403    404    200    403    403    403    403    403    403    403    403    403    403
  open                          409      .      .    409    409    409    409    409    409    409    409    409    409
removeUnitGroup                 403    404    204    403    403    403    403    403    403    403    403    403    403
getUnitTemplate                 200    200    200    200    200    200    200    200    200    200    200    200    200
exportUnits                     200    200    200    200    200    200    200    200    200    200    200    200    200
importUnits                     403    403    200    403    403    403    403    403    403    403    403    403    403
getUnitImportErrors             403    403    200    403    403    403    403    403    403    403    403    403    403
  open                          404    404      .    404    404    404    404    404    404    404    404    404    404

plan                           none abroad system secure  audit  below  other bureau   unit   lead leader signer office
listPlans                         -      -      -      -      -      -      -      -    200    200    200    200    200
uploadPlan                      403    404    403    403    403    403    403    403    403    403    403    403    201
getPlan                         404    404    404    404    404    404    404    404    200    200    200    200    200
getPlan(draft)                  404    404    404    404    404    404    404    404    404    404    200    200    200
uploadPlanEdition               403    404    403    403    403    403    403    404    403    403    403    403    201
  open                          404      .    404    404    404    404    404      .      .      .      .      .      .
getPlanEdition                  404    404    404    404    404    404    404    404    200    200    200    200    200
getPlanEdition(draft)           404    404    404    404    404    404    404    404    404    404    200    200    200
changePlanEdition               404    404    404    404    404    404    404    404    404    404    403    403    200
  open                            .      .      .      .      .      .      .      .      .      .    409      .      .
lintPlanEdition                 404    404    404    404    404    404    404    404    403    403    200    200    200
  open                            .      .      .      .      .      .      .      .    200    200      .      .      .
lintPlanEdition(draft)          404    404    404    404    404    404    404    404    404    404    200    200    200
previewPlanIssue                404    404    404    404    404    404    404    404    403    403    200    200    200
  open                            .      .      .      .      .      .      .      .      -      -      .      .      .
previewPlanIssue(draft)         404    404    404    404    404    404    404    404    404    404    200    200    200
reviewPlanEdition               404    404    404    404    404    404    404    404    404    404    403    403    200
submitPlanEdition               404    404    404    404    404    404    404    404    404    404    403    403    200
  open                            .      .      .      .      .      .      .      .      .      .    409      .      .
recallPlanEdition               404    404    404    404    404    404    404    404    404    404    403    403    200
  open                            .      .      .      .      .      .      .      .      .      .    409      .      .
recallPlanEdition(signed)       404    404    404    404    404    404    404    404    404    404    403    403    200
  open                            .      .      .      .      .      .      .      .      .      .    409      .      .
returnPlanEdition               404    404    404    404    404    404    404    404    404    404    403    200    403
  open                            .      .      .      .      .      .      .      .      .      .    409      .      .
signPlanEdition                 404    404    404    404    404    404    404    404    404    404    403    200    403
  open                            .      .      .      .      .      .      .      .      .      .    409      .      .
issuePlanEdition                404    404    404    404    404    404    404    404    404    404    403    403    200
withdrawPlanEdition             404    404    404    404    404    404    404    404    403    403    403    403    200
getEditionChanges               404    404    404    404    404    404    404    404    404    404    200    200    200
decideEditionChanges            404    404    404    404    404    404    404    404    404    404    403    403    200
confirmEditionChanges           404    404    404    404    404    404    404    404    404    404    403    403    200
addPlanElement                  404    404    404    404    404    404    404    404    404    404    403    403    201
changePlanElement               404    404    404    404    404    404    404    404    404    404    403    403    200
  open                            .      .      .      .      .      .      .      .      .      .    409    409      .
deletePlanElement               404    404    404    404    404    404    404    404    404    404    403    403    204
  open                            .      .      .      .      .      .      .      .      .      .    409    409      .
exportBreakdownXlsx             404    404    404    404    404    404    404    404    200    200    200    200    200
exportBreakdownDocx             404    404    404    404    404    404    404    404    200    200    200    200    200
exportBreakdownDocx(draft)      404    404    404    404    404    404    404    404    404    404    200    200    200
exportProgressXlsx              404    404    404    404    404    404    404    404    200    200    200    200    200
exportProgressDocx              404    404    404    404    404    404    404    404    200    200    200    200    200
downloadPlanDocument            404    404    404    404    404    404    404    404    200    200    200    200    200
downloadPlanDocument(draft)     404    404    404    404    404    404    404    404    404    404    200    200    200

task                           none abroad system secure  audit  below  other bureau   unit   lead leader signer office
listTasks                       403      -    403    403    403      -      -      -    200    200    200    200    200
  open                            -      .      -      -      -      .      .      .      .      .      .      .      .
countTasks                      403      -    403    403    403      -      -      -    200    200    200    200    200
  open                            -      .      -      -      -      .      .      .      .      .      .      .      .
getTask                         403    404    403    403    403    404    404    404    200    200    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
getTask(draft)                  403    404    403    403    403    404    404    404    404    404    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
closeTask                       403    404    403    403    403    404    404    404    403    403    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
suspendTask                     403    404    403    403    403    404    404    404    403    403    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
resumeTask                      403    404    403    403    403    404    404    404    403    403    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
withdrawTask                    403    404    403    403    403    404    404    404    403    403    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
addTask                         403    403    403    403    403    403    403    403    403    403    403    403    201
  open                            .    422      .      .      .      .      .      .      .      .      .      .      .
addTask(selected text)          403    404    403    403    403    403    403    404    403    403    403    403    201
  open                          404      .    404    404    404    404    404      .    404    404      .      .      .
changeTask                      403    404    403    403    403    404    404    404    404    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
replaceParties                  403    404    403    403    403    404    404    404    404    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
replaceMilestones               403    404    403    403    403    404    404    404    404    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
deleteTask                      403    404    403    403    403    404    404    404    404    404    403    403    204
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
fillTasks                       403    404    403    403    403    404    404    404    404    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
issueTasks                      403    404    403    403    403    404    404    404    404    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
listGaps(draft)                 403    404    403    403    403    404    404    404    404    404    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
listEditionTasks                403    404    403    403    403    404    404    404    200    200    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
listEditionTasks(draft)         403    404    403    403    403    404    404    404    404    404    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .

assignment                     none abroad system secure  audit  below  other bureau   unit   lead leader signer office
acceptAssignment                403    404    403    403    403    404    404    404    200    403    403    403    403
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
acceptAssignment(the lead's)    403    404    403    403    403    404    404    404    403    200    403    403    403
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
reportProgress                  403    404    403    403    403    404    404    404    200    403    403    403    403
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
reportComplete                  403    404    403    403    403    404    404    404    200    403    403    403    403
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
confirmAssignment               403    404    403    403    403    404    404    404    403    200    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
returnAssignment                403    404    403    403    403    404    404    404    403    200    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
listAssignmentsOfUnit           403    404    403    403    403      -      -      -    200    200    200    200    200
  open                            -      .      -      -      -      .      .      .      .      .      .      .      .
reportOccurrence                403    404    403    403    403    404    404    404    200    403    403    403    403
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
confirmOccurrence               403    404    403    403    403    404    404    404    403    200    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
returnOccurrence                403    404    403    403    403    404    404    404    403    200    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
requestDeadline                 403    404    403    403    403    404    404    404    201    403    403    403    403
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
decideDeadlineRequest           403    404    403    403    403    404    404    404    403    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .

evidence                       none abroad system secure  audit  below  other bureau   unit   lead leader signer office
submitEvidence                  403    404    403    403    403    403    403    403    201    403    403    403    403
listEvidence                    403      -    403    403    403      -      -      -    200    200    200    200    200
  open                            -      .      -      -      -      .      .      .      .      .      .      .      .
getEvidenceContent              403    404    403    403    403    404    404    404    200    200    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
getEvidenceContent(uncited)     403    404    403    403    403    404    404    404    200    404    200    200    404
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
getEvidencePreview              403    404    403    403    403    404    404    404    200    200    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .

message                        none abroad system secure  audit  below  other bureau   unit   lead leader signer office
listMessages                    403      -    403    403    403      -      -      -    200    200      -      -      -
  open                            -      .      -      -      -      .      .      .      .      .      .      .      .
readMessage                     403    404    403    403    403    404    404    404    200    404    403    403    403
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .

supervision                    none abroad system secure  audit  below  other bureau   unit   lead leader signer office
listSupervisions                403      -    403    403    403      -      -      -    200      -    200    200    200
  open                            -      .      -      -      -      .      .      .      .      .      .      .      .
getSupervision                  403    404    403    403    403    404    404    404    200    404    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
getSupervision(draft)           403    404    403    403    403    404    404    404    404    404    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
downloadNotice                  403    404    403    403    403    404    404    404    200    404    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
getTaskLadder                   403    404    403    403    403    404    404    404    200    200    200    200    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
raiseSupervisions               403    404    403    403    403    404    404    404    403    403    403    403    201
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
updateNotice                    403    404    403    403    403    404    404    404    404    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
submitNotice                    403    404    403    403    403    404    404    404    404    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
recallNotice                    403    404    403    403    403    404    404    404    404    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
returnNotice                    403    404    403    403    403    404    404    404    404    404    403    200    403
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
signNotice                      403    404    403    403    403    404    404    404    404    404    403    200    403
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
issueNotice                     403    404    403    403    403    404    404    404    404    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
answerNotice                    403    404    403    403    403    404    404    404    200    404    403    403    403
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
acceptAnswer                    403    404    403    403    403    404    404    404    403    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
refuseAnswer                    403    404    403    403    403    404    404    404    403    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
holdInterview                   403    404    403    403    403    404    404    404    403    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
cancelSupervision               403    404    403    403    403    404    404    404    404    404    403    403    200
  open                          404      .    404    404    404      .      .      .      .      .      .      .      .
getPlanLadder                   403    404    404    403    403    404    404    404    200    200    200    200    200
  open                          404      .      .    404    404      .      .      .      .      .      .      .      .
savePlanLadder                  403    404    404    403    403    404    404    404    403    403    403    403    200
  open                          404      .      .    404    404      .      .      .      .      .      .      .      .
getLadder                       403    200    200    403    403    200    200    200    200    200    200    200    200
  open                          200      .      .    200    200      .      .      .      .      .      .      .      .
saveLadder                      403    403    200    403    403    403    403    403    403    403    403    403    403

workbench                      none abroad system secure  audit  below  other bureau   unit   lead leader signer office
getWorkbench                    403      -    403    403    403      -      -      -    200    200    200    200    200
  open                            -      .      -      -    200      .      .      .      .      .      .      .      .
listUnitLights                  403      -    403    403    403      -      -      -    200    200    200    200    200
  open                            -      .      -      -      -      .      .      .      .      .      .      .      .
getUnitBurden                   403    404    403    403    403      -      -      -    200    200    200    200    200
  open                            -      .      -      -      -      .      .      .      .      .      .      .      .

trust                          none abroad system secure  audit  below  other bureau   unit   lead leader signer office
listCorrections                 403      -    403    403    403    403    403      -    403    403    200    200    200
  open                            -      .      -      -      -      -      -      .      -      -      .      .      .
forgetCorrection                404    404    404    404    404    404    404    404    404    404    403    403    204
forgetCorrection(of a name)     404    404    404    404    404    404    404    403    404    404    403    403    204

record                         none abroad system secure  audit  below  other bureau   unit   lead leader signer office
listAuditEvents                 403    403    403    403    200    403    403    403    403    403    403    403    403
  open                            -      -      -      -      .      -      -      -    200    200    200    200    200
getRecordState                  403    403    403    403    200    403    403    403    403    403    403    403    403
  open                            -      -      -      -      .      -      -      -      -      -      -      -      -
exportRecordXlsx                403    403    403    403    200    403    403    403    403    403    403    403    403
exportRecordJsonl               403    403    403    403    200    403    403    403    403    403    403    403    403
`;

// Ids in what is sent, not in the path: whoever may do the act sends a thing that is another unit's or another county's. The
// last column is the status answered, with the policies and without them.
export const foreignIds = `
uploadPlan          office   for an office abroad                      404
createUnit          system   below a unit abroad                       404
patchUnit           system   moved below a unit abroad                 404
reviewPlanEdition   office   with a task of another office             404
createUnitGroup     system   with a unit abroad                        409
saveUnitGroup       system   with a unit abroad                        409
grantPost           secure   at a unit abroad                          404
grantPost           secure   to an account abroad                      404
endAccountSession   secure   of a session of another account           404
handOverPost        secure   to an account abroad                      404
bindSignOn          secure   to an account abroad                      404
addTask             office   for an office abroad                      403
addTask             office   for another office                        403
addTask             office   led by a unit abroad                      422
addTask             office   given to a group abroad                   422
replaceParties      office   led by a unit abroad                      422
fillTasks           office   led by a unit abroad                      422
fillTasks           office   among them a task of another office       404
issueTasks          office   among them a task of another office       404
reportProgress      unit     citing evidence of another unit           422
reportComplete      unit     citing evidence of another unit           422
reportOccurrence    unit     citing evidence of another unit           422
answerNotice        unit     citing evidence of another unit           422
requestDeadline     unit     for the assignment of another unit        403
requestDeadline     unit     for an assignment of another task         404
submitEvidence      unit     for a unit abroad                         404
submitEvidence      unit     for a unit beside it                      403
`;

/** Rows with a success in their line `open`: why row-level security does not refuse as well. */
export const policyAlone: Readonly<Record<string, string>> = {
  listAccounts:
    'who holds which post is known in the house: an office must see whom it tells; abroad sees its own house',
  listAccountSessions: 'the account asked about is that of `none`, whose own sessions these are',
  listSignOnBindings: 'the account asked about is that of `none`, whose own these are',
  listAuditEvents: 'the history of a task shows the same events to the same posts',
  getLadder: 'days and numbers, no work: as public in the house as any of its settings',
  getWorkbench: 'its list of changes is the record, which the auditor reads',
  lintPlanEdition:
    'remarks about a text that the unit reads anyway; who reviews is a matter of manners, not of secrets',
};

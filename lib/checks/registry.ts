import { aboveApproved } from "./above-approved";
import { aboveDecision } from "./above-decision";
import { addedItem } from "./added-item";
import { afterAppointment } from "./after-appointment";
import { allowance } from "./allowance";
import { alteredFile } from "./altered-file";
import { appointmentSteps } from "./appointment-steps";
import { assetLease } from "./asset-lease";
import { assetRegister } from "./asset-register";
import { attendanceArithmetic } from "./attendance-arithmetic";
import { awayOnDay } from "./away-on-day";
import { beyondNotice } from "./beyond-notice";
import type { Check } from "./check";
import { circulationInstead } from "./circulation-instead";
import { citedMeeting } from "./cited-meeting";
import { citedNumberLater } from "./cited-number-later";
import { concernEntries } from "./concern-entries";
import { concernLeft } from "./concern-left";
import { contractOrder } from "./contract-order";
import { copiedInspection } from "./copied-inspection";
import { copiedPassages } from "./copied-passages";
import { copyTold } from "./copy-told";
import { datedBeforeDecision } from "./dated-before-decision";
import { decidedAfter } from "./decided-after";
import { declaredTold } from "./declared-told";
import { directAward } from "./direct-award";
import { dissentCut } from "./dissent-cut";
import { dissentRewritten } from "./dissent-rewritten";
import { dissentTold } from "./dissent-told";
import { doneFirst } from "./done-first";
import { eventLater } from "./event-later";
import { fileCount } from "./file-count";
import { followUpCells } from "./follow-up-cells";
import { formBlanks } from "./form-blanks";
import { giftBought } from "./gift-bought";
import { giftTaken } from "./gift-taken";
import { governanceAbsent } from "./governance";
import { governanceListing } from "./governance-listing";
import { governanceTopics } from "./governance-topics";
import { kinAppointed } from "./kin-appointed";
import { kinDenied } from "./kin-denied";
import { kinFirmTold } from "./kin-firm-told";
import { kinInRow } from "./kin-in-row";
import { kinLedTold } from "./kin-led-told";
import { kinNotWithdrawn } from "./kin-not-withdrawn";
import { kinTogether } from "./kin-together";
import { kinUnderKin } from "./kin-under-kin";
import { legalReviewDue } from "./legal-review-due";
import { longInPost } from "./long-in-post";
import { madeUpLater } from "./made-up-later";
import { mattersBeside } from "./matters-beside";
import { mattersCompared } from "./matters-compared";
import { mattersContradicted } from "./matters-contradicted";
import { mattersLate } from "./matters-late";
import { mattersUntold } from "./matters-untold";
import { memberAsCounterpart } from "./member-as-counterpart";
import { mergedMeeting } from "./merged-meeting";
import { namedSupplier } from "./named-supplier";
import { oneHand } from "./one-hand";
import { opinionsRecorded } from "./opinions-recorded";
import { outlayOrder } from "./outlay-order";
import { ownMatter } from "./own-matter";
import { ownedAgain } from "./owned-again";
import { packageVote } from "./package-vote";
import { paidBeforeAccepted } from "./paid-before-accepted";
import { partyAdmission } from "./party-admission";
import { penaltyOverlap } from "./penalty-overlap";
import { personAges } from "./person-ages";
import { personDates } from "./person-dates";
import { firstItemStudied } from "./positive/first-item";
import { leaderLast } from "./positive/leader-last";
import { publicityKept } from "./positive/publicity-kept";
import { recusalKept } from "./positive/recusal-kept";
import { studyFollowed } from "./positive/study-followed";
import { praiseOnly } from "./praise-only";
import { probationPassed } from "./probation-passed";
import { publicMatter } from "./public-matter";
import { bidPublicity, publicityLength } from "./publicity";
import { purchaseMethod } from "./purchase-method";
import { quorum } from "./quorum";
import { quorumTold } from "./quorum-told";
import { ratifiedLater } from "./ratified-later";
import { readOnlyEntry } from "./read-only-entry";
import { readOnlyStudy } from "./read-only-study";
import { reception } from "./reception";
import { receptionLetter } from "./reception-letter";
import { recognisedDate } from "./recognised-date";
import { recommendationOld } from "./recommendation-old";
import { recordAgainstSummary } from "./record-against-summary";
import { recordElements } from "./record-elements";
import { recordSeries } from "./record-series";
import { rectificationContradicted } from "./rectification-contradicted";
import { rectificationEntries } from "./rectification-entries";
import { rectificationInPost } from "./rectification-in-post";
import { rectificationOpen } from "./rectification-open";
import { rectificationRecurred } from "./rectification-recurred";
import { rectificationRow } from "./rectification-row";
import { rectificationTable } from "./rectification-table";
import { rectificationTenancy } from "./rectification-tenancy";
import { rectificationWords } from "./rectification-words";
import { relatedParty } from "./related-party";
import { reportArithmetic } from "./report-arithmetic";
import { resumeOrder } from "./resume-order";
import { sameEntriesCheck } from "./same-entries";
import { sameSentence } from "./same-sentence";
import { sameShortcomings } from "./same-shortcomings";
import { sameWords } from "./same-words";
import { selectionEntries } from "./selection-entries";
import { selectionOrder } from "./selection-order";
import { shortInPost } from "./short-in-post";
import { sidePost } from "./side-post";
import { speakerOrder } from "./speaker-order";
import { splitPurchase } from "./split-purchase";
import { splitTold } from "./split-told";
import { stepMissing } from "./step-missing";
import { stepsRequired } from "./steps-required";
import { studyBunched } from "./study-bunched";
import { citedLater, lateStudy } from "./study-dates";
import { studyDuration } from "./study-duration";
import { studyEntries } from "./study-entries";
import { studyTold } from "./study-told";
import { sumsTold } from "./sums-told";
import { timeInPost } from "./time-in-post";
import { timeStated } from "./time-stated";
import { travel } from "./travel";
import { uncollective } from "./uncollective";
import { vehicleUse } from "./vehicle-use";
import { voteArithmetic } from "./vote-arithmetic";
import { voteRecorded } from "./vote-recorded";
import { wrongBody } from "./wrong-body";
import { wrongBodyTold } from "./wrong-body-told";

/** Every check by which an indicator may be judged; one line each, found by its id. */
export const checks: readonly Check[] = [
	aboveApproved,
	aboveDecision,
	addedItem,
	afterAppointment,
	allowance,
	alteredFile,
	appointmentSteps,
	assetLease,
	assetRegister,
	attendanceArithmetic,
	beyondNotice,
	bidPublicity,
	citedMeeting,
	circulationInstead,
	citedLater,
	citedNumberLater,
	datedBeforeDecision,
	eventLater,
	concernEntries,
	concernLeft,
	contractOrder,
	copiedInspection,
	copiedPassages,
	decidedAfter,
	directAward,
	declaredTold,
	dissentCut,
	dissentRewritten,
	dissentTold,
	doneFirst,
	fileCount,
	followUpCells,
	governanceAbsent,
	governanceListing,
	governanceTopics,
	formBlanks,
	giftTaken,
	giftBought,
	kinAppointed,
	kinDenied,
	kinInRow,
	kinLedTold,
	kinNotWithdrawn,
	kinTogether,
	kinUnderKin,
	lateStudy,
	legalReviewDue,
	longInPost,
	mattersBeside,
	madeUpLater,
	mattersCompared,
	mattersContradicted,
	mattersLate,
	mattersUntold,
	mergedMeeting,
	memberAsCounterpart,
	namedSupplier,
	oneHand,
	opinionsRecorded,
	outlayOrder,
	paidBeforeAccepted,
	kinFirmTold,
	ownMatter,
	ownedAgain,
	packageVote,
	penaltyOverlap,
	personAges,
	personDates,
	praiseOnly,
	probationPassed,
	publicMatter,
	publicityLength,
	purchaseMethod,
	quorum,
	quorumTold,
	partyAdmission,
	recommendationOld,
	ratifiedLater,
	readOnlyEntry,
	readOnlyStudy,
	reception,
	recordAgainstSummary,
	receptionLetter,
	recognisedDate,
	recordElements,
	recordSeries,
	rectificationContradicted,
	rectificationEntries,
	rectificationInPost,
	rectificationOpen,
	rectificationRecurred,
	rectificationTable,
	rectificationTenancy,
	rectificationWords,
	relatedParty,
	reportArithmetic,
	resumeOrder,
	sameEntriesCheck,
	sameSentence,
	sameShortcomings,
	selectionEntries,
	selectionOrder,
	shortInPost,
	sidePost,
	speakerOrder,
	splitPurchase,
	splitTold,
	stepMissing,
	stepsRequired,
	studyBunched,
	studyDuration,
	studyEntries,
	studyTold,
	sumsTold,
	timeInPost,
	timeStated,
	uncollective,
	travel,
	awayOnDay,
	vehicleUse,
	voteArithmetic,
	voteRecorded,
	wrongBody,
	wrongBodyTold,
	sameWords,
	copyTold,
	rectificationRow,
	// What speaks for the unit.
	firstItemStudied,
	leaderLast,
	publicityKept,
	recusalKept,
	studyFollowed,
];

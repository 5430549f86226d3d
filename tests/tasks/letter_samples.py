"""One sample of every letter, in the words of an invented office; the stored texts are rendered from these."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.wording import ZONE
from tasks.letter_changes import (
    DecidedInstead,
    ExtensionGranted,
    ExtensionRefused,
    ExtensionRequest,
    Handover,
    OnBehalf,
    OnBehalfDeclined,
    Waived,
)
from tasks.letter_documents import (
    AbsenceNoted,
    AdminAlert,
    AnswerForwarded,
    ApprovalClosed,
    ApprovalReminder,
    ApprovalRequest,
    ApprovalResult,
    Canary,
    ConfirmDecision,
    DecisionEntered,
    ImportQuestions,
    Introduction,
    IssuedDocument,
    QuestionForwarded,
    RecallNotice,
    SignedCopyRequest,
    SummaryDue,
    SummarySent,
    Verdict,
)  # fmt: skip
from tasks.letter_figures import GapLine, IndicatorGaps
from tasks.letter_pieces import (
    Delivery,
    DigestItem,
    Document,
    Duty,
    File,
    ImportQuestion,
    LateItem,
    Letter,
    Matter,
    Office,
    Person,
    Plan,
    Rung,
    Waiting,
)  # fmt: skip
from tasks.letter_reports import (
    Accepted,
    AdHoc,
    AskBack,
    Assignment,
    Digest,
    Escalation,
    HeldNotice,
    IncomingDocument,
    LateAnswer,
    Receipt,
    ReceiptProvisional,
    Refusal,
    Reminder,
    ReminderOverdue,
    Returned,
    ReviewRequest,
    Stale,
    WhichMatter,
)  # fmt: skip

TOKEN = "7K4MQ2ZX9P"


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE)


OFFICE = Office(
    name="Trường Mầm non Hoa Sen",
    mailbox="vanthu@hoasen.example",
    clerk="đồng chí Phạm Thị Thu",
    phone="0203 3000 111",
)
LY = Person(name="Trần Thị Ly", salutation="Đồng chí Trần Thị Ly - Phó Hiệu trưởng")
MAI = Person(name="Nguyễn Thị Mai", salutation="Đồng chí Nguyễn Thị Mai - Hiệu trưởng")
WARD = Person(name="UBND phường", salutation="Ủy ban nhân dân phường Bình Minh", call="Quý cơ quan")
PLAN = Plan(
    full_name="Kế hoạch số 08/KH-MNHS ngày 04 tháng 3 năm 2024 của Trường Mầm non Hoa Sen về phòng, chống dịch bệnh "
    "trong nhà trường năm 2024",
    short_name="Kế hoạch số 08/KH-MNHS",
)
MATTER = Matter(
    code="KH08-B1-2024Q2",
    title="báo cáo quý II năm 2024 về phòng, chống dịch bệnh",
    due_on=date(2024, 6, 17),
    days_left=3,
    plan=PLAN,
    clause="Giao đồng chí Trần Thị Ly - Phó Hiệu trưởng tổng hợp, báo cáo theo quý và khi có dịch.",
    section="mục IV.2",
    period_first=date(2024, 3, 15),
    period_last=date(2024, 6, 14),
    last_sent="báo cáo quý I năm 2024, ngày 15/3/2024 (đúng thời hạn)",
    last_comment="bổ sung số buổi tuyên truyền của từng lớp",
)
LATE = Matter(
    code="KH08-B1-2024Q2",
    title=MATTER.title,
    due_on=date(2024, 6, 17),
    days_left=-2,
    plan=PLAN,
    clause=MATTER.clause,
    section="mục IV.2",
)
EXTENDED = Matter(
    code="KH08-B1-2024Q2",
    title=MATTER.title,
    due_on=date(2024, 6, 21),
    days_left=7,
    plan=PLAN,
    original_due_on=date(2024, 6, 17),
)
PICTURES = Matter(
    code="KH08-A2-2024T6",
    title="tin bài và ảnh tuyên truyền tháng 6 năm 2024",
    due_on=date(2024, 6, 28),
    days_left=9,
    clause="Viết tin bài tuyên truyền trên trang Web của trường.",
    section="mục IV.1",
    moved_because="Chủ nhật 30/6/2024 là ngày nghỉ, thời hạn chuyển về thứ Sáu 28/6/2024",
)
DRAFT = Document(
    title="Báo cáo kết quả phòng, chống dịch bệnh quý II năm 2024", version=2, version_code="9FQK",
)  # fmt: skip
ISSUED = Document(
    title="Báo cáo kết quả phòng, chống dịch bệnh quý II năm 2024", number_symbol="21/BC-MNHS", dated=date(2024, 6, 19),
)  # fmt: skip
FILES = (File(name="Báo cáo quý II.docx", size=48_700), File(name="anh lop 5 tuoi A.jpg", size=1_240_000))
PDF = (File(name="21-BC-MNHS.pdf", size=182_000),)
FORM = (
    "1. Số tin, bài đã đăng (bài): ____",
    "2. Số buổi tuyên truyền (buổi): ____",
    "3. Số lượt người tham dự (lượt người): ____",
)
NOW = at(date(2024, 6, 12), 9, 42)


def samples() -> dict[str, Letter]:
    """Every letter by the name of its stored text."""
    ly = {"office": OFFICE, "to": LY, "code": MATTER.code, "token": TOKEN}
    mai = {"office": OFFICE, "to": MAI, "code": "BC-2024Q2", "token": TOKEN}
    matter = {**ly, "matter": MATTER}
    return {
        "introduction": Introduction(**ly, principal="Nguyễn Thị Mai", from_day=date(2024, 3, 11)),
        "indicator_gaps": IndicatorGaps(
            **{**matter, "matter": replace(MATTER, form_lines=FORM)},
            arrived_at=NOW,
            gaps=(
                GapLine(line=FORM[1], why="chưa có số liệu"),
                GapLine(line=FORM[2], why="12,5 không phải số nguyên"),
            ),
            notes=("Tệp bieu-mau.xlsx chưa có số liệu của chỉ tiêu nào",),
            figures=("Số tin, bài đã đăng: 12 bài",),
            files=FILES[:1],
        ),
        "reminder_with_form": Reminder(
            **{**matter, "matter": replace(MATTER, form_lines=FORM, members_missing=("Phạm Thu Nga", "Đỗ Thị Lan"))}
        ),
        "receipt_with_link": Receipt(
            **matter, arrived_at=NOW, register_number="07", links=("https://drive.google.com/drive/folders/1AbC",)
        ),
        "review_request_with_figures": ReviewRequest(
            **{**mai, "matter": MATTER},
            reporter="đồng chí Trần Thị Ly - Phó Hiệu trưởng",
            arrived_at=NOW,
            report="Đã tuyên truyền ở tất cả các lớp.",
            figures=("Số tin, bài đã đăng: 120 bài",),
            warnings=("Số tin, bài đã đăng: 120 khác nhiều so với các kỳ trước (10, 12)",),
        ),
        "assignment": Assignment(
            **ly,
            plan=PLAN,
            duties=(
                Duty(code="A1", clause="Phụ trách công tác vệ sinh, khử khuẩn các lớp.", section="mục IV.1"),
                Duty(code="B1", clause=MATTER.clause, section="mục IV.2", when="thường xuyên trong năm 2024"),
            ),
            reports=(MATTER,),
            files=(File(name="08-KH-MNHS.pdf", size=210_000),),
        ),
        "ad_hoc": AdHoc(
            **matter,
            ordered_by="đồng chí Nguyễn Thị Mai - Hiệu trưởng",
            instruction="Giao cô Ly báo cáo nhanh số trẻ mắc tay chân miệng,\ngửi trước thứ Năm.",
            superior="Ủy ban nhân dân phường",
            superior_due_on=date(2024, 6, 20),
        ),
        "reminder_first": Reminder(**matter),
        "reminder_second": Reminder(**{**matter, "matter": replace(PICTURES, days_left=2)}, rung=Rung.SECOND),
        "reminder_due_today": Reminder(
            **{**ly, "matter": Matter(code=MATTER.code, title=MATTER.title, due_on=NOW.date(), nil_allowed=False)},
            rung=Rung.DUE_TODAY,
        ),
        "reminder_overdue": ReminderOverdue(
            **{**ly, "matter": LATE},
            as_of=at(date(2024, 6, 19), 8),
            reminded_on=(date(2024, 6, 12), date(2024, 6, 17)),
            superior="Ủy ban nhân dân phường",
            superior_due_on=date(2024, 6, 20),
        ),
        "digest": Digest(
            **{**ly, "code": "TH-20240619"},
            items=(
                DigestItem(matter=LATE),
                DigestItem(matter=PICTURES, waiting=Waiting.REVISION),
                DigestItem(
                    matter=Matter(
                        code="KH11-D1", title="dự thảo Kế hoạch tập huấn hè", due_on=date(2024, 6, 21), days_left=2
                    ),
                    waiting=Waiting.APPROVAL,
                ),
            ),
            as_of=at(date(2024, 6, 19), 7, 15),
        ),
        "digest_of_superior": Digest(
            **{**mai, "code": "TH-20240620"},
            items=(
                DigestItem(matter=LATE, owed_by="đồng chí Trần Thị Ly - Phó Hiệu trưởng"),
                DigestItem(matter=PICTURES),
            ),
            as_of=at(date(2024, 6, 20), 7, 15),
        ),
        "digest_with_forms": Digest(
            **{**ly, "code": "TH-20240619"},
            items=(
                DigestItem(matter=replace(LATE, form_lines=FORM, members_missing=("Phạm Thu Nga",))),
                DigestItem(matter=replace(PICTURES, form_lines=FORM[:1])),
            ),
            as_of=at(date(2024, 6, 19), 7, 15),
        ),
        "escalation": Escalation(
            **{**mai, "code": "TH-20240620"},
            items=(
                LateItem(
                    code=MATTER.code,
                    person="Đồng chí Trần Thị Ly",
                    title=MATTER.title,
                    due_on=date(2024, 6, 17),
                    days_late=3,
                    reminded=3,
                    last_word="đang chờ số liệu của tổ mẫu giáo lớn",
                ),
                LateItem(
                    code=PICTURES.code,
                    person="Đồng chí Vũ Thị Hạnh",
                    title="tin bài tháng 5 năm 2024",
                    due_on=date(2024, 5, 31),
                    days_late=14,
                    instead_of="đồng chí Trần Thị Ly - Phó Hiệu trưởng",
                ),
            ),
            as_of=at(date(2024, 6, 20), 7, 15),
        ),
        "receipt": Receipt(
            **matter,
            arrived_at=NOW,
            register_number="37",
            files=FILES,
            understood="Đã tổ chức 04 buổi tuyên truyền.\nKhông có trẻ mắc bệnh.",
        ),
        "receipt_nil": Receipt(**matter, arrived_at=NOW, understood="không phát sinh trong kỳ", in_review=False),
        "receipt_late": Receipt(**matter, arrived_at=NOW, late_days=2),
        "receipt_provisional": ReceiptProvisional(
            **matter, arrived_at=NOW, subject_line="BC dich benh quy 2", files=FILES
        ),
        "held_notice": HeldNotice(
            **ly,
            subject_line="bao cao thang",
            arrived_at=NOW,
            reason="thư gửi từ địa chỉ chưa đăng ký với Bộ phận Văn thư",
        ),
        "review_request": ReviewRequest(
            **{**mai, "code": MATTER.code, "matter": MATTER},
            reporter="đồng chí Trần Thị Ly - Phó Hiệu trưởng",
            arrived_at=NOW,
            report="Đã tổ chức 04 buổi tuyên truyền.\nKhông có trẻ mắc bệnh.",
            files=FILES,
        ),
        "incoming_document": IncomingDocument(
            **{**mai, "code": "VBD41"},
            arrival_number="41",
            author="Ủy ban nhân dân phường Bình Minh",
            subject_line="V/v báo cáo số trẻ tiêm chủng",
            arrived_at=NOW,
            content="Đề nghị các trường báo cáo trước ngày 20/6/2024.",
            files=(File(name="CV-312.pdf", size=96_000),),
        ),
        "returned": Returned(
            **{**ly, "matter": EXTENDED},
            comment="Mục 2 thiếu số liệu lớp 3 tuổi B.\nĐề nghị thống nhất tổng số trẻ với báo cáo tháng 5.",
            reviewer="đồng chí Nguyễn Thị Mai",
        ),
        "accepted": Accepted(
            **matter, reviewer="đồng chí Nguyễn Thị Mai", accepted_on=date(2024, 6, 18), comment="Số liệu đầy đủ."
        ),
        "approval_request": ApprovalRequest(
            **mai,
            document=DRAFT,
            drafter="đồng chí Trần Thị Ly",
            step="xem xét, ký ban hành",
            form_checked_by="đồng chí Phạm Thị Thu, đạt",
            changes="bổ sung số liệu của tổ mẫu giáo lớn (mục II.2).",
            figures="đã nhận 05/05 báo cáo; đúng hạn 04, quá hạn 01.",
            warnings=("mục III chưa có phần kiến nghị.",),
            due_on=date(2024, 6, 19),
            why_due="để gửi Ủy ban nhân dân phường đúng thời hạn",
            files=(File(name="du-thao-lan-2.pdf", size=160_000),),
            code_line="K7QM-2ZXP",
        ),
        "approval_reminder": ApprovalReminder(
            **mai,
            document=DRAFT,
            asked_on=date(2024, 6, 17),
            days_waiting=2,
            due_on=date(2024, 6, 19),
        ),
        "approval_result": ApprovalResult(
            **{**mai, "to": LY},
            document=DRAFT,
            verdict=Verdict.RETURNED,
            decided_by="đồng chí Nguyễn Thị Mai",
            decided_at=NOW,
            words="Trả lại: sửa mục II.3",
            next_step="Đề nghị sửa tệp Word gửi kèm và trả lời thư này, đính kèm tệp đã sửa, chậm nhất thứ Sáu, "
            "ngày 14 tháng 6 năm 2024; Bộ phận Văn thư sẽ trình lại ngay sau khi nhận được.",
        ),
        "ask_back": AskBack(
            **mai, about="dự thảo (lần 2) " + DRAFT.title, their_words="Cơ bản đồng ý, nhưng xem lại mục II"
        ),
        "confirm_decision": ConfirmDecision(
            **mai,
            about="dự thảo (lần 2) " + DRAFT.title,
            act="trả lại",
            their_words="Trả lại: bổ sung kiến nghị ở mục III",
            arrived_at=NOW,
            valid_until=NOW + timedelta(hours=24),
        ),
        "decision_entered": DecisionEntered(
            **mai,
            document=DRAFT,
            step="ký ban hành",
            act="Duyệt",
            basis="bản giấy đồng chí đã ký ngày 11/6/2024, lưu tại Văn phòng",
            entered_by="Phạm Thị Thu",
            entered_at=NOW,
            effective_at=NOW + timedelta(days=2),
            days=2,
            files=(File(name="du-thao-lan-2.pdf", size=160_000),),
        ),
        "decision_entered_returned": DecisionEntered(
            **mai,
            document=DRAFT,
            step="kiểm tra nội dung",
            act="Trả lại",
            comment="bổ sung kiến nghị ở mục III",
            basis="ý kiến của đồng chí tại cuộc họp giao ban ngày 10/6/2024",
            entered_by="Phạm Thị Thu",
            entered_at=NOW,
            effective_at=NOW + timedelta(days=2),
            days=2,
        ),
        "approval_closed": ApprovalClosed(
            **ly,
            document=DRAFT,
            asked_on=date(2024, 6, 17),
            why="dự thảo đã được trả lại để chỉnh sửa, bản mới sẽ được trình lại",
        ),
        "which_matter": WhichMatter(
            **ly, subject_line="Em gửi báo cáo ạ", arrived_at=NOW, matters=(MATTER, PICTURES), files=FILES
        ),
        "extension_request": ExtensionRequest(
            **{**mai, "matter": MATTER},
            asked_by="đồng chí Trần Thị Ly",
            until=date(2024, 6, 21),
            reason="Tổ mẫu giáo lớn đi tập huấn đến hết ngày 19/6.",
            superior="Ủy ban nhân dân phường",
            superior_due_on=date(2024, 6, 24),
        ),
        "extension_request_again": ExtensionRequest(
            **{**mai, "matter": MATTER},
            asked_by="đồng chí Trần Thị Ly",
            until=date(2024, 6, 21),
            latest=date(2024, 6, 24),
            cannot="ngày xin gia hạn 28/6/2024 sau ngày phải gửi cấp trên 24/6/2024",
        ),
        "extension_granted": ExtensionGranted(**{**ly, "matter": EXTENDED}, decided_by="đồng chí Nguyễn Thị Mai"),
        "decided_instead": DecidedInstead(
            **mai,
            decided_by="đồng chí Trần Thị Ly - Phó Hiệu trưởng",
            reporter="đồng chí Vũ Thị Hạnh - Giáo viên",
            title=MATTER.title,
            words="Gia hạn đến ngày 24/6, cô Hạnh đang chờ số liệu của tổ.",
            outcome="gia hạn đến ngày 24/6/2024",
            at=NOW,
        ),
        "extension_refused": ExtensionRefused(
            **matter,
            decided_by="đồng chí Nguyễn Thị Mai",
            reason="Ủy ban nhân dân phường cần số liệu trước ngày 20/6.",
        ),
        "extension_beyond_the_rules": ExtensionRefused(
            **matter,
            decided_by="Văn thư",
            reason="ngày xin gia hạn 28/6/2024 sau ngày phải gửi cấp trên 24/6/2024",
            by_rule=True,
            latest=date(2024, 6, 24),
        ),
        "on_behalf": OnBehalf(
            **matter,
            sent_by="đồng chí Vũ Thị Hạnh",
            arrived_at=NOW,
            report="Em nộp thay cô Ly: đã tuyên truyền 12 buổi.",
            files=FILES[:1],
        ),
        "on_behalf_declined": OnBehalfDeclined(
            **{**ly, "code": "T12"},
            title=MATTER.title,
            declined_by="đồng chí Vũ Thị Hạnh - Tổ trưởng tổ mẫu giáo lớn",
            arrived_at=NOW,
            words="Sai, tôi tự gửi chiều nay.",
        ),
        "waived": Waived(**matter, reason="Tổ mẫu giáo lớn tập trung cho hội thi cấp thị xã."),
        "handover": Handover(
            **matter,
            from_person="đồng chí Vũ Thị Hạnh",
            to_person="đồng chí Trần Thị Ly",
            reason="Đồng chí Hạnh nghỉ thai sản.",
        ),
        "handover_given": Handover(
            **matter,
            from_person="đồng chí Trần Thị Ly",
            to_person="đồng chí Vũ Thị Hạnh",
            taken_over=False,
        ),
        "summary_due": SummaryDue(
            **mai,
            title="báo cáo tổng hợp quý II năm 2024 về phòng, chống dịch bệnh",
            superior="Phòng GD&ĐT",
            due_on=date(2024, 6, 20),
            days_left=1,
            stands="chưa có dự thảo",
            missing=("đồng chí Trần Thị Ly - Phó Hiệu trưởng",),
        ),
        "summary_overdue": SummaryDue(
            **mai,
            title="báo cáo tổng hợp quý II năm 2024 về phòng, chống dịch bệnh",
            superior="Phòng GD&ĐT",
            due_on=date(2024, 6, 20),
            days_left=-1,
            stands="dự thảo đang chờ ý kiến của đồng chí Nguyễn Thị Mai - Hiệu trưởng",
        ),
        "question_forwarded": QuestionForwarded(
            **mai,
            asked_by="đồng chí Trần Thị Ly",
            question="Số liệu có tính trẻ nghỉ hè không ạ?",
            about=MATTER.title,
            asked_at=NOW,
            matter=MATTER,
        ),
        "answer_forwarded": AnswerForwarded(
            **ly,
            answered_by="đồng chí Nguyễn Thị Mai",
            answer="Chỉ tính trẻ có mặt đến ngày 31/5.",
            question="Số liệu có tính trẻ nghỉ hè không ạ?",
            about=MATTER.title,
        ),
        "issued_document": IssuedDocument(
            **{**mai, "to": WARD},
            document=ISSUED,
            purpose="để báo cáo",
            signer="đồng chí Nguyễn Thị Mai - Hiệu trưởng",
            files=PDF,
        ),
        "signed_copy_request": SignedCopyRequest(
            **{**mai, "to": LY},
            document=ISSUED,
            due_on=date(2024, 6, 20),
            days_left=1,
            signer="Nguyễn Thị Mai",
            files=PDF,
        ),
        "recall_notice": RecallNotice(
            **{**mai, "to": WARD},
            document=ISSUED,
            reason="số liệu tại mục II chưa đúng với báo cáo của các tổ",
            recalled_on=date(2024, 6, 20),
        ),
        "summary_sent": SummarySent(
            **{**mai, "to": LY},
            document=ISSUED,
            deliveries=(
                Delivery(name="Ủy ban nhân dân phường Bình Minh", way="thư điện tử"),
                Delivery(name="Chi bộ nhà trường", way="bản giấy"),
            ),
        ),
        "late_answer": LateAnswer(
            **mai,
            about="dự thảo (lần 1) " + DRAFT.title,
            state=Stale.CHANGED,
            arrived_at=NOW,
            detail="Bản dự thảo lần 2 đã trình ngày 17/6/2024.",
        ),
        "refusal": Refusal(
            **ly,
            subject_line="Báo cáo",
            arrived_at=NOW,
            reasons=("tệp “bao cao.rar” có mật khẩu nên không mở được.", "trong thư không có nội dung nào khác."),
            advice="Đề nghị đồng chí gửi tệp không có mật khẩu, hoặc chụp ảnh báo cáo và gửi kèm.",
            files=(File(name="bao cao.rar", size=900),),
        ),
        "import_questions": ImportQuestions(
            **mai,
            plan_title=PLAN.full_name,
            questions=(
                ImportQuestion(
                    code="Q1",
                    place="Kỳ báo cáo",
                    question="“báo cáo theo quy định” (mục IV.2): kỳ báo cáo nào?",
                    suggestion="hằng quý.",
                ),
                ImportQuestion(code="Q2", place="Nhóm", question="Ai gửi báo cáo thay cho “các tổ chuyên môn”?"),
            ),
        ),
        "absence_noted": AbsenceNoted(
            **ly,
            first_day=date(2024, 6, 24),
            last_day=date(2024, 6, 28),
            reason="nghỉ phép",
            substitute="đồng chí Vũ Thị Hạnh",
            matters=(PICTURES,),
        ),
        "admin_alert": AdminAlert(
            **mai,
            headline="máy chủ thư từ chối 03 thư",
            at=NOW,
            facts=("ly@hoasen.example: 550 5.1.1 không có hộp thư này",),
            advice=("Kiểm tra lại địa chỉ trong tệp office.yaml.", "Chạy lại lệnh vanthu check."),
        ),
        "canary": Canary(**mai, at=NOW),
    }

"""Samples of letters about reports that are owed, received, judged and counted."""

from dataclasses import replace
from datetime import date

from tasks.letter_figures import GapLine, IndicatorGaps
from tasks.letter_pieces import DigestItem, Duty, File, LateItem, Letter, Matter, Rung, Waiting
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
)
from tests.tasks.letter_sample_office import (
    DRAFT,
    EXTENDED,
    FILES,
    FORM,
    LATE,
    MATTER,
    NOW,
    ON_MATTER,
    PICTURES,
    PLAN,
    TO_LY,
    TO_MAI,
    at,
)


def reports() -> dict[str, Letter]:
    return {
        "indicator_gaps": IndicatorGaps(
            **{**ON_MATTER, "matter": replace(MATTER, form_lines=FORM)},
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
            **{**ON_MATTER, "matter": replace(MATTER, form_lines=FORM, members_missing=("Phạm Thu Nga", "Đỗ Thị Lan"))}
        ),
        "receipt_with_link": Receipt(
            **ON_MATTER, arrived_at=NOW, register_number="07", links=("https://drive.google.com/drive/folders/1AbC",)
        ),
        "review_request_with_figures": ReviewRequest(
            **{**TO_MAI, "matter": MATTER},
            reporter="đồng chí Trần Thị Ly - Phó Hiệu trưởng",
            arrived_at=NOW,
            report="Đã tuyên truyền ở tất cả các lớp.",
            figures=("Số tin, bài đã đăng: 120 bài",),
            warnings=("Số tin, bài đã đăng: 120 khác nhiều so với các kỳ trước (10, 12)",),
        ),
        "assignment": Assignment(
            **TO_LY,
            plan=PLAN,
            duties=(
                Duty(code="A1", clause="Phụ trách công tác vệ sinh, khử khuẩn các lớp.", section="mục IV.1"),
                Duty(code="B1", clause=MATTER.clause, section="mục IV.2", when="thường xuyên trong năm 2024"),
            ),
            reports=(MATTER,),
            files=(File(name="08-KH-MNHS.pdf", size=210_000),),
        ),
        "ad_hoc": AdHoc(
            **ON_MATTER,
            ordered_by="đồng chí Nguyễn Thị Mai - Hiệu trưởng",
            instruction="Giao cô Ly báo cáo nhanh số trẻ mắc tay chân miệng,\ngửi trước thứ Năm.",
            superior="Ủy ban nhân dân phường",
            superior_due_on=date(2024, 6, 20),
        ),
        "reminder_first": Reminder(**ON_MATTER),
        "reminder_second": Reminder(**{**ON_MATTER, "matter": replace(PICTURES, days_left=2)}, rung=Rung.SECOND),
        "reminder_due_today": Reminder(
            **{**TO_LY, "matter": Matter(code=MATTER.code, title=MATTER.title, due_on=NOW.date(), nil_allowed=False)},
            rung=Rung.DUE_TODAY,
        ),
        "reminder_overdue": ReminderOverdue(
            **{**TO_LY, "matter": LATE},
            as_of=at(date(2024, 6, 19), 8),
            reminded_on=(date(2024, 6, 12), date(2024, 6, 17)),
            superior="Ủy ban nhân dân phường",
            superior_due_on=date(2024, 6, 20),
        ),
        "digest": Digest(
            **{**TO_LY, "code": "TH-20240619"},
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
            **{**TO_MAI, "code": "TH-20240620"},
            items=(
                DigestItem(matter=LATE, owed_by="đồng chí Trần Thị Ly - Phó Hiệu trưởng"),
                DigestItem(matter=PICTURES),
            ),
            as_of=at(date(2024, 6, 20), 7, 15),
        ),
        "digest_with_forms": Digest(
            **{**TO_LY, "code": "TH-20240619"},
            items=(
                DigestItem(matter=replace(LATE, form_lines=FORM, members_missing=("Phạm Thu Nga",))),
                DigestItem(matter=replace(PICTURES, form_lines=FORM[:1])),
            ),
            as_of=at(date(2024, 6, 19), 7, 15),
        ),
        "escalation": Escalation(
            **{**TO_MAI, "code": "TH-20240620"},
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
            **ON_MATTER,
            arrived_at=NOW,
            register_number="37",
            files=FILES,
            understood="Đã tổ chức 04 buổi tuyên truyền.\nKhông có trẻ mắc bệnh.",
        ),
        "receipt_nil": Receipt(**ON_MATTER, arrived_at=NOW, understood="không phát sinh trong kỳ", in_review=False),
        "receipt_late": Receipt(**ON_MATTER, arrived_at=NOW, late_days=2),
        "receipt_provisional": ReceiptProvisional(
            **ON_MATTER, arrived_at=NOW, subject_line="BC dich benh quy 2", files=FILES
        ),
        "held_notice": HeldNotice(
            **TO_LY,
            subject_line="bao cao thang",
            arrived_at=NOW,
            reason="thư gửi từ địa chỉ chưa đăng ký với Bộ phận Văn thư",
        ),
        "review_request": ReviewRequest(
            **{**TO_MAI, "code": MATTER.code, "matter": MATTER},
            reporter="đồng chí Trần Thị Ly - Phó Hiệu trưởng",
            arrived_at=NOW,
            report="Đã tổ chức 04 buổi tuyên truyền.\nKhông có trẻ mắc bệnh.",
            files=FILES,
        ),
        "review_request_to_a_substitute": ReviewRequest(
            **{**TO_MAI, "code": MATTER.code, "matter": MATTER},
            reporter="đồng chí Trần Thị Ly - Phó Hiệu trưởng",
            arrived_at=NOW,
            report="Đã tổ chức 04 buổi tuyên truyền.",
            instead_of="đồng chí Lê Thị Lành - Hiệu trưởng",
        ),
        "incoming_document": IncomingDocument(
            **{**TO_MAI, "code": "VBD41"},
            arrival_number="41",
            author="Ủy ban nhân dân phường Bình Minh",
            subject_line="V/v báo cáo số trẻ tiêm chủng",
            arrived_at=NOW,
            content="Đề nghị các trường báo cáo trước ngày 20/6/2024.",
            files=(File(name="CV-312.pdf", size=96_000),),
        ),
        "returned": Returned(
            **{**TO_LY, "matter": EXTENDED},
            comment="Mục 2 thiếu số liệu lớp 3 tuổi B.\nĐề nghị thống nhất tổng số trẻ với báo cáo tháng 5.",
            reviewer="đồng chí Nguyễn Thị Mai",
        ),
        "accepted": Accepted(
            **ON_MATTER, reviewer="đồng chí Nguyễn Thị Mai", accepted_on=date(2024, 6, 18), comment="Số liệu đầy đủ."
        ),
        "ask_back": AskBack(
            **TO_MAI, about="dự thảo (lần 2) " + DRAFT.title, their_words="Cơ bản đồng ý, nhưng xem lại mục II"
        ),
        "which_matter": WhichMatter(
            **TO_LY, subject_line="Em gửi báo cáo ạ", arrived_at=NOW, matters=(MATTER, PICTURES), files=FILES
        ),
        "late_answer": LateAnswer(
            **TO_MAI,
            about="dự thảo (lần 1) " + DRAFT.title,
            state=Stale.CHANGED,
            arrived_at=NOW,
            detail="Bản dự thảo lần 2 đã trình ngày 17/6/2024.",
        ),
        "refusal": Refusal(
            **TO_LY,
            subject_line="Báo cáo",
            arrived_at=NOW,
            reasons=("tệp “bao cao.rar” có mật khẩu nên không mở được.", "trong thư không có nội dung nào khác."),
            advice="Đề nghị đồng chí gửi tệp không có mật khẩu, hoặc chụp ảnh báo cáo và gửi kèm.",
            files=(File(name="bao cao.rar", size=900),),
        ),
    }

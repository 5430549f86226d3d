"""Samples of letters about a later date, another reporter and a report no longer owed."""

from datetime import date

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
from tasks.letter_pieces import Letter
from tests.tasks.letter_sample_office import EXTENDED, FILES, MATTER, NOW, ON_MATTER, TO_LY, TO_MAI


def changes() -> dict[str, Letter]:
    return {
        "extension_request": ExtensionRequest(
            **{**TO_MAI, "matter": MATTER},
            asked_by="đồng chí Trần Thị Ly",
            until=date(2024, 6, 21),
            reason="Tổ mẫu giáo lớn đi tập huấn đến hết ngày 19/6.",
            superior="Ủy ban nhân dân phường",
            superior_due_on=date(2024, 6, 24),
        ),
        "extension_request_again": ExtensionRequest(
            **{**TO_MAI, "matter": MATTER},
            asked_by="đồng chí Trần Thị Ly",
            until=date(2024, 6, 21),
            latest=date(2024, 6, 24),
            cannot="ngày xin gia hạn 28/6/2024 sau ngày phải gửi cấp trên 24/6/2024",
        ),
        "extension_granted": ExtensionGranted(**{**TO_LY, "matter": EXTENDED}, decided_by="đồng chí Nguyễn Thị Mai"),
        "decided_instead": DecidedInstead(
            **TO_MAI,
            due_on=date(2024, 6, 24),
            decided_by="đồng chí Trần Thị Ly - Phó Hiệu trưởng",
            reporter="đồng chí Vũ Thị Hạnh - Giáo viên",
            title=MATTER.title,
            words="Gia hạn đến ngày 24/6, cô Hạnh đang chờ số liệu của tổ.",
            outcome="gia hạn đến ngày 24/6/2024",
            at=NOW,
        ),
        "decided_instead_about_a_report": DecidedInstead(
            **TO_MAI,
            decided_by="đồng chí Trần Thị Ly - Phó Hiệu trưởng",
            reporter="đồng chí Vũ Thị Hạnh - Giáo viên",
            title=MATTER.title,
            words="Đồng ý.",
            outcome="chấp nhận báo cáo",
            at=NOW,
        ),
        "extension_refused": ExtensionRefused(
            **ON_MATTER,
            decided_by="đồng chí Nguyễn Thị Mai",
            reason="Ủy ban nhân dân phường cần số liệu trước ngày 20/6.",
        ),
        "extension_beyond_the_rules": ExtensionRefused(
            **ON_MATTER,
            decided_by="Văn thư",
            reason="ngày xin gia hạn 28/6/2024 sau ngày phải gửi cấp trên 24/6/2024",
            by_rule=True,
            latest=date(2024, 6, 24),
        ),
        "on_behalf": OnBehalf(
            **ON_MATTER,
            sent_by="đồng chí Vũ Thị Hạnh",
            arrived_at=NOW,
            report="Em nộp thay cô Ly: đã tuyên truyền 12 buổi.",
            files=FILES[:1],
        ),
        "on_behalf_declined": OnBehalfDeclined(
            **{**TO_LY, "code": "T12"},
            title=MATTER.title,
            declined_by="đồng chí Vũ Thị Hạnh - Tổ trưởng tổ mẫu giáo lớn",
            arrived_at=NOW,
            words="Sai, tôi tự gửi chiều nay.",
        ),
        "waived": Waived(**ON_MATTER, reason="Tổ mẫu giáo lớn tập trung cho hội thi cấp thị xã."),
        "handover": Handover(
            **ON_MATTER,
            from_person="đồng chí Vũ Thị Hạnh",
            to_person="đồng chí Trần Thị Ly",
            reason="Đồng chí Hạnh nghỉ thai sản.",
        ),
        "handover_given": Handover(
            **ON_MATTER,
            from_person="đồng chí Trần Thị Ly",
            to_person="đồng chí Vũ Thị Hạnh",
            taken_over=False,
        ),
    }

"""Orders by mail: the principal asks for a report, the day that the body above sets is kept apart."""

from datetime import date
from email.message import EmailMessage

import pytest

from storage.models import Event, ReportRequest
from tests.stories.school import School, Someone, text_of


def names_in(letter: EmailMessage) -> list[str]:
    """The files enclosed in a letter, but its calendar entry."""
    names = [part.get_filename() or "" for part in letter.iter_attachments()]
    return [name for name in names if not name.endswith(".ics")]


@pytest.mark.parametrize("words", ["Giao cô Hà, hạn ngày 15/3", "giao co Ha, han ngay 15/3"])
def test_the_principal_orders_a_report_with_and_without_marks(
    school: School, head: Someone, principal: Someone, words: str
) -> None:
    pgd = school.person("pgd")
    pgd.sends("Đề nghị báo cáo số cây đã trồng.", Subject="Công văn số 44/PGDĐT", attach=[("cv44.pdf", b"%PDF")])
    assert [row.fate for row in school.collects()] == ["incoming_document"]
    principal.replies(principal.last("incoming_document"), words)
    assert [row.fate for row in school.collects()] == ["instruction"]
    order = head.last("ad_hoc")
    assert "15" in text_of(order)
    assert names_in(order) == ["cv44.pdf"]
    request = school.rows(ReportRequest)[-1]
    assert (request.due_on.day, request.due_on.month) == (15, 3)
    head.replies(order, "Báo cáo: đã trồng 3 cây")
    assert [row.fate for row in school.collects()] == ["report"]


def test_a_forwarded_mail_with_one_line_is_an_order(school: School, head: Someone, principal: Someone) -> None:
    said = (
        "Giao đồng chí Vũ Thị Hà, hạn ngày 15/3.\n\n---------- Forwarded message ---------\nFrom: x\n\nĐề nghị báo cáo."
    )
    principal.sends(said, Subject="Fwd: Công văn 45", attach=[("cv45.pdf", b"%PDF")])
    assert [row.fate for row in school.collects()] == ["instruction"]
    assert names_in(head.last("ad_hoc")) == ["cv45.pdf"]


def test_the_day_that_the_body_above_sets_is_kept_apart_and_told(
    school: School, head: Someone, principal: Someone
) -> None:
    school.person("pgd").sends(
        "Đề nghị trường báo cáo số cây đã trồng về Phòng GD&ĐT trước 16h00 ngày 20/3/2024.", Subject="Về cây xanh"
    )
    school.collects()
    shown = principal.received("văn bản nêu thời hạn thứ Tư, ngày 20 tháng 3 năm 2024")
    principal.replies(shown, "Giao cô Hà, hạn ngày 15/3")
    school.collects()
    request = school.rows(ReportRequest)[-1]
    assert (request.due_on, request.superior_due_on) == (date(2024, 3, 15), date(2024, 3, 20))
    told = " ".join(text_of(head.last("ad_hoc")).split())
    assert "phải gửi báo cáo chung đến Phòng GD&ĐT" in told
    assert "trước thứ Tư, ngày 20 tháng 3 năm 2024" in told
    assert "cấp trên hẹn 20/3/2024" in school.rows(Event, action="ad_hoc")[-1].message
    head.replies(head.last("ad_hoc"), "Xin gia hạn đến ngày 25/3")
    school.collects()
    assert school.rows(ReportRequest)[-1].due_on == date(2024, 3, 15)
    assert head.letters("extension_refused")  # past the day of the body above nobody can give more time


def test_the_day_set_in_a_forwarded_mail_is_kept_too_and_one_in_the_offices_own_quoted_letter_is_not(
    school: School, head: Someone, principal: Someone
) -> None:
    principal.sends(
        "Giao đồng chí Vũ Thị Hà, hạn ngày 15/3.\n\n---------- Forwarded message ---------\nFrom: x\n\n"
        "Đề nghị báo cáo chậm nhất ngày 20/3/2024.",
        Subject="Fwd: Công văn 45",
    )
    school.collects()
    assert school.rows(ReportRequest)[-1].superior_due_on == date(2024, 3, 20)
    assert "ngày 20 tháng 3 năm 2024" in " ".join(text_of(head.last("ad_hoc")).split())
    head.replies(head.last("ad_hoc"), "Báo cáo: đã trồng 3 cây")
    school.collects()
    principal.replies(principal.last("review_request"), "Giao cô Hà làm lại, hạn ngày 16/3")
    school.collects()
    assert [row.superior_due_on for row in school.rows(ReportRequest) if row.superior_due_on] == [date(2024, 3, 20)]


def test_an_order_to_nobody_known_is_said_back(school: School, principal: Someone, plan_id: int) -> None:
    principal.sends("Giao cô Không Ai Biết, hạn ngày 15/3", Subject="việc")
    assert [row.reason for row in school.collects()] == ["unknown_colleague"]
    assert principal.received("họ và tên")


def test_nobody_else_gives_orders(school: School, head: Someone) -> None:
    school.person("lop5a").sends("Giao cô Hà, hạn ngày 15/3", Subject="việc")
    school.collects()
    assert not head.letters("ad_hoc")

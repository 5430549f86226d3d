"""The administrator's console: which jobs have a form, which lists its fields choose from, which pages there are.

A job's name is the name of its deployment in the Prefect UI; names are the only text that lists of the UI show.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from domain.labelled import Labelled
from domain.markdown import form_address, link

TAG = "quản trị"
NOTHING = "(không có mục nào)"
NOBODY = "(chưa chọn)"
BY_GUESS = "(theo phỏng đoán)"
ALL_HELD = "(mọi thư đang chờ)"
MOST_CHOICES = 500


class Job(StrEnum):
    """Every job of the administrator and the clerk that is done by a form."""

    DECIDE = "Quyết định phê duyệt"
    IMPORT = "Nhập kế hoạch"
    ANSWER = "Trả lời câu hỏi về kế hoạch"
    CITE = "Thêm căn cứ từ văn bản đến"
    SUBMIT = "Trình duyệt dự thảo"
    ISSUE = "Ban hành văn bản đã duyệt"
    WITHDRAW = "Rút dự thảo"
    STOP = "Dừng ban hành"
    NEW_CODE = "Gửi mã duyệt mới"
    CLOSE = "Kết thúc hồ sơ kế hoạch"
    ADOPT = "Tiếp nhận kế hoạch bản giấy"
    RESOLVE = "Xử lý thư đang giữ"
    REREAD = "Đọc lại thư"
    WAIVE = "Miễn báo cáo"
    EXTEND = "Gia hạn báo cáo"
    JUDGE = "Chấp nhận hoặc trả lại báo cáo"
    RECORD = "Ghi nhận báo cáo giấy, Zalo"
    ABSENCE = "Ghi nhận vắng mặt"
    HAND_OVER = "Chuyển giao nhiệm vụ"
    AD_HOC = "Giao báo cáo đột xuất"
    LADDER = "Đặt lịch nhắc nhiệm vụ"
    RESEND = "Gửi lại thư"
    VOID = "Hủy số văn bản"
    REPLACE = "Thay thế văn bản đã ban hành"
    CALENDAR = "Xác nhận lịch nghỉ"
    REFRESH = "Làm mới bảng điều khiển"


class Listing(StrEnum):
    """What a field may choose from; looked up anew after every piece of work."""

    APPROVALS = "approvals"
    DRAFTS = "drafts"
    INCOMING = "incoming"
    APPROVED = "approved"
    WITHDRAWABLE = "withdrawable"
    STOPPABLE = "stoppable"
    QUESTIONS = "questions"
    PLANS = "plans"
    HELD = "held"
    HELD_OR_ALL = "held_or_all"
    REQUESTS = "requests"
    REQUESTS_OR_GUESS = "requests_or_guess"
    REVIEWS = "reviews"
    DUTIES = "duties"
    PEOPLE = "people"
    PEOPLE_OR_NOBODY = "people_or_nobody"
    PEOPLE_AND_GROUPS = "people_and_groups"
    LETTERS = "letters"
    NUMBERS = "numbers"
    ISSUED = "issued"
    PROPOSED_DAYS = "proposed_days"


FIELDS: Mapping[Job, Mapping[str, Listing]] = {
    Job.DECIDE: {"approval": Listing.APPROVALS},
    Job.ANSWER: {"plan": Listing.QUESTIONS},
    Job.CITE: {"document": Listing.DRAFTS, "incoming": Listing.INCOMING},
    Job.SUBMIT: {"document": Listing.DRAFTS},
    Job.ISSUE: {"document": Listing.APPROVED},
    Job.WITHDRAW: {"document": Listing.WITHDRAWABLE},
    Job.STOP: {"document": Listing.STOPPABLE},
    Job.NEW_CODE: {"approval": Listing.APPROVALS},
    Job.CLOSE: {"plan": Listing.PLANS},
    Job.RESOLVE: {"mail": Listing.HELD, "request": Listing.REQUESTS_OR_GUESS},
    Job.REREAD: {"mail": Listing.HELD_OR_ALL},
    Job.WAIVE: {"request": Listing.REQUESTS},
    Job.EXTEND: {"request": Listing.REQUESTS},
    Job.JUDGE: {"report": Listing.REVIEWS},
    Job.RECORD: {"request": Listing.REQUESTS},
    Job.ABSENCE: {"person": Listing.PEOPLE, "substitute": Listing.PEOPLE_OR_NOBODY},
    Job.HAND_OVER: {"request": Listing.REQUESTS, "to": Listing.PEOPLE},
    Job.AD_HOC: {"plan": Listing.PLANS, "to": Listing.PEOPLE_AND_GROUPS},
    Job.LADDER: {"duty": Listing.DUTIES},
    Job.RESEND: {"letter": Listing.LETTERS},
    Job.VOID: {"number": Listing.NUMBERS},
    Job.REPLACE: {"old": Listing.ISSUED, "new": Listing.WITHDRAWABLE},
    Job.CALENDAR: {"days": Listing.PROPOSED_DAYS},
}
"""The fields of each form that choose from a list of the database."""


class Page(Labelled):
    """The dashboards; the value is the key of the artifact."""

    BOARD = "bang-dieu-khien", "Bảng điều khiển"
    REPORTS = "tinh-hinh-nop-bao-cao", "Tình hình nộp báo cáo"
    APPROVALS = "cho-duyet", "Chờ duyệt"
    HELD = "thu-cho-xu-ly", "Thư chờ xử lý"
    MAILBOX = "suc-khoe-hop-thu", "Sức khỏe hộp thư"
    REGISTER = "so-van-ban", "Sổ văn bản của tháng"


@dataclass(frozen=True)
class Choice:
    """A line of a list; the label begins with what the program finds the row by, so that a form needs no more."""

    id: int
    words: str

    @property
    def label(self) -> str:
        """`#101 · 05/03 · Nguyễn Thị Hà · Báo cáo quý I`."""
        return f"#{self.id} · {self.words}"


def chosen(label: str) -> int | None:
    """The row that a label names; None when it names none (nothing was there to choose, or it was typed)."""
    match = re.match(r"\s*#(\d{1,15})(?!\d)", label)
    return int(match[1]) if match else None


@dataclass(frozen=True)
class Links:
    """Addresses of the console as they are now: looked up by name each time, since ids change with Prefect's own
    database. Relative: they work wherever the page is read.
    """

    prefix: str
    deployments: Mapping[str, str]
    pages: Mapping[str, str]

    def form(self, job: Job, words: str, **values: object) -> str:
        """A link to a job's form with these values filled in; the words alone while the job is not deployed."""
        deployment = self.deployments.get(job.value)
        return link(words, form_address(self.prefix, deployment, values)) if deployment else words

    def page(self, page: Page) -> str:
        """A link to a dashboard."""
        return link(page.label, page_address(self.prefix, self.pages[page.value]))

    def runs(self, tag: str, words: str) -> str:
        """A link to the runs of a plan."""
        name = "tags" if self.prefix else "tag"
        return link(words, f"{self.prefix}/runs?{name}={quote(tag, safe='')}")


def console_url(ui: str) -> str:
    """What addresses of this UI begin with (`v2` is the default one, `v1` the older one)."""
    return "/v2" if ui == "v2" else ""


def page_address(prefix: str, artifact_id: str) -> str:
    """Where an artifact is read."""
    return f"{prefix}/artifacts/artifact/{artifact_id}?tab=Artifact"

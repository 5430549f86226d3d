"""The pages of a case file that people read: contents, timeline, decisions, reports, deliveries, register extracts."""

from collections.abc import Iterable
from datetime import date, datetime

from domain.document import Purpose
from domain.form_registers import shown
from domain.labelled import Labelled
from domain.lifecycle import DeliveryState, DocumentState, OutboxState, RequestState, StepState
from domain.tokens import tokens_in_message_ids
from domain.wording import ZONE, short_day
from storage.models import ApprovalStep, Delivery, Report, ReportRequest
from tasks import describing
from tasks.case_files import CaseFiles
from tasks.case_names import without_token
from tasks.case_printing import Cell, Page, Table, cells
from tasks.case_scope import Case
from tasks.registers import Book, Line

_CHANNELS = {
    "mail": "thư điện tử", "form": "biểu mẫu", "entered": "ghi nhận thay", "command": "dòng lệnh", "clock": "tự động",
}  # fmt: skip
_ROUTES = {"email": "thư điện tử", "web": "trang thông tin", "archive": "lưu hồ sơ", "outside": "ngoài hệ thống"}
_VERDICTS = {"": "chưa có ý kiến", "accepted": "chấp nhận", "returned": "trả lại", "replaced": "đã gửi bản khác thay"}
Registers = dict[Book, list[tuple[int, Line]]]
_CONTENTS = (
    ("STT", 5), ("Số, ký hiệu văn bản", 16), ("Ngày tháng năm", 12), ("Tên loại và trích yếu nội dung văn bản", 50),
    ("Tác giả văn bản", 20), ("Tệp", 30), ("Ghi chú", 15),
)  # fmt: skip
_TIMELINE = (
    ("Thời điểm", 16), ("Người thực hiện", 20), ("Nội dung", 70), ("Qua", 12), ("Bằng chứng", 30),
)  # fmt: skip
_DECISIONS = (
    ("Văn bản", 30), ("Bước", 18), ("Người cho ý kiến", 20), ("Kết quả", 14), ("Xin ý kiến", 14), ("Trả lời", 14),
    ("Nguyên văn", 30), ("Ý kiến", 30), ("Bằng chứng", 24),
)  # fmt: skip
_REQUESTS = (
    ("Mã", 22), ("Kỳ", 20), ("Người báo cáo", 24), ("Hạn ban đầu", 14), ("Hạn", 14), ("Nhận lúc", 16),
    ("Trạng thái", 18),
)  # fmt: skip
_REPORTS = (
    ("Mã", 20), ("Người gửi", 20), ("Nhận lúc", 14), ("Đúng hạn", 10), ("Nội dung", 60), ("Kết quả", 20), ("Thư", 24),
)  # fmt: skip
_DELIVERIES = (
    ("Văn bản", 20), ("Nơi nhận", 34), ("Để", 14), ("Cách gửi", 16), ("Địa chỉ", 30), ("Trạng thái", 16),
    ("Cập nhật", 16), ("Ghi chú", 24),
)  # fmt: skip
_LETTERS = (
    ("Lập lúc", 16), ("Gửi đến", 34), ("Chủ đề", 60), ("Trạng thái", 16), ("Gửi lúc", 16), ("Máy chủ trả lời", 30),
)  # fmt: skip
_CONTENTS_PAGE = "Mục lục văn bản"
_LONGEST = 600  # characters of a report's words on its page; the whole is in the mail


class CasePages:
    """The pages of one case; `as_of` is the moment of its last line in the trail."""

    def __init__(self, case: Case, files: CaseFiles, registers: Registers, as_of: datetime) -> None:
        self._case, self._files, self._registers, self._as_of = case, files, registers, as_of
        self._documents = {document.id: document for document in case.documents}

    def all(self) -> Iterable[Page]:
        """Every page, the contents first."""
        yield self._page(_CONTENTS_PAGE, self._contents(), self._parts())
        for title, tables in self._others().items():
            yield self._page(title, *tables)

    def _others(self) -> dict[str, tuple[Table, ...]]:
        return {
            "Dòng thời gian": (self._timeline(),),
            "Ý kiến phê duyệt": (self._decisions(),),
            "Báo cáo đã nhận": (self._requests(), self._reports()),
            "Tình trạng gửi": (self._deliveries(), self._letters()),
            "Trích sổ đăng ký": tuple(self._register(book) for book in Book),
        }

    def _page(self, title: str, *tables: Table) -> Page:
        case = self._case
        heads = [case.office.parent_name, case.office.name] if case.office.parent_name else [case.office.name]
        heads.append(f"Hồ sơ: {describing.full_name(case.plan.document, case.office)} ({case.plan.code})")
        return Page(title, title, (*heads, f"Tính đến {_moment(self._as_of)}"), tables, self._as_of)

    def _contents(self) -> Table:
        """Mục lục văn bản trong hồ sơ: the seven columns of NĐ 30/2020, Appendix V."""
        rows: list[tuple[date, tuple[object, ...]]] = []
        for document in self._case.documents:
            last = document.versions[-1]
            day = document.dated or describing.day_of(document.created_at)
            name = f"{describing.sentence_case(document.kind_name)} {describing.lower_first(document.abstract)}"
            state = DocumentState(document.state).label
            file = self._link(self._files.of_version[last.id])
            rows.append((day, (document.number_symbol, short_day(day), name, self._case.office.name, file, state)))
        for message_id, line in self._registers[Book.INCOMING]:
            number = line["number_symbol"] or f"Đến số {line['arrival_number']:02d}"
            file = self._link(self._files.of_message.get(message_id, ""))
            day = line["arrived_on"]
            rows.append((day, (number, short_day(day), line["kind_and_abstract"], line["author"], file, line["note"])))
        rows.sort(key=lambda row: row[0])
        return Table("", _CONTENTS, tuple(cells(number, *row) for number, (_, row) in enumerate(rows, start=1)))

    def _parts(self) -> Table:
        folders: dict[str, int] = {}
        for name in self._files.archived:
            folder = name.rpartition("/")[0]
            folders[folder] = folders.get(folder, 0) + 1
        rows = [cells(Cell(title, f"{title}.html"), "trang") for title in self._others()]
        rows += [cells(folder, f"{count:02d} tệp") for folder, count in sorted(folders.items())]
        rows += [cells(f"Kho lưu trữ không còn: {name}", "-") for name in self._files.lost]
        return Table("Thành phần hồ sơ", (("Trang, thư mục", 60), ("Gồm", 10)), tuple(rows))

    def _timeline(self) -> Table:
        rows = (
            cells(
                _moment(event.at),
                event.actor,
                without_token(event.message),
                _CHANNELS.get(event.channel, event.channel),
                self._evidence(event.evidence),
            )
            for event in self._case.events
        )
        return Table("", _TIMELINE, tuple(rows))

    def _decisions(self) -> Table:
        return Table("", _DECISIONS, tuple(self._decision(step) for step in self._case.steps))

    def _decision(self, step: ApprovalStep) -> tuple[Cell, ...]:
        document = self._documents[step.document_id]
        version = next(row for row in document.versions if row.id == step.version_id)
        name = f"{describing.document_name(document)}, lần {version.ordinal}"
        name += f"\nMã nội dung {version.content_hash[:16]}"
        return cells(
            Cell(name, self._files.of_version[version.id]),
            f"{step.label} {step.authority}".strip(),
            self._person(step.decided_by_id or step.person_id),
            StepState(step.state).label,
            _moment(step.asked_at),
            _moment(step.decided_at),
            step.words,
            step.comment,
            self._evidence(step.evidence),
        )

    def _requests(self) -> Table:
        rows = (
            cells(
                row.code, row.period_label, self._person(row.reporter_id), short_day(row.original_due_on),
                short_day(row.due_on), _moment(row.arrived_at), RequestState(row.state).label,
            )
            for row in self._case.requests
        )  # fmt: skip
        return Table("Yêu cầu báo cáo", _REQUESTS, tuple(rows))

    def _reports(self) -> Table:
        requests = {row.id: row for row in self._case.requests}
        rows = (self._report(row, requests[row.request_id]) for row in self._case.reports)
        return Table("Báo cáo", _REPORTS, tuple(rows))

    def _report(self, report: Report, request: ReportRequest) -> tuple[Cell, ...]:
        words = "Không phát sinh" if report.nil and not report.text else report.text
        verdict = _VERDICTS.get(report.verdict, report.verdict)
        return cells(
            request.code,
            self._person(report.person_id),
            _moment(report.arrived_at),
            "có" if report.on_time else "không",
            words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …",
            f"{verdict}: {report.verdict_comment}" if report.verdict_comment else verdict,
            self._link(self._files.of_message.get(report.message_id or 0, "")),
        )

    def _deliveries(self) -> Table:
        return Table("Gửi văn bản theo nơi nhận", _DELIVERIES, tuple(map(self._delivery, self._case.deliveries)))

    def _delivery(self, row: Delivery) -> tuple[Cell, ...]:
        name = describing.short_name(self._documents[row.document_id])
        letter = self._files.of_letter.get(row.outbox_id or 0, "")
        return cells(
            Cell(name, letter), row.recipient, Purpose(row.purpose).mark if row.purpose else "",
            _ROUTES.get(row.channel, row.channel), row.address, _label(DeliveryState, row.state),
            _moment(row.updated_at), row.note,
        )  # fmt: skip

    def _letters(self) -> Table:
        rows = (
            cells(
                _moment(row.created_at), row.to_address,
                Cell(without_token(row.subject), self._files.of_letter[row.id]),
                _label(OutboxState, row.state), _moment(row.sent_at), row.last_answer,
            )
            for row in self._case.letters
        )  # fmt: skip
        return Table("Thư đi", _LETTERS, tuple(rows))

    def _register(self, book: Book) -> Table:
        columns = tuple((column.heading, column.width) for column in book.register.columns)
        rows = (
            cells(*(shown(line[column.key]) for column in book.register.columns)) for _, line in self._registers[book]
        )
        return Table(book.register.name, columns, tuple(rows))

    def _person(self, person_id: int) -> str:
        return self._case.people.get(person_id, "")

    def _link(self, name: str) -> Cell:
        return Cell(name.rpartition("/")[2], name)

    def _evidence(self, evidence: str) -> Cell:
        file = self._files.of_evidence.get(evidence, "")
        if file or tokens_in_message_ids([evidence]):  # the Message-ID of a letter of ours holds its token
            return self._link(file)
        return Cell(evidence[:64])


def _moment(moment: datetime | None) -> str:
    return f"{moment.astimezone(ZONE):%d/%m/%Y %H:%M}" if moment else ""


def _label(kind: type[Labelled], value: str) -> str:
    return kind(value).label

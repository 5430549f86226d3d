"""`office.yaml` as a checked `OfficeFile`; every refusal names the line and what to do."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from operations.office_schema import OfficeFile
from operations.refusals import Refused

EntryPath = tuple[int | str, ...]
LARGEST = 5 << 20
_MESSAGES = {
    "missing": ("thiếu mục này, đề nghị bổ sung", "this entry is missing"),
    "extra_forbidden": ("không có mục tên này, đề nghị kiểm tra chính tả", "no such entry: check the spelling"),
    "string_too_short": ("không được để trống", "must not be empty"),
    "too_short": ("phải có ít nhất một dòng", "needs at least one item"),
    "list_type": ("phải là một danh sách (mỗi dòng một dấu gạch)", "must be a list (a dash a line)"),
    "bool_parsing": ("phải là true hoặc false", "must be true or false"),
    "int_parsing": ("phải là số nguyên", "must be a whole number"),
}


class PlainLoader(yaml.SafeLoader):
    """YAML whose unquoted words stay words: `off` and `no` are no booleans, `0203` no number, a day no object.

    Aliases are refused: nobody needs them here, and they can make a short file endless.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.get_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "aliases (*name) are not allowed", mark)
        return super().compose_node(parent, index)


PlainLoader.yaml_implicit_resolvers = {}
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false|True|False)$"), list("tTfF"))
PlainLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^(?:[-+]?(0|[1-9][0-9]*))$"), list("-+0123456789")
)
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:|~|null|Null)$"), ["~", "n", "N", ""])
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile(r"^(?:<<)$"), ["<"])


class Places:
    """Where each entry stands in the text, so that a refusal can name the line."""

    def __init__(self, name: str, root: yaml.Node | None) -> None:
        self.name = name
        self._lines: dict[EntryPath, int] = dict(_lines_of(root, ())) if root else {}

    def line(self, path: EntryPath) -> int:
        """The line of the entry, or of the nearest entry around it."""
        return self._lines.get(self.known(path), 1)

    def known(self, path: EntryPath) -> EntryPath:
        """The path as far as the file has it."""
        while path and path not in self._lines:
            path = path[:-1]
        return path

    def refusal(self, path: EntryPath, vietnamese: str, english: str) -> Refused:
        """A refusal that names file, line and entry."""
        where = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
        line = self.line(path)
        return Refused(
            f"{self.name}, dòng {line}, mục {where or 'đầu tệp'}: {vietnamese}.", f"line {line}, {where}: {english}."
        )


def read_office_file(path: Path) -> tuple[OfficeFile, Places]:
    """The file, checked by itself; references between its parts are checked when it is stored.

    Raises Refused.
    """
    root = _compose(path)
    places = Places(path.name, root)
    for twice in _doubled_keys(root, ()):
        raise places.refusal(twice, "mục này được ghi hai lần, đề nghị bỏ một", "written twice: remove one")
    try:
        office_file = OfficeFile.model_validate(PlainLoader("").construct_document(root))
    except ValidationError as error:
        raise _refusal_of(error.errors()[0], places) from error
    except yaml.YAMLError as error:
        raise _unreadable(path, error) from error
    _check_doubles(office_file, places)
    return office_file, places


def _compose(path: Path) -> yaml.Node:
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(f"Tệp {path} lớn quá 5 MB, không phải tệp cơ quan.", f"{path} is larger than 5 MB.")
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=PlainLoader)
    except OSError as error:
        raise Refused(
            f"Không mở được tệp {path}: {error.strerror}.", f"cannot open {path}: {error.strerror}"
        ) from error
    except UnicodeDecodeError as error:
        raise Refused(f"Tệp {path} không phải văn bản UTF-8.", f"{path} is not UTF-8 text.") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _unreadable(path, error) from error
    if not isinstance(root, yaml.MappingNode):
        raise Refused(
            f"Tệp {path} không phải tệp cơ quan (phải có mục office:), xem mẫu do “vanthu init” tạo.",
            f"{path} is not an office file (no entry office:), see the sample that “vanthu init” writes.",
        )
    return root


def _unreadable(path: Path, error: Exception) -> Refused:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    return Refused(
        f"{path.name}, dòng {line}: sai cú pháp YAML (kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc kép).",
        f"line {line}: not valid YAML: {getattr(error, 'problem', type(error).__name__)}",
    )


def _children(node: yaml.Node | None, path: EntryPath) -> Iterator[tuple[EntryPath, int, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            part: int | str = int(name.value) if name.value.isdigit() else name.value
            yield (*path, part), name.start_mark.line + 1, value
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield (*path, number), value.start_mark.line + 1, value


def _lines_of(node: yaml.Node | None, path: EntryPath) -> Iterator[tuple[EntryPath, int]]:
    for below, line, value in _children(node, path):
        yield below, line
        yield from _lines_of(value, below)


def _doubled_keys(node: yaml.Node | None, path: EntryPath) -> Iterator[EntryPath]:
    seen: set[EntryPath] = set()
    for below, _, value in _children(node, path):
        if below in seen:
            yield below
        seen.add(below)
        yield from _doubled_keys(value, below)


def _refusal_of(error: ErrorDetails, places: Places) -> Refused:
    path: EntryPath = error["loc"] if error["type"] == "missing" else places.known(error["loc"])
    details = error.get("ctx", {})
    if error["type"] == "office":
        return places.refusal(path, details["vietnamese"], details["english"])
    if error["type"] == "literal_error":
        expected = str(details["expected"])
        return places.refusal(
            path, f"phải là một trong: {expected.replace(' or ', ', ')}", f"must be one of: {expected}"
        )
    vietnamese, english = _MESSAGES.get(error["type"], ("giá trị không hợp lệ, xem tệp mẫu", error["msg"]))
    return places.refusal(path, vietnamese, english)


def _check_doubles(office_file: OfficeFile, places: Places) -> None:
    """Addresses belong to one person, codes to one thing."""
    seen: dict[str, int] = {}
    for index, person in enumerate(office_file.people):
        for address in {person.email, *person.other_emails}:
            path: EntryPath = ("people", index, "email")
            if address in seen:
                line = places.line(("people", seen[address], "email"))
                raise places.refusal(
                    path,
                    f"địa chỉ {address} đã có ở dòng {line}; mỗi người một địa chỉ riêng",
                    f"address {address} is already on line {line}: each person needs an own address",
                )
            if address == office_file.office.mailbox:
                raise places.refusal(
                    path, f"{address} là hộp thư chung của cơ quan", f"{address} is the office's own mailbox"
                )
            seen[address] = index
    _check_codes("people", [person.code or person.email.split("@")[0] for person in office_file.people], places)
    _check_codes("bodies", [body.code for body in office_file.bodies], places)
    _check_codes("groups", [group.code for group in office_file.groups], places)


def _check_codes(part: str, codes: list[Any], places: Places) -> None:
    seen: dict[str, int] = {}
    for index, code in enumerate(codes):
        if code in seen:
            line = places.line((part, seen[code]))
            raise places.refusal(
                (part, index, "code"),
                f"mã “{code}” đã dùng ở dòng {line}, đề nghị ghi mã khác (code)",
                f"code “{code}” is already used on line {line}: write another code",
            )
        seen[code] = index

"""What `vanthu init` asks on a terminal; Enter takes the value in brackets."""

from dataclasses import replace

import typer
from pydantic_core import PydanticCustomError

from operations.initialise import Answers, FirstPerson, code_of
from operations.office_fields import address

_PEOPLE = (("Hiệu trưởng", "principal"), ("Phó Hiệu trưởng", "vice_principal"), ("Văn thư", "clerk"))


def ask(defaults: Answers) -> Answers:
    """Ask for all that a new office needs."""
    typer.echo("Thiết lập Văn thư cho một đơn vị mới. Nhấn Enter để lấy giá trị trong ngoặc vuông.\n")
    name = _text("Tên đơn vị", defaults.name)
    answers = replace(
        defaults,
        name=name,
        code=_text("Mã đơn vị (không dấu)", defaults.code or code_of(name)),
        place=_text("Địa danh ghi trước ngày tháng", defaults.place),
        parent_name=_text("Cơ quan chủ quản (in ở góc trái trên cùng)", defaults.parent_name),
        mailbox=_address("Địa chỉ hộp thư dùng chung", defaults.mailbox),
        phone=_text("Điện thoại văn thư", defaults.phone),
    )
    people = tuple(person for title, role in _PEOPLE if (person := _person(title, role)) is not None)
    return replace(answers, people=people, settings=_servers(answers.mailbox))


def _servers(mailbox: str) -> dict[str, str]:
    typer.echo("\nMáy chủ thư (hỏi nhà cung cấp; Gmail: imap.gmail.com, smtp.gmail.com, mật khẩu ứng dụng)")
    domain = mailbox.rpartition("@")[2]
    host = _text("Máy chủ nhận thư IMAP", f"imap.{domain}")
    sending = _text("Máy chủ gửi thư SMTP", f"smtp.{domain}")
    password = typer.prompt("Mật khẩu hộp thư (không hiện khi gõ)", default="", hide_input=True, show_default=False)
    settings = {"imap_host": host, "smtp_host": sending, "imap_password": password, "smtp_password": password}
    admin = _address("Địa chỉ người quản trị nhận cảnh báo (để trống nếu chưa có)", "")
    trial = _address("Chạy thử: mọi thư gửi về địa chỉ này (để trống khi chạy thật)", admin)
    settings |= {"admin_address": admin, "trial_address": trial}
    return {name: value for name, value in settings.items() if value}


def _person(title: str, role: str) -> FirstPerson | None:
    name = _text(f"\n{title}: họ và tên (để trống nếu nhập sau)", "")
    return FirstPerson(name, title, role, _address(f"{title}: địa chỉ thư", "", needed=True)) if name else None


def _text(question: str, default: str) -> str:
    answer: str = typer.prompt(question, default=default, show_default=bool(default))
    return answer.strip()


def _address(question: str, default: str, *, needed: bool = False) -> str:
    while True:
        try:
            found = address(_text(question, default))
        except PydanticCustomError as error:
            typer.echo(error.message())
            continue
        if found or not needed:
            return found

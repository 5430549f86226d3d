"""The `.env` of a home: every setting with its Vietnamese explanation, set ones in force, others commented out."""

from collections.abc import Mapping

from pydantic import SecretStr

from settings import Settings

SECTIONS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Nơi lưu trữ (để trống: trong chính thư mục này)",
        (
            ("database_url", "cơ sở dữ liệu; ví dụ postgresql://vanthu:mat-khau@localhost/vanthu"),
            ("archive_dir", "kho tệp: văn bản, thư, tệp đính kèm"),
            ("publish_dir", "trang web tĩnh để đăng văn bản"),
            ("publish_url", "địa chỉ mở trang web đó, ghi vào nguồn tin RSS"),
            ("trust_dir", "chứng thư gốc (.crt, .pem) của tổ chức chứng thực chữ ký số được tin cậy"),
            ("office", "mã cơ quan, khi cơ sở dữ liệu có nhiều cơ quan"),
        ),
    ),
    (
        "Hộp thư dùng chung",
        (
            ("mailbox_address", "địa chỉ hộp thư của văn thư"),
            ("mailbox_name", "tên hiện ở mục Người gửi"),
            ("plus_addressing", "địa chỉ dạng vanthu+ma@...: auto (vanthu check thử), yes, no"),
        ),
    ),
    (
        "Nhận thư (IMAP)",
        (
            ("imap_host", "máy chủ"),
            ("imap_port", "cổng"),
            ("imap_user", "tên đăng nhập; để trống là địa chỉ hộp thư"),
            ("imap_password", "mật khẩu (mật khẩu ứng dụng)"),
            ("imap_tls", "ssl, starttls, hoặc none (chỉ trên chính máy này)"),
            ("imap_folders", "các thư mục cần đọc, cách nhau dấu phẩy"),
            ("imap_batch", "số thư mỗi lượt đọc"),
            ("imap_max_bytes", "thư lớn hơn số byte này chỉ được ghi nhận"),
        ),
    ),
    (
        "Gửi thư (SMTP)",
        (
            ("smtp_host", "máy chủ"),
            ("smtp_port", "cổng"),
            ("smtp_user", "tên đăng nhập; để trống là địa chỉ hộp thư"),
            ("smtp_password", "mật khẩu"),
            ("smtp_tls", "ssl, starttls, hoặc none (chỉ trên chính máy này)"),
            ("smtp_per_minute", "số thư tối đa mỗi phút"),
            ("smtp_per_day", "số thư tối đa mỗi ngày"),
            ("smtp_connections", "số kết nối giữ cùng lúc"),
            ("sent_folder", "thư mục lưu bản đã gửi; để trống khi nhà cung cấp tự lưu"),
        ),
    ),
    (
        "Đăng nhập OAuth2 (thay mật khẩu, khi nhà cung cấp yêu cầu)",
        (
            ("oauth_token_url", "địa chỉ cấp thẻ"),
            ("oauth_client_id", "mã ứng dụng"),
            ("oauth_client_secret", "khóa ứng dụng"),
            ("oauth_refresh_token", "thẻ làm mới"),
            ("trusted_authserv", "tên máy chủ ghi Authentication-Results đáng tin"),
        ),
    ),
    (
        "Bảng điều khiển và người quản trị",
        (
            (
                "prefect_host",
                "địa chỉ giao diện Prefect lắng nghe; chỉ đổi khi có mạng riêng hoặc máy chủ TLS đứng trước",
            ),
            ("prefect_port", "cổng giao diện Prefect"),
            ("prefect_password", "mật khẩu đăng nhập giao diện, ghi vào ô đăng nhập dạng admin:mật-khẩu"),
            ("console", "giao diện v2 hoặc v1"),
            ("files_url", "địa chỉ máy chủ tệp chỉ đọc"),
            ("admin_address", "địa chỉ người quản trị nhận cảnh báo"),
            ("alarm_file", "tệp ghi cảnh báo khi không gửi được thư"),
            ("alarm_smtp_host", "máy chủ thư dự phòng để gửi cảnh báo"),
            ("alarm_smtp_port", "cổng"),
            ("alarm_smtp_user", "tên đăng nhập"),
            ("alarm_smtp_password", "mật khẩu"),
            ("chunk", "đến số người này mỗi người một bước riêng trong giao diện"),
        ),
    ),
    (
        "Chạy thử: mọi thư đi về một địa chỉ này, có đánh dấu; xóa dòng này khi chạy thật",
        (("trial_address", "địa chỉ nhận thư chạy thử"),),
    ),
)


def env_text(values: Mapping[str, str]) -> str:
    """The whole file."""
    lines = ["# Thiết lập của Văn thư. Tệp này có mật khẩu: chỉ người quản trị được đọc."]
    for title, settings in SECTIONS:
        lines += ["", f"# {title}"]
        for name, meaning in settings:
            default = Settings.model_fields[name].get_default()
            shown = values.get(name, "" if isinstance(default, SecretStr) else str(default))
            shown = "" if shown == "." else shown
            lines.append(f"# {meaning}")
            lines.append(f"{'' if name in values else '# '}VANTHU_{name.upper()}={_quoted(shown)}")
    return "\n".join(lines) + "\n"


def _quoted(value: str) -> str:
    """As python-dotenv reads it back; a plain word stays plain."""
    if all(c.isalnum() or c in "@._:/+-%,=" for c in value):
        return value
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"

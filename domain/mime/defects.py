"""What had to be guessed while reading a mail: one code each, and the words in which people are told."""

from enum import StrEnum


class Defect(StrEnum):
    """A departure from the standards that was read by a guess; the mail itself is kept as it came."""

    UNREADABLE_STAGE = "unreadable-stage"
    NO_SENDER = "no-sender"
    SEVERAL_SENDERS = "several-senders"
    BAD_HEADER_LINE = "bad-header-line"
    BAD_ADDRESS = "bad-address"
    BAD_DATE = "bad-date"
    RAW_HEADER = "raw-8bit-header"
    CHARSET_UNKNOWN = "charset-unknown"
    CHARSET_WRONG = "charset-wrong"
    CHARSET_MISSING = "charset-missing"
    DAMAGED_TEXT = "damaged-text"
    TCVN3 = "tcvn3-decoded"
    VNI = "vni-decoded"
    VISCII = "viscii-decoded"
    CP1258 = "windows-1258-decoded"
    MOJIBAKE = "mojibake-repaired"
    BOUNDARY_MISSING = "boundary-missing"
    BOUNDARY_UNENDED = "boundary-unended"
    PARTS_AFTER_END = "parts-after-end"
    TOO_DEEP = "too-deep"
    TOO_MANY_PARTS = "too-many-parts"
    ENCODING_UNKNOWN = "encoding-unknown"
    ENCODING_DAMAGED = "encoding-damaged"
    TNEF_UNPACKED = "tnef-unpacked"
    TNEF_DAMAGED = "tnef-damaged"
    UUENCODE_UNPACKED = "uuencode-unpacked"
    TEXT_NAMED_AS_FILE = "text-named-as-file"


IN_WORDS = {
    Defect.UNREADABLE_STAGE: "một phần của thư không đọc được theo cách thường",
    Defect.NO_SENDER: "thư không ghi người gửi",
    Defect.SEVERAL_SENDERS: "thư ghi nhiều người gửi, lấy người đầu tiên",
    Defect.BAD_HEADER_LINE: "phần đầu thư có dòng sai quy cách",
    Defect.BAD_ADDRESS: "có địa chỉ thư viết sai quy cách",
    Defect.BAD_DATE: "ngày gửi ghi trong thư không đọc được",
    Defect.RAW_HEADER: "phần đầu thư có chữ không mã hóa theo chuẩn",
    Defect.CHARSET_UNKNOWN: "bảng mã ghi trong thư không có, phải đoán",
    Defect.CHARSET_WRONG: "bảng mã ghi trong thư không đúng với nội dung",
    Defect.CHARSET_MISSING: "thư không ghi bảng mã, phải đoán",
    Defect.DAMAGED_TEXT: "nội dung có chữ bị hỏng",
    Defect.TCVN3: "chữ theo bảng mã TCVN3 (ABC), đã chuyển sang Unicode",
    Defect.VNI: "chữ theo bảng mã VNI, đã chuyển sang Unicode",
    Defect.VISCII: "chữ theo bảng mã VISCII, đã chuyển sang Unicode",
    Defect.CP1258: "chữ theo bảng mã windows-1258, đã chuyển sang Unicode",
    Defect.MOJIBAKE: "chữ UTF-8 bị đọc nhầm bảng mã, đã khôi phục",
    Defect.BOUNDARY_MISSING: "thư nhiều phần nhưng thiếu dấu phân cách",
    Defect.BOUNDARY_UNENDED: "thư nhiều phần bị thiếu đoạn cuối",
    Defect.PARTS_AFTER_END: "có phần đứng sau dấu kết thúc thư",
    Defect.TOO_DEEP: "các phần lồng nhau quá sâu, phần trong cùng được giữ nguyên",
    Defect.TOO_MANY_PARTS: "thư có quá nhiều phần, các phần cuối được giữ chung một khối",
    Defect.ENCODING_UNKNOWN: "cách mã hóa của một phần không có trong chuẩn, giữ nguyên",
    Defect.ENCODING_DAMAGED: "dữ liệu mã hóa của một phần bị hỏng, đọc phần còn lại",
    Defect.TNEF_UNPACKED: "tệp winmail.dat của Outlook đã được mở ra",
    Defect.TNEF_DAMAGED: "tệp winmail.dat của Outlook không mở được, giữ nguyên",
    Defect.UUENCODE_UNPACKED: "tệp uuencode trong nội dung đã được tách ra",
    Defect.TEXT_NAMED_AS_FILE: "nội dung thư được gửi như một tệp có tên",
}

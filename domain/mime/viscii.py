"""VISCII (RFC 1456) as a codec: mails name it, and Python's library has none."""

import codecs

_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}  # in the place of control characters
_HIGH = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
VISCII = "".join(_LOW.get(byte, chr(byte)) for byte in range(128)) + _HIGH


def from_viscii(data: bytes) -> str:
    """The letters of VISCII bytes; every byte is one.

    >>> from_viscii(bytes.fromhex("4b ed 6e 68 20 67 d8 69"))
    'Kính gửi'
    """
    return codecs.charmap_decode(data, "strict", VISCII)[0]


def _codec(name: str) -> codecs.CodecInfo | None:
    table = {"viscii": VISCII}.get(name)
    if table is None:
        return None
    letters = codecs.charmap_build(table)
    return codecs.CodecInfo(
        name=name,
        encode=lambda text, errors="strict": codecs.charmap_encode(text, errors, letters),
        decode=lambda data, errors="strict": codecs.charmap_decode(data, errors, table),
    )


codecs.register(_codec)

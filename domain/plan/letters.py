"""The letters of Vietnamese for character classes: small and capital letters alternate in Unicode, ranges mix them."""

_MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
LOWER = "a-z" + _MARKED
UPPER = "A-Z" + _MARKED.upper()

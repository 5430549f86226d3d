"""Words typed while the Vietnamese keyboard program was off or missed its turn: "duyeejt", "kho6ng", "ddồng ý".

A word is mended only when it is no Vietnamese syllable as it stands and becomes one by taking the keys of Telex
(doubled letters, `w`, and one of `s f r x j`) or of VNI (digits) for what they stand for. The mended word is for
reading only: it has no marks, and what is told to people is what was typed.
"""

import re
from functools import lru_cache

from domain.text import folded

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?"
    r"(?:(?:iu|ieu|oai|oao|oay|oeo|oi|ai|ao|au|ay|eo|eu|ia|ua|ui|uoi|uou|uya|uyu|uu|uay|ueu|yeu|[aeiouy]|oa|oe|ue|uy)"
    r"|(?:[aeiouy]|oa|oe|ue|uy|ie|uo|uye|ye|ua)(?:ch|ng|nh|[cmnpt]))"
)
_WORD = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}@\S+|[^\W_]+")  # addresses are no words
_TELEX = re.compile(r"[aeiouyw][a-z]*[sfrxjw]|^[^aeiou]*w|dd|aa|ee|oo|^d[a-z]*d")
_VNI = re.compile(r"[^\W\d_]\d+[^\W\d_]")
# English words of an office that look like slips.
_ENGLISH = re.compile(
    r"as|is|us|or|of|if|his|has|was|this|see|seen|been|free|docs|tax|box|mix|list|test|post|part|cost|last|best|short|sort"
    r"|chart|art|bus|gas|plus"
)
_LONGEST = 12  # letters: no syllable is longer, however it is typed


def mended(text: str) -> tuple[str, dict[str, str]]:
    """The text with slips of typing mended, and how each mended word was typed."""
    typed: dict[str, str] = {}
    digits = any(_VNI.search(word) and _without_digits(word) != word for word in _WORD.findall(text))

    def mend(found: re.Match[str]) -> str:
        word = found[0]
        right = _from_telex(word)
        if right == word and digits:
            right = _without_digits(word)
        if right != word:
            typed[right] = word
        return right

    return _WORD.sub(mend, text), typed


def as_typed(text: str, typed: dict[str, str]) -> str:
    """A part of the mended text as its author typed it."""
    return _WORD.sub(lambda found: typed.get(found[0], found[0]), text)


def _is_syllable(plain: str) -> bool:
    return _SYLLABLE.fullmatch(plain) is not None


@lru_cache(maxsize=8192)
def _from_telex(word: str) -> str:
    plain = folded(word)
    if (
        len(word) > _LONGEST
        or _ENGLISH.fullmatch(plain)
        or not _TELEX.search(plain)
        or not plain.isalpha()
        or _is_syllable(plain)
    ):
        return word
    bare = re.sub(r"([aeo])\1", r"\1", re.sub(r"^(d)d|^(d)(.*)d", r"\1\2\3", plain))
    bare = bare.replace("w", "") if re.search("[aeiouy]", bare) else bare.replace("w", "u")
    for keys in ((), *((place,) for place in range(len(bare) - 1, 0, -1) if bare[place] in "sfrxj")):
        letters = "".join(letter for place, letter in enumerate(bare) if place not in keys)
        if _is_syllable(letters):
            return _cased(letters, word)
    return word


@lru_cache(maxsize=8192)
def _without_digits(word: str) -> str:
    letters = re.sub(r"\d", "", word)
    plain = folded(letters)
    fits = letters != word and word[0].isalpha() and (_is_syllable(plain) or _is_syllable(plain.removeprefix("d")))
    return letters if fits else word


def _cased(letters: str, word: str) -> str:
    return letters.upper() if word.isupper() else letters.capitalize() if word[0].isupper() else letters

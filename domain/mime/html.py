"""The text of an HTML mail, with the answered letter marked as plain mail marks it.

The programs' own structure is used: a quoting block becomes lines with `>`, the place from which on all is quoted a
line that begins with `CUT`; so one set of rules reads plain and HTML mail.
"""

import re
from html import unescape

from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.html_engine import Inscriptis
from inscriptis.model.config import ParserConfig
from lxml import etree
from lxml import html as lxml_html

from domain.mime.quote_markers import CUT

_CONFIG = ParserConfig(css=CSS_PROFILES["strict"])
# Elements that hold the answered letter or the line above it; what follows them is the author's again.
_HOLDERS = re.compile(
    r"\b(?:yahoo_quoted|protonmail_quote|zmail_extra|tutanota_quote|moz-cite-prefix|moz-forward-container|gmail_attr|"
    r"mail-editor-reference-message-container|aqm-original|ms-outlook-mobile-reference-message|isForwardContent|rcmBody)\b"
)
# Elements at which the answered letter begins; it goes on to the end of the mail.
_CUTS = re.compile(r"\b(?:x_)?(?:divRplyFwdMsg|stopSpelling|OLK_SRC_BODY_SECTION|zwchr|origbody|reply-intro)\b")
_OUTLOOK_RULE = re.compile(r"border-top:\s*solid #(?:B5C4DF|E1E1E1)", re.I)
_QUOTE_CLASS = re.compile(r"gmail_quote|cite|quote", re.I)
_SIGNATURES = re.compile(
    r"\b(?:gmail_signature|moz-signature|protonmail_signature_block|ms-outlook-mobile-signature|AppleMailSignature|"
    r"Signature|zimbra-signature)\b"
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_HIDDEN = re.compile(r"<(style|script|head|title)\b[^<>]*>[^<]{0,100000}</\1\s*>", re.I)
_BREAK = re.compile(r"<(?:br|/p|/div|/tr|/li|/h\d)\b[^<>]{0,200}>", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}>")
_DEEPEST = 150  # nested elements; a deeper mail is read without its structure


def text_of(html: str) -> str:
    """The readable text of an HTML mail; never raises."""
    if not html.strip():
        return ""
    try:
        clean = _DECLARATION.sub("", html.encode("utf-8", "replace").decode("utf-8").replace("\x00", ""))
        root = lxml_html.document_fromstring(clean, parser=lxml_html.HTMLParser(huge_tree=True))
        if _mark(root):
            return _render(root).strip("\n") or bare_text(html)
    except (etree.LxmlError, ValueError, RecursionError, AssertionError, LookupError, TypeError, AttributeError):
        pass
    return bare_text(html)


def bare_text(html: str) -> str:
    """The words of HTML in their order, its structure left aside: cheap, and enough for letters of our own."""
    text = _TAG.sub(" ", _BREAK.sub("\n", _HIDDEN.sub(" ", html.replace("\x00", ""))))
    return "\n".join(line.strip() for line in unescape(text).split("\n"))


def _render(root: etree._Element) -> str:
    text: str = Inscriptis(root, _CONFIG).get_text()
    return text


def _mark(root: etree._Element) -> bool:
    """Write the structure into the text; False if the mail is nested too deep to be rendered."""
    attributed = root.find(".//*[@class='gmail_attr']") is not None
    todo: list[tuple[etree._Element, etree._Element, int]] = [(child, root, 1) for child in root]
    while todo:
        element, parent, depth = todo.pop()
        if depth > _DEEPEST:
            return False
        if not isinstance(element.tag, str):
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _holds_letter(element, names):
            _quote(parent, element, not (attributed and _may_be_own(element, names)))
            continue
        if element.tag == "p" and "Mso" in names:
            element.tag = "div"  # Word's paragraphs have no space between them; an empty one is an empty line
            if not _has_words(element) and not len(element.findall(".//img")):
                element.append(etree.Element("br"))
        if _CUTS.search(names) or _OUTLOOK_RULE.search(element.get("style") or ""):
            _put_before(parent, element, CUT)
        elif _SIGNATURES.search(names) and _has_words(element) and not _words_of(element).startswith("--"):
            _put_before(parent, element, "-- ")
        todo += [(child, element, depth + 1) for child in element]
    return True


def _has_words(element: etree._Element) -> bool:
    return any(str(words).strip() for words in element.itertext())


def _words_of(element: etree._Element) -> str:
    return "".join(map(str, element.itertext())).lstrip()


def _holds_letter(element: etree._Element, names: str) -> bool:
    if element.tag == "blockquote":
        marked = element.get("type") == "cite" or element.get("cite") or _QUOTE_CLASS.search(names)
        return bool(marked) or "border-left" in (element.get("style") or "")
    if "gmail_quote" in names:
        return element.find(".//blockquote") is None
    return _HOLDERS.search(names) is not None


def _may_be_own(element: etree._Element, names: str) -> bool:
    """Whether Gmail's quotation stands outside the part that holds the letter: its button makes one of own words."""
    if element.tag != "blockquote" or "gmail_quote" not in names:
        return False
    return not any("gmail_quote" in (each.get("class") or "") for each in element.iterancestors())


def _quote(parent: etree._Element, element: etree._Element, announced: bool) -> None:
    tail, element.tail = element.tail, None
    lines = _render(element).strip("\n").split("\n")
    marked = etree.Element("pre")
    marked.text = "\n".join(["", *([CUT] if announced else []), *(f"> {line}" for line in lines), ""])
    marked.tail = tail
    parent.replace(element, marked)


def _put_before(parent: etree._Element, element: etree._Element, line: str) -> None:
    sign = etree.Element("pre")
    sign.text = line
    parent.insert(parent.index(element), sign)
